import type { Issue, Result } from '../domain/issue';

/** View Heute. */
export interface TodayApi {
  /** What is due now, and how far the work is. */
  today(): Result<Today>;
}

/** A step with a view of its own. */
export type StepName =
  | 'project'
  | 'authorities'
  | 'register'
  | 'draw'
  | 'letters'
  | 'responses'
  | 'report'
  | 'sample';

/** What can be due; its wording is `taskText` in `src/text/de/tasks.ts`. */
export type TaskCode =
  | 'set-up-project'
  | 'plan-requests'
  | 'ask-authorities'
  | 'remind-authorities'
  | 'import-register'
  | 'finish-import'
  | 'decide-quarantine'
  | 'draw'
  | 'hold-draw'
  | 'finish-draw'
  | 'create-letters'
  | 'write-to-guardians'
  | 'finish-letters'
  | 'confirm-posting'
  | 'enter-responses'
  | 'send-reminders'
  | 'replace'
  | 'send-article14'
  | 'delete-files'
  | 'read-report'
  | 'close-assembly'
  | 'begin-assembly';

/** One thing to do. */
export interface Task {
  readonly code: TaskCode;
  /** The view where it is done. */
  readonly step: StepName;
  /** How many people, files or letters; 0 where counting makes no sense. */
  readonly count: number;
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
}

/** What Heute shows. */
export interface Today {
  /** For example `245 Roth`; empty before the project is set up. */
  readonly district: string;
  /** Number, title, date (`YYYY-MM-DD`) and place of the assembly under way; 0 and empty before the first. */
  readonly assembly: {
    readonly number: number;
    readonly title: string;
    readonly date: string;
    readonly place: string;
  };
  /** Most urgent first; the first is what Heute's button does. Never empty. */
  readonly tasks: readonly Task[];
  readonly figures: {
    readonly seats: number;
    readonly pool: number;
    readonly drawn: number;
    readonly posted: number;
    readonly accepted: number;
    readonly declined: number;
    readonly undecided: number;
    /** Posted and silent. */
    readonly open: number;
  };
  /** Steps that are in use or due; the others are hidden. */
  readonly inUse: readonly StepName[];
  /** Steps that have nothing left to do at present. */
  readonly done: readonly StepName[];
  /** What was put right or needs a look, for example a status changed by hand ("Abgleich"). */
  readonly remarks: readonly Issue[];
  /** True while sample data is loaded. */
  readonly sample: boolean;
}

/** What was done about changes by hand in the tabs, or must be; facts: `aid`, `to` (status code), `draw`. */
export type TodayIssueCode =
  | 'status-taken-over'
  | 'status-put-back'
  | 'consent-missing'
  | 'log-restored'
  | 'draw-missing';
