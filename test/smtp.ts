import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Test } from 'tap';

export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** The mail as it came over the wire. */
  readonly text: string;
}

interface Smtp {
  readonly url: string;
  readonly received: Received[];
  /** While `on`, it takes nothing. */
  readonly refuses: { on: boolean };
}

/** A mail server of this test's own, on this machine; what it took is in `received`. Closed with the test. */
export async function openSmtp(t: Test): Promise<Smtp> {
  const received: Received[] = [];
  const refuses = { on: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      done(refuses.on || address.startsWith('refuse') ? new Error('no such mailbox') : null);
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  t.after(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, refuses };
}

/** What a mail says, as it is read. */
export const wordsOf = ({ text }: Received): string =>
  text
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The mail that comes as the `count`th. */
export async function arrived(received: readonly Received[], count: number): Promise<Received> {
  for (let wait = 0; received.length < count && wait < 200; wait += 1)
    await new Promise((wake) => setTimeout(wake, 20));
  const mail = received[count - 1];
  if (!mail) throw new Error(`mail ${count} did not come`);
  return mail;
}
