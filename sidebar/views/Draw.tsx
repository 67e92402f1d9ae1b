import type { DrawState } from '../../src/api/draw';
import { drawText as t } from '../../src/text/de/views/draw';
import type { ViewProps } from '../app';
import { LoadedView, useLoaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { DrawAnnounced } from './DrawAnnounced';
import { DrawPlan } from './DrawPlan';
import { DrawResult } from './DrawResult';

/** What each stage of the draw gets. */
export interface DrawStageProps extends ViewProps {
  readonly state: DrawState;
  /** Looks again where the draw stands. */
  onChanged(): void;
}

/** Losung: plan, announcement, seed, result; and Nachlosung. One stage at a time, as the workbook has it. */
export function Draw(props: ViewProps) {
  const [loaded, reload] = useLoaded(() => props.server.drawState());
  if (loaded === 'loading' || !loaded.ok)
    return (
      <Page title={t.title} lead={t.lead}>
        <LoadedView of={loaded} onRetry={reload}>
          {() => null}
        </LoadedView>
      </Page>
    );
  const stage = { ...props, state: loaded.value, onChanged: reload };
  switch (loaded.value.stage) {
    case 'no-pool':
      return (
        <Page
          title={t.title}
          lead={t.lead}
          action={{ label: t.toRegister, onPress: () => props.open('register') }}
        >
          <Notice kind="info">{t.noPool}</Notice>
        </Page>
      );
    case 'plan':
      return <DrawPlan {...stage} />;
    case 'drawn':
      return <DrawResult {...stage} />;
    default:
      return <DrawAnnounced {...stage} />;
  }
}
