import { useRef, useState } from 'preact/hooks';
import type { SampleView } from '../../src/api/sample';
import type { Issue } from '../../src/domain/issue';
import { nextSampleDeliveries } from '../../src/domain/sample/samplePool';
import { frameText } from '../../src/text/de/sidebar';
import { sampleText as t } from '../../src/text/de/views/sample';
import type { ViewProps } from '../app';
import { districtTable } from '../districtTable';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { IssueList } from '../parts/IssueList';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page, type PrimaryAction } from '../parts/Page';
import { Progress } from '../parts/Progress';
import { useLongJob } from '../parts/useLongJob';
import { randomHex } from '../randomHex';

/** Removing: not asked, asked back, under way, done, or what stood in the way. */
type Removing = 'no' | 'asking' | 'removing' | 'removed' | readonly Issue[];

/** Probelauf: invented people into the workbook, and out again. */
export function Sample({ server, open }: ViewProps) {
  const [sample, reload] = useLoaded(() => server.sample());
  const [removing, setRemoving] = useState<Removing>('no');
  const seed = useRef(randomHex(16));
  const job = useLongJob(reload);
  const view = sample !== 'loading' && sample.ok ? sample.value : undefined;
  const district = view && districtTable().find(({ key }) => key === view.district);
  const load = () => {
    setRemoving('no');
    if (!view || !district) return;
    const { people, minAge } = view;
    job.start((done) => {
      const rules = { seed: seed.current, minAge };
      return server.loadSample(district, nextSampleDeliveries(district, rules, Math.max(done, people)));
    });
  };
  const remove = async () => {
    setRemoving('removing');
    const answer = await server.removeSample();
    setRemoving(answer.ok ? 'removed' : answer.issues);
    reload();
  };
  const working = job.state.kind === 'running' || job.state.kind === 'waiting';
  return (
    <Page
      title={t.title}
      lead={t.lead}
      action={view && actionOf(view, working || removing === 'removing', load, () => open('today'))}
    >
      <LoadedView of={sample} onRetry={reload}>
        {(value) => <Explanation sample={value} removed={removing === 'removed'} />}
      </LoadedView>
      {!view?.loaded && <Progress label={t.loading} state={job.state} onStop={job.stop} />}
      {typeof removing === 'object' && <IssueList issues={removing} />}
      {view && view.people > 0 && !working && (
        <Button look="danger" busy={removing === 'removing'} onPress={() => setRemoving('asking')}>
          {t.remove}
        </Button>
      )}
      {removing === 'asking' && (
        <Confirm
          title={t.removeTitle}
          confirm={t.remove}
          danger
          onConfirm={() => void remove()}
          onCancel={() => setRemoving('no')}
        >
          <p>{t.removeText}</p>
        </Confirm>
      )}
    </Page>
  );
}

function actionOf(
  { loaded, real, people }: SampleView,
  busy: boolean,
  load: () => void,
  goOn: () => void,
): PrimaryAction | undefined {
  if (loaded) return { label: frameText.goOn, onPress: goOn, busy };
  const label = people > 0 ? t.resume : t.load;
  return { label, onPress: load, busy, blocked: real ? t.real : undefined };
}

function Explanation({ sample, removed }: { readonly sample: SampleView; readonly removed: boolean }) {
  if (sample.loaded)
    return (
      <Notice kind="good" title={t.loaded}>
        <p>{t.people(sample.people)}</p>
      </Notice>
    );
  return (
    <>
      {removed && <Notice kind="good">{t.removed}</Notice>}
      <p>{t.how}</p>
    </>
  );
}
