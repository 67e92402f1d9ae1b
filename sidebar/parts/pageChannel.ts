/** A line to another page of the script in the same browser. */
export interface PageChannel<Said> {
  say(message: Said): void;
  close(): void;
}

/**
 * Opens a line between sidebar and dialog, so that what only the browser has read need not go over the server.
 *
 * Google serves both from one origin as far as is known; where it does not, nobody answers, and the sidebar must do
 * without the dialog.
 *
 * @param name known to both pages and to nobody else
 */
export function pageChannel<Said, Heard>(name: string, hear: (message: Heard) => void): PageChannel<Said> {
  const channel = new BroadcastChannel(`lostrommel ${name}`);
  channel.onmessage = ({ data }) => hear(data as Heard);
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
