/** One e-mail to one person. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Empty: replies go to whoever sends. */
  readonly replyTo: string;
}

/** Mail that cannot be taken back: a message may have gone out although `send` threw. */
export interface Mail {
  /** How many more people may be written to today. */
  remaining(): number;
  send(message: Message): void;
}
