/**
 * Makes work that may be asked for at any time run one after the other: what is asked for meanwhile, however often,
 * is done once more at the end. A long job of many calls then does not make the page fetch a big tab after each.
 */
export function oneAtATime(work: () => Promise<void>, pause: number): () => void {
  let busy = false;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await work();
      await new Promise((resolve) => setTimeout(resolve, pause));
    } while (again);
    busy = false;
  };
  return () => {
    again = true;
    if (busy) return;
    busy = true;
    void run();
  };
}
