import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sends one mail; rejects when the server at SMTP_URL does not take it. */
export type Mailer = (mail: Mail) => Promise<void>;

export interface MailerSettings {
  /** `smtp://user:password@host:587`, or `smtps://…` */
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
}

/** A visitor waits for the answer: a server that is slower is one that is away. */
const PATIENCE_MS = 10_000;

/** The way out for mails, or undefined where none is configured. Nothing of a mail is kept or logged. */
export function mailerFor({ SMTP_URL, MAIL_FROM }: MailerSettings): Mailer | undefined {
  if (!SMTP_URL || !MAIL_FROM) return undefined;
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return async (mail) => {
    await transport.sendMail({ ...mail, from: MAIL_FROM });
  };
}
