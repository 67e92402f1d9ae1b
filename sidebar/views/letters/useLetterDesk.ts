import { useState } from 'preact/hooks';
import type { GivenUp, LettersView, MailingView } from '../../../src/api/letters';
import { type Issue, ok, type Result } from '../../../src/domain/issue';
import { type Envelope, envelopeOf } from '../../../src/domain/letters/envelope';
import type { MailingKind } from '../../../src/domain/letters/mailing';
import { templateLayouts } from '../../../src/text/de/templates/templateLayouts';
import { useLoaded } from '../../parts/Loaded';
import { useLongJob } from '../../parts/useLongJob';
import type { Server } from '../../server';
import { mergePieces } from '../mergePieces';
import { probablyPostedOn } from './Posting';
import { type Chosen, isPlanned, isUnposted, stageOf } from './stage';
import { useLive } from './useLive';

/** What the view is at: showing all mailings, preparing one, doing what was pressed, or told why that failed. */
type State =
  | { readonly kind: 'overview' }
  | { readonly kind: 'prepare'; readonly mailing: MailingKind }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly issues: readonly Issue[] };

/** What `useLetterDesk` gives. */
export type LetterDesk = ReturnType<typeof useLetterDesk>;

/** Everything Briefe knows and can do; how it looks is the view's. */
export function useLetterDesk(server: Server, asked: MailingKind | undefined) {
  const [loaded, reload] = useLoaded(() => server.letters());
  const [state, setState] = useState<State>({ kind: 'overview' });
  const [chosen, choose] = useState<Chosen>(asked ?? 'next');
  const [resumed, setResumed] = useState('');
  const [postedOn, setPostedOn] = useState<string | undefined>(undefined);
  const job = useLongJob(reload);
  const { view, tell, madeIn } = useLive(loaded !== 'loading' && loaded.ok ? loaded.value : undefined);
  const stage = view && stageOf(view, chosen);
  const unposted = stage?.kind === 'unposted' ? stage.mailings : [];
  const working = ['running', 'waiting', 'stopping'].includes(job.state.kind);
  const next = stage?.kind === 'unfinished' ? stage.mailing.batches.find(isPlanned) : undefined;
  const date = postedOn ?? probablyPostedOn(unposted, view?.today ?? '');

  /** Does what was pressed; the mailings are shown anew whatever comes of it. */
  const attempt = async <Value>(deed: Promise<Result<Value>>, then: () => State) => {
    setState({ kind: 'working' });
    const done = await deed;
    setState(done.ok ? then() : { kind: 'failed', issues: done.issues });
    reload();
  };
  const makeTemplates = (envelope: Envelope) => server.createTemplates(envelopeOf(envelope), templateLayouts);
  const overview = (): State => ({ kind: 'overview' });
  const resume = (mailing: MailingView, accepted: readonly string[] = []) => {
    setState(overview());
    setResumed(mailing.id);
    job.start(mergePieces(server, mailing, accepted, tell));
  };
  const post = (batches: readonly string[]) =>
    void attempt(server.confirmPosting(batches, date), () => {
      setPostedOn(undefined);
      choose('none');
      return overview();
    });
  return {
    loaded,
    view,
    reload,
    state,
    stage,
    job,
    /** The mailing whose letters were asked for last. */
    resumed: view?.mailings.find(({ id }) => id === resumed),
    /** Id of the batch under way; batches are made one by one, in order. */
    making: working ? next?.id : undefined,
    madeIn,
    isBusy: state.kind === 'working' || working,
    posting: { date, setDate: setPostedOn, mailings: unposted },
    choose,
    /** Shows how many letters are left to write: e-mails may have gone out meanwhile. */
    back() {
      setState(overview());
      reload();
    },
    resume,
    post,
    postAll: () => post(unposted.flatMap(({ batches }) => batches.filter(isUnposted).map(({ id }) => id))),
    cancel: (mailing: string, givenUp: GivenUp) =>
      void attempt(server.cancelMailing(mailing, givenUp), overview),
    prepare: ({ kind, enclosures, ready }: LettersView['kinds'][number]) =>
      void attempt(
        ready ? Promise.resolve(ok(true)) : makeTemplates({ kind, enclosures }).then(drop),
        () => ({ kind: 'prepare', mailing: kind }),
      ),
    remake: ({ kind, templates }: MailingView) =>
      void attempt(makeTemplates({ kind, enclosures: templates.slice(1) }), overview),
    planned(view: LettersView) {
      choose('next');
      reload();
      resume(view.mailings[0]!);
    },
  };
}

function drop<Value>(result: Result<Value>): Result<true> {
  return result.ok ? ok(true) : result;
}
