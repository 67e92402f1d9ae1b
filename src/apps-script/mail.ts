import type { Mail } from '../ports/mail';

/** Mail from the account of whoever works in the sheet. */
export const mail: Mail = {
  remaining: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, text, replyTo }) {
    MailApp.sendEmail(to, subject, text, replyTo === '' ? {} : { replyTo });
  },
};
