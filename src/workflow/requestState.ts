import type { RequestStatus } from '../api/authorities';
import type { RegisterRequest } from './tables/registerRequest';

/** States in which something is still to come. */
const waiting: readonly RequestStatus[] = ['asked', 'query', 'promised', 'asked-again'];

/** Finds what an authority was asked last, where it was asked for several events. */
export function lastRequest(
  requests: readonly RegisterRequest[],
  authority: string,
): RegisterRequest | undefined {
  const own = requests.filter((request) => request.authority === authority);
  return own.sort((one, other) => (one.assembly < other.assembly ? 1 : -1))[0];
}

/** True if the request is written down, and nobody was asked yet; a request for nobody is none. */
export function isUnasked({ status, ordered }: Pick<RegisterRequest, 'status' | 'ordered'>): boolean {
  return status === 'draft' && ordered > 0;
}

/** True if somebody was asked and nothing came yet. */
export function isPending({ status }: Pick<RegisterRequest, 'status'>): boolean {
  return waiting.includes(status);
}

/** True if its day has passed and nothing came. */
export function isOverdue(
  { status, deadline }: Pick<RegisterRequest, 'status' | 'deadline'>,
  today: string,
): boolean {
  return isPending({ status }) && deadline !== '' && deadline < today;
}
