import { createTransport } from 'nodemailer';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where one click stops such mails (RFC 8058). */
  readonly unsubscribe?: string | undefined;
  /** An appointment (RFC 5545) that goes with it. */
  readonly calendar?: string | undefined;
}

/** What writing mails to people needs. */
export interface Writing {
  /** Scheme and host, as the public sees them. */
  readonly origin: string;
  readonly now: Date;
}

/** Sends one mail; rejects when the server at SMTP_URL does not take it. */
export type Mailer = (mail: Mail) => Promise<void>;

export interface MailerSettings {
  /** `smtp://user:password@host:587`, or `smtps://…` */
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
}

/** What lets a mail program offer to stop such mails, by a POST that nobody makes by opening a link. */
const stopHeaders = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

/** What calendars take at a click; nothing is asked in return. */
const appointment = (content: string) => ({
  filename: 'rendez-vous.ics',
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
});

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
  return async ({ unsubscribe, calendar, ...mail }) => {
    const headers = unsubscribe && stopHeaders(unsubscribe);
    const attachments = calendar ? [appointment(calendar)] : [];
    await transport.sendMail({ ...mail, from: MAIL_FROM, attachments, ...(headers && { headers }) });
  };
}
