import type { Task } from '../api/today';
import { isOver, mostAssemblies, movedBy } from '../domain/assembly';
import type { Assembly } from './tables/assembly';

/** What the event itself makes due: to say that it has taken place once its day has passed, then to begin the next. */
export function eventTasks({ number, status, date }: Assembly, day: string): readonly Task[] {
  const task = (code: Task['code'], step: Task['step']): Task => ({ code, step, count: 0, due: '' });
  if (isOver({ status }))
    return [
      ...(number < mostAssemblies ? [task('begin-assembly', 'project')] : []),
      task('read-report', 'report'),
    ];
  return day > date && movedBy(status, 'held') ? [task('close-assembly', 'project')] : [];
}
