import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { StepName, TaskCode } from '../src/api/today';
import type { frameText } from '../src/text/de/sidebar';
import { announce } from './announce';
import { CatchCrash } from './parts/CatchCrash';
import { Navigation } from './parts/Navigation';
import type { Server } from './server';
import { Authorities } from './views/Authorities';
import { Draw } from './views/Draw';
import { DrawStage } from './views/DrawStage';
import { Letters } from './views/Letters';
import { Project } from './views/Project';
import { Register } from './views/Register';
import { Report } from './views/Report';
import { Responses } from './views/Responses';
import { MappingScreen } from './views/register/MappingScreen';
import { QuarantineScreen } from './views/register/QuarantineScreen';
import { Sample } from './views/Sample';
import { SelfTest } from './views/SelfTest';
import { Today } from './views/Today';

/** Name of a view; its title is `frameText.views[name]`. */
export type ViewName = keyof typeof frameText.views;

/** What every view gets. */
export interface ViewProps {
  readonly server: Server;
  /** What Heute sent somebody here for: the view's button does it. */
  readonly task?: TaskCode | undefined;
  /** Id of the only one the task is about; undefined if it is about all. */
  readonly only?: string | undefined;
  /** Goes to another view, for a task or just to look. */
  open(view: ViewName, task?: TaskCode, only?: string): void;
}

/** One line of the list below. */
export interface ViewEntry {
  readonly name: ViewName;
  /** Heading it stands under in the navigation; Heute stands alone. */
  readonly group: keyof typeof frameText.groups | 'home';
  readonly component: ComponentType<ViewProps>;
}

/** Every view of the sidebar, in the order of the work. A new view adds its line here. */
const views: readonly ViewEntry[] = [
  { name: 'today', group: 'home', component: Today },
  { name: 'project', group: 'prepare', component: Project },
  { name: 'authorities', group: 'prepare', component: Authorities },
  { name: 'register', group: 'prepare', component: Register },
  { name: 'draw', group: 'prepare', component: Draw },
  { name: 'letters', group: 'invite', component: Letters },
  { name: 'responses', group: 'invite', component: Responses },
  { name: 'report', group: 'evaluate', component: Report },
  { name: 'sample', group: 'practise', component: Sample },
];

/** What a page in a dialog gets. */
export interface ScreenProps extends ViewProps {
  /** What it shows: the `data-about` that `openScreen` sets; empty if there is only one. */
  readonly about: string;
}

/** Pages shown in a dialog instead of the sidebar, by the `data-screen` that `openScreen` sets. */
const dialogs: Readonly<Record<string, ComponentType<ScreenProps>>> = {
  'draw-stage': DrawStage,
  mapping: MappingScreen,
  quarantine: QuarantineScreen,
  'self-test': SelfTest,
};

interface AppProps {
  readonly server: Server;
  readonly screen: string;
  readonly about: string;
}

/** The sidebar: Heute and the navigation on top, one view below. */
export function App({ server, screen, about }: AppProps) {
  const [current, setCurrent] = useState<ViewName>('today');
  const [task, setTask] = useState<TaskCode | undefined>(undefined);
  const [only, setOnly] = useState<string | undefined>(undefined);
  const [visit, setVisit] = useState(0);
  const [inUse, setInUse] = useState<readonly StepName[] | undefined>(undefined);
  const open: ViewProps['open'] = (view, toDo, one) => {
    setCurrent(view);
    setTask(toDo);
    setOnly(one);
    setVisit(visit + 1);
    announce('');
    scrollTo(0, 0);
  };
  const Dialog = dialogs[screen];
  if (Dialog)
    return (
      <CatchCrash>
        <Dialog server={server} open={open} about={about} />
      </CatchCrash>
    );
  const Current = views.find(({ name }) => name === current)?.component;
  return (
    <>
      <Navigation
        views={views.filter(({ name }) => isShown(name, current, inUse))}
        current={current}
        onOpen={open}
        onUnfold={() => void server.today().then((today) => today.ok && setInUse(today.value.inUse))}
      />
      <main>
        <CatchCrash key={visit}>
          {Current && <Current server={server} task={task} only={only} open={open} />}
        </CatchCrash>
      </main>
    </>
  );
}

/** Hides what is not in use yet; shows all as long as the server has not said what is. */
function isShown(name: ViewName, current: ViewName, inUse: readonly string[] | undefined): boolean {
  return inUse === undefined || name === current || inUse.includes(name);
}
