import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptState } from '../keptState';
import type { Execution } from '../parts';
import { limits } from '../runtime/limits';
import { fromSigned } from './blob';
import { emulated } from './emulated';

type Service = GoogleAppsScript.Mail.MailApp;
type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

/** What `MailApp` needs of the host. */
interface Mailbox {
  readonly folder: string;
  readonly state: Pick<KeptState, 'mail'>;
  readonly from: string;
  readonly now: () => number;
}

/** `MailApp` that sends nothing: each message is a file `.eml` in the outbox folder. */
export function mailApp(execution: Execution, mailbox: Mailbox): Service {
  const target = new EmulatedMailApp(mailbox) as Pick<Service, 'getRemainingDailyQuota' | 'sendEmail'>;
  return emulated(execution, 'MailApp', target, { sendEmail: 1000 }) as Service;
}

class EmulatedMailApp {
  private readonly mailbox: Mailbox;

  constructor(mailbox: Mailbox) {
    this.mailbox = mailbox;
  }

  getRemainingDailyQuota(): number {
    const { mail } = this.mailbox.state;
    return limits.mailRecipientsPerDay - (mail.day === this.today() ? mail.recipients : 0);
  }

  sendEmail(...args: readonly unknown[]): void {
    const message = messageOf(args);
    const recipients = [message.to, message.cc, message.bcc].flatMap(addresses);
    if (recipients.length === 0) throw new Error('Failed to send email: no recipient');
    const left = this.getRemainingDailyQuota();
    if (recipients.length > left) throw new Error('Service invoked too many times for one day: email.');
    const sent = new Date(this.mailbox.now());
    mkdirSync(this.mailbox.folder, { recursive: true, mode: 0o700 });
    const name = `${sent.toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`;
    writeFileSync(join(this.mailbox.folder, name), eml(message, this.mailbox.from, sent), { mode: 0o600 });
    this.mailbox.state.mail = {
      day: this.today(),
      recipients: limits.mailRecipientsPerDay - left + recipients.length,
    };
  }

  private today(): string {
    return new Date(this.mailbox.now()).toISOString().slice(0, 10);
  }
}

function messageOf(args: readonly unknown[]): Message {
  if (args.length === 1 && typeof args[0] === 'object') return args[0] as Message;
  if (args.length === 4 && typeof args[3] === 'string') {
    const [to, replyTo, subject, body] = args as string[];
    return { to: to!, replyTo: replyTo!, subject: subject!, body: body! };
  }
  const [to, subject, body, options] = args as [string, string, string, Message | undefined];
  return { ...options, to, subject, body };
}

function addresses(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

function eml(message: Message, from: string, sent: Date): string {
  const boundary = `lostrommel-${randomUUID()}`;
  const sender = message.name ? `${word(message.name)} <${from}>` : from;
  const head: readonly (readonly [string, string | undefined])[] = [
    ['Date', sent.toUTCString()],
    ['From', sender],
    ['To', message.to],
    ['Cc', message.cc],
    ['Bcc', message.bcc],
    ['Reply-To', message.replyTo],
    ['Subject', word(message.subject ?? '')],
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/mixed; boundary="${boundary}"`],
  ];
  const parts = [
    ...(message.body === undefined ? [] : [part('text/plain; charset=utf-8', Buffer.from(message.body))]),
    ...(message.htmlBody === undefined
      ? []
      : [part('text/html; charset=utf-8', Buffer.from(message.htmlBody))]),
    ...(message.attachments ?? []).map((source) => {
      const blob = source.getBlob();
      const name = word(blob.getName() ?? 'Anlage');
      return part(
        blob.getContentType() ?? 'application/octet-stream',
        fromSigned(blob.getBytes()),
        `Content-Disposition: attachment; filename="${name}"`,
      );
    }),
  ];
  const lines = head.flatMap(([name, value]) => (value ? [`${name}: ${oneLine(value)}`] : []));
  return [...lines, '', ...parts.flatMap((text) => [`--${boundary}`, text]), `--${boundary}--`, ''].join(
    '\r\n',
  );
}

function part(type: string, content: Buffer, ...head: readonly string[]): string {
  const wrapped = content.toString('base64').replace(/(.{76})/g, '$1\r\n');
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...head, '', wrapped].join('\r\n');
}

/** A header word, encoded (RFC 2047) if it is not plain ASCII. */
function word(text: string): string {
  return /^[ -~]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ');
}
