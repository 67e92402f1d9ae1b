// Once is a crash or somebody's hand.
const mostRestarts = 3;

/**
 * Tells whether a document that is made in several calls gets nowhere: every time it is found other than it was saved
 * it is begun anew, and each beginning is a file off the day's quota.
 *
 * @returns to be told after each call how many letters are in the document of a batch
 */
export function standstill(): (batch: string, made: number) => boolean {
  let last = { batch: '', made: 0 };
  let restarts = 0;
  return (batch, made) => {
    if (batch !== last.batch) restarts = 0;
    else if (made <= last.made) restarts++;
    last = { batch, made };
    return restarts >= mostRestarts;
  };
}
