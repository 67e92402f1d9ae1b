import type { EventType } from './invitee';

/** Where an assembly stands. */
export type AssemblyStatus =
  | 'planning'
  | 'drawing'
  | 'inviting'
  | 'visiting'
  | 'confirming'
  | 'held'
  | 'documented'
  | 'deleted';

/** A district holds so many assemblies, one after the other. */
export const mostAssemblies = 3;

/** What moves an assembly on: an announced draw, an entry of the log about one of its people, or what the manager says. */
export type AssemblyEvent =
  | 'announced'
  | Extract<EventType, 'letter-posted' | 'reply' | 'not-met' | 'confirmed'>
  | 'held'
  | 'documented'
  | 'deleted';

/** One line of the transition table: from any of these states, this event leads there. */
interface AssemblyMove {
  readonly from: readonly AssemblyStatus[];
  readonly event: AssemblyEvent;
  readonly to: AssemblyStatus;
}

/** Every legal move; visits and confirmations may be left out. */
export const assemblyMoves: readonly AssemblyMove[] = [
  { from: ['planning'], event: 'announced', to: 'drawing' },
  { from: ['planning', 'drawing'], event: 'letter-posted', to: 'inviting' },
  { from: ['planning', 'drawing'], event: 'reply', to: 'inviting' },
  { from: ['inviting'], event: 'not-met', to: 'visiting' },
  { from: ['inviting', 'visiting'], event: 'confirmed', to: 'confirming' },
  { from: ['inviting', 'visiting', 'confirming'], event: 'held', to: 'held' },
  { from: ['held'], event: 'documented', to: 'documented' },
  { from: ['documented'], event: 'deleted', to: 'deleted' },
];

/** Gives where an event leads; undefined if the table has no such move. */
export function movedBy(status: AssemblyStatus, event: string): AssemblyStatus | undefined {
  return assemblyMoves.find((move) => move.event === event && move.from.includes(status))?.to;
}

const over: readonly AssemblyStatus[] = ['held', 'documented', 'deleted'];

/** True once the event has taken place: nobody is drawn, invited or moved up for it any more. */
export function isOver({ status }: { readonly status: AssemblyStatus }): boolean {
  return over.includes(status);
}

/**
 * Finds the assembly the work is about: the first that is not over; between two, the last one that was.
 *
 * @returns undefined before the first was set up
 */
export function currentAssembly<
  Assembly extends { readonly number: number; readonly status: AssemblyStatus },
>(assemblies: readonly Assembly[]): Assembly | undefined {
  const inOrder = [...assemblies].sort((one, other) => one.number - other.number);
  return inOrder.find((assembly) => !isOver(assembly)) ?? inOrder[inOrder.length - 1];
}
