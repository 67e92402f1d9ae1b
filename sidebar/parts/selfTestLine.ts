import { pageChannel } from './pageChannel';

const line = 'self-test';
/** A page of the same browser answers at once, or never. */
const longest = 3000;

/** Lets the sidebar answer the self-test, for as long as it is open. */
export function answerSelfTest(): void {
  const channel = pageChannel<'here', 'anyone?'>(line, () => channel.say('here'));
}

/** Tells whether an open sidebar hears a dialog, and is heard. */
export function hearsSidebar(): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (heard: boolean) => {
      channel.close();
      resolve(heard);
    };
    const channel = pageChannel<'anyone?', 'here'>(line, () => end(true));
    setTimeout(() => end(false), longest);
    channel.say('anyone?');
  });
}
