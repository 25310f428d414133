import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { dayInWords } from '../../core/french.ts';
import type { Writing } from '../../core/mailer.ts';
import { type DetailField, type Life, moveOf, type Side } from '../kinds/kind.ts';
import { kindNamed } from '../kinds/kinds.ts';
import { centsInWords, sumsInWords } from '../kinds/sums.ts';
import { askedMail, endedMail, type Followed, messageMail, movedMail } from '../mails.ts';
import type { MoveBody } from '../schema.ts';
import { tell } from '../sides.ts';

const followedStatement = sql(import.meta.url, 'followed.sql');
const moneyMoved = sql(import.meta.url, 'money-moved.sql');
const waiting = sql(import.meta.url, 'waiting.sql');

interface Row {
  readonly uptake: number;
  readonly resource: number;
  readonly kind: string;
  readonly title: string;
  readonly quantity: number | null;
  readonly owner: string;
  readonly taker: string;
}

type Between = 'owner' | 'taker';
const bothSides = ['owner', 'taker'] as const;
/** Whoever did not do it: both, where a moderator did. */
const othersThan = (side: Side) => bothSides.filter((one) => one !== side);
const neither = {
  moderator: 'La modération',
  committee: 'Le comité du fonds',
  operator: 'Qui tient le fonds',
  young: 'Qui occupe le poste',
} as const;

interface Known extends Followed {
  readonly uptake: number;
  readonly resource: number;
  readonly life: Life;
}

async function followedOf(client: Queryable, number: number, { origin }: Writing): Promise<Known> {
  const [row] = await client.query<Row>(followedStatement, [number]);
  const { uptake: life, counts } = kindNamed(row?.kind ?? '');
  if (!row || !life) throw new Error(`nothing is taken up as ${number}`);
  const { quantity, ...rest } = row;
  const unit = quantity !== null && quantity < 2 ? counts?.one : counts?.many;
  return {
    ...rest,
    life,
    name: life.name,
    quantity: quantity !== null && unit ? `${quantity} ${unit}` : undefined,
    address: `${origin}/ressources/suivi/${number}`,
  };
}

/** What a side may do next, as the buttons say it; what only ends it is left out. */
const nextOf = ({ moves }: Life, state: string, side: Side): string[] =>
  moves
    .filter(({ from, by, ends }) => !ends && from.includes(state) && by.includes(side))
    .map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));

function textOf({ kind, label }: DetailField, value: unknown): string {
  if (kind === 'sums') return `${label} :\n${sumsInWords(value)}`;
  const text = kind === 'day' ? dayInWords(String(value)) : String(value);
  return `${label} : ${text}`;
}

/** What was said with an act; of who signs, the papers alone speak. */
const saidIn = (asks: readonly DetailField[], said: Readonly<Record<string, unknown>>): string[] =>
  asks.flatMap((field) => {
    const value = said[field.name];
    return field.signer || value === undefined || value === '' ? [] : [textOf(field, value)];
  });

/** « Première part versée : 2 000 € », of each sum that this transaction moved. */
async function moneyIn(client: Queryable, uptake: number): Promise<string[]> {
  const moved = await client.query<{ says: string; cents: number }>(moneyMoved, [uptake]);
  return moved.map(({ says, cents }) => `${says} : ${centsInWords(cents)}`);
}

/** Something is asked: to those whose it is. */
export async function tellAsked(
  client: Queryable,
  uptake: number,
  message: string | undefined,
  writing: Writing,
): Promise<void> {
  const followed = await followedOf(client, uptake, writing);
  const { resource, life } = followed;
  const next = nextOf(life, Object.keys(life.states)[0] ?? '', 'owner');
  const mail = (to: string) => askedMail(to, followed, message, next);
  await tell(client, { resource, uptake, side: 'owner' }, `asked ${uptake}`, mail, writing.now);
}

/** What has moved and what it is now, to those on the other side. */
export async function tellMoved(
  client: Queryable,
  uptake: number,
  { act, from, said }: MoveBody,
  { side, state }: { readonly side: Side; readonly state: string },
  writing: Writing,
): Promise<void> {
  const followed = await followedOf(client, uptake, writing);
  const { resource, life } = followed;
  const { asks = [], tells = [], awaits, done } = moveOf(life, act, from) ?? {};
  const by = side === 'owner' || side === 'taker' ? followed[side] : neither[side];
  const sums = await moneyIn(client, uptake);
  const news = { by, now: life.states[state] ?? state, done, said: [...saidIn(asks, said), ...sums] };
  const key = `move ${uptake} ${act} ${writing.now.toISOString()}`;
  for (const other of othersThan(side)) {
    const next = awaits && tells.length === 0 ? [awaits] : nextOf(life, state, other);
    const mail = (to: string) => movedMail(to, followed, { ...news, next });
    await tell(client, { resource, uptake, side: other }, key, mail, writing.now);
  }
  for (const told of tells) {
    const next = awaits ? [awaits] : nextOf(life, state, told);
    const mail = (to: string) => movedMail(to, followed, { ...news, next });
    await tell(client, { resource, uptake, side: told }, key, mail, writing.now);
  }
}

/** A message, to those on the other side. */
export async function tellMessage(
  client: Queryable,
  uptake: number,
  { side, text }: { readonly side: Between; readonly text: string },
  writing: Writing,
): Promise<void> {
  const followed = await followedOf(client, uptake, writing);
  const { resource } = followed;
  const mail = (to: string) => messageMail(to, followed, followed[side], text);
  const key = `message ${uptake} ${writing.now.toISOString()}`;
  for (const other of othersThan(side))
    await tell(client, { resource, uptake, side: other }, key, mail, writing.now);
}

/** What one has asked for is offered no more: nothing comes of it. @param why what was said, or what it is now */
export async function tellLapsed(
  client: Queryable,
  uptakes: readonly number[],
  why: string,
  writing: Writing,
): Promise<void> {
  for (const uptake of uptakes) {
    const followed = await followedOf(client, uptake, writing);
    const news = { by: followed.owner, now: followed.life.states.lapsed ?? '', said: [why], next: [] };
    const mail = (to: string) => movedMail(to, followed, news);
    await tell(
      client,
      { resource: followed.resource, uptake, side: 'taker' },
      `lapsed ${uptake}`,
      mail,
      writing.now,
    );
  }
}

/**
 * What was asked for is at its end: to those who took it up, and whose part was not at its own.
 * @param now the state of it, in words
 */
export async function tellEnded(
  client: Queryable,
  { resource, kind }: { readonly resource: number; readonly kind: string },
  now: string,
  writing: Writing,
): Promise<void> {
  const { moves = [] } = kindNamed(kind).uptake ?? {};
  const open = moves.filter(({ ends }) => !ends).flatMap(({ from }) => from);
  for (const { uptake } of await client.query<{ uptake: number }>(waiting, [resource, open])) {
    const followed = await followedOf(client, uptake, writing);
    const mail = (to: string) => endedMail(to, followed, now);
    const key = `ended ${uptake} ${writing.now.toISOString()}`;
    await tell(client, { resource, uptake, side: 'taker' }, key, mail, writing.now);
  }
}
