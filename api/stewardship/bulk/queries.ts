import type { Database, Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { type Refusal, RefusedError } from '../../core/errors.ts';
import type { Key } from '../../keys/doors.ts';
import { addVenue, changeVenue, doubtsOf, refusedBesides, settlePatch, type Writer } from '../doors.ts';
import type { VenuePatch } from '../edit.ts';
import { type Line, newIn, readLine, type Unread } from './lines.ts';
import type { Ending } from './schema.ts';

const knownLines = sql(import.meta.url, 'lines.sql');

/** A venue that a line speaks of. */
interface KnownLine {
  readonly line: number;
  readonly number: number;
  readonly id: string;
  readonly version: number;
  /** Whether the key is for it. */
  readonly covered: boolean;
  readonly current: VenuePatch;
}

interface Program {
  readonly key: Key;
  readonly writer: Writer;
  /** Whether the key may add venues, now. */
  readonly mayCreate: boolean;
  readonly dryRun: boolean;
  readonly now: Date;
}

type Told = Omit<Ending, 'line' | 'source_id'>;
const refused = (name: string, message: string): Told => ({
  outcome: 'refused',
  errors: [{ name, message }],
});

/** Carries what a dry run found out of the transaction that it undoes. */
class DryRunOver extends Error {
  readonly told: Told;
  constructor(told: Told) {
    super('dry run over');
    this.told = told;
  }
}

/** What the database itself refuses of a value has no field's name. */
const isRefusedByDatabase = (error: Error & { code?: string }) => /^2[23]\w{3}$/.test(error.code ?? '');

/** One line is one transaction: what is wrong with it undoes it alone. */
async function alone(
  db: Database,
  dryRun: boolean,
  work: (client: Queryable) => Promise<Told>,
): Promise<Told> {
  try {
    return await db.transaction(async (client) => {
      const told = await work(client);
      if (dryRun) throw new DryRunOver(told);
      return told;
    });
  } catch (error) {
    if (error instanceof DryRunOver) return error.told;
    if (error instanceof RefusedError) return { outcome: 'refused', errors: [...error.errors] };
    if (isRefusedByDatabase(error as Error))
      return refused('', 'une de ces valeurs ne peut être enregistrée.');
    throw error;
  }
}

const text = (value: unknown) => String(value ?? '');
const placeOf = ({ commune, code_postal, code_insee }: VenuePatch) => ({
  commune: text(commune),
  code_postal: text(code_postal),
  code_insee: text(code_insee),
});

/** @param patch as it was sent @param settled as it is kept */
async function doubtsIn(client: Queryable, patch: VenuePatch, settled: VenuePatch, now: Date) {
  const warnings = await doubtsOf(client, patch, placeOf(settled), now);
  return warnings.length > 0 ? { warnings } : {};
}

/** Sent again, what was written already is unchanged: said before its version is looked at. */
async function change(db: Database, line: Line, known: KnownLine, program: Program): Promise<Told> {
  const { number, id, version, current } = known;
  const start = { number, id, version, ...placeOf(current) };
  const wanted = newIn(line.patch, current);
  if (Object.keys(wanted).length === 0) return { outcome: 'unchanged', id, version };
  return alone(db, program.dryRun, async (client) => {
    const settled = newIn(await settlePatch(client, wanted, start), current);
    const names = Object.keys(settled);
    if (names.length === 0) return { outcome: 'unchanged', id, version };
    const values = Object.fromEntries(names.map((name) => [name, current[name] ?? null]));
    if (line.version !== version) return { outcome: 'conflict', id, version, current: values };
    const warnings = await doubtsIn(client, wanted, settled, program.now);
    const next = await changeVenue(client, start, settled, { ...program.writer, asItWas: true }, program.now);
    if (next === undefined) return { outcome: 'conflict', id, version: version + 1 };
    return { outcome: 'changed', id, version: next, ...warnings };
  });
}

const needed = ['nom', 'adresse', 'code_postal', 'commune'] as const;
const missingIn = (patch: VenuePatch): Refusal[] =>
  needed
    .filter((name) => !patch[name])
    .map((name) => ({ name, message: 'ce champ est attendu pour un nouveau lieu.' }));

async function create(db: Database, line: Line, program: Program): Promise<Told> {
  const { key, writer, now } = program;
  const errors = missingIn(line.patch);
  if (errors.length > 0) return { outcome: 'refused', errors };
  return alone(db, program.dryRun, async (client) => {
    const settled = await settlePatch(client, line.patch, { commune: '', code_postal: '' });
    const made = await addVenue(
      client,
      { source: key.source, source_id: line.source_id, fields: settled },
      writer,
      now,
    );
    const warnings = await doubtsIn(client, line.patch, settled, now);
    return made
      ? { outcome: 'created', ...made, ...warnings }
      : refused('source_id', 'cet identifiant est déjà pris.');
  });
}

/** What a key does not allow is said before anything is looked at. */
function forbidden(line: Line, known: KnownLine | undefined, { key, mayCreate }: Program): Told | undefined {
  if (line.source_id !== undefined && key.source === null)
    return refused('source_id', 'cette clé est celle de lieux, non d’une source : « id » est attendu.');
  if (known)
    return known.covered && key.rights.includes('edit')
      ? undefined
      : refused('id', 'cette clé ne permet pas de modifier ce lieu.');
  if (line.id !== undefined) return refused('id', `aucun lieu n’a l’identifiant « ${line.id} ».`);
  return mayCreate ? undefined : refused('source_id', 'cette clé ne permet pas d’ajouter des lieux.');
}

const nameOf = (line: Line, known: KnownLine | undefined) => known?.id ?? `nouveau ${line.source_id}`;

const isRead = (line: Line | Unread): line is Line => 'patch' in line;

async function findLines(
  db: Queryable,
  key: Key,
  lines: readonly (Line | Unread)[],
): Promise<ReadonlyMap<number, KnownLine>> {
  const named = lines.map(({ line, id, source_id }) => ({ line, id, source_id }));
  const rows = await db.query<KnownLine>(knownLines, [key.key, JSON.stringify(named)]);
  return new Map(rows.map((row) => [row.line, row]));
}

/**
 * Changes and adds venues for a program, one by one: what is wrong with one is said, and the others go on.
 * Measured: 1,000 lines in which nothing changes take one statement; each that changes takes a transaction of its own,
 * so that the embedded database's one connection is free for visitors in between.
 * @returns how each line ended, in their order
 */
export async function upsertVenues(
  db: Database,
  sent: readonly Readonly<Record<string, unknown>>[],
  program: Program,
): Promise<Ending[]> {
  const lines = sent.map(readLine);
  const known = await findLines(db, program.key, lines);
  const seen = new Map<string, number>();
  const endings: Ending[] = [];
  for (const line of lines) endings.push(await endingOf(line));
  return endings;

  async function endingOf(line: Line | Unread): Promise<Ending> {
    const { line: rank, source_id } = line;
    if (!isRead(line)) return { line: rank, outcome: 'refused', errors: await allOf(line, known.get(rank)) };
    return { line: rank, ...(source_id && { source_id }), ...(await told(line, known.get(rank))) };
  }

  /** What the directory refuses of it too: all that is wrong is told at once. */
  async function allOf({ fields, errors }: Unread, venue: KnownLine | undefined): Promise<Refusal[]> {
    const place = venue ? venue.current : fields;
    return [...errors, ...(await refusedBesides(db, fields, errors, placeOf(place)))];
  }

  async function told(line: Line, venue: KnownLine | undefined): Promise<Told> {
    const name = nameOf(line, venue);
    const first = seen.get(name);
    if (first) return refused('id', `ce lieu est déjà celui de la ligne ${first}.`);
    seen.set(name, line.line);
    const no = forbidden(line, venue, program);
    if (no) return no;
    return venue ? change(db, line, venue, program) : create(db, line, program);
  }
}
