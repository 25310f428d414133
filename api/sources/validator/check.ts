import type { Queryable } from '../../../db/database.ts';
import { dayInParis } from '../../core/clock.ts';
import type { Form, SourceRow } from '../../core/read/csv.ts';
import { UnreadableError } from '../../core/read/unreadable.ts';
import { type Breach, breachesOf, missingColumns } from '../../standard/conformity.ts';
import { expected } from '../../standard/expected.ts';
import { type FieldName, fieldNames, fields } from '../../standard/fields.ts';
import { writtenCells } from '../draft.ts';
import { type Reading, readFile } from '../reading.ts';
import { notesOf } from '../report.ts';
import { type Note, type NoteKind, noteKinds, type ResolveCommunes } from '../schema.ts';
import type { Staged } from '../settle-communes.ts';
import {
  encodings,
  type FileError,
  type FileNote,
  MOST_NOTES,
  MOST_ROWS,
  type Standing,
  type ValidatorReport,
} from './schema.ts';

export interface CheckRequest {
  readonly db: Queryable;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly resolveCommunes: ResolveCommunes;
  readonly now: Date;
}

const MOST_COLUMNS = 200;

/** Says what is missing rather than refusing the file, unless it is of another kind altogether. */
const anyForm: Form = {
  header: 'celle du standard',
  orWindows: true,
  missing: (columns) => {
    if (columns.length > MOST_COLUMNS) throw new UnreadableError(`Plus de ${MOST_COLUMNS} colonnes.`);
    const known = fieldNames.filter((name) => columns.includes(name));
    return known.length > 0 ? [] : ['id', 'nom', 'commune', 'code_postal', 'adresse'];
  },
};

interface Kept {
  readonly line: number;
  readonly id: string;
  readonly day: string;
  readonly standing: Standing;
}

/** What is known of a file as its rows go by. */
class Tally {
  readonly columns = new Set<string>();
  readonly filled = new Map<FieldName, number>();
  readonly errors: FileError[] = [];
  readonly counts: Record<Standing, number> = { valid: 0, repaired: 0, incomplete: 0, refused: 0 };
  conforming = 0;
  readonly duplicates: { line: number; id: string; reason: string }[] = [];
  private readonly ids = new Map<string, number>();
  private readonly venues = new Map<string, Kept>();
  private noted = 0;

  take(rows: readonly SourceRow[], staged: readonly Staged[], reading: Reading): void {
    if (reading.read > MOST_ROWS) throw new UnreadableError(`Plus de ${MOST_ROWS} lignes.`);
    if (reading.notes.length + this.errors.length > MOST_NOTES)
      throw new UnreadableError(
        `Plus de ${MOST_NOTES} remarques : ce fichier est trop loin du standard. Vérifiez-en d’abord quelques lignes.`,
      );
    const notes = new Map<number, Note[]>();
    for (const note of reading.notes.slice(this.noted))
      notes.set(note.line, [...(notes.get(note.line) ?? []), note]);
    this.noted = reading.notes.length;
    const refused = new Set(reading.refused.map(({ line }) => line));
    const standings = new Map(
      rows.map((row) => [row.line, this.takeRow(row, notes.get(row.line) ?? [], refused.has(row.line))]),
    );
    for (const { line, venue } of staged) this.repeat(line, venue, standings.get(line) ?? 'valid');
  }

  private takeRow(row: SourceRow, notes: readonly Note[], isRefused: boolean): Standing {
    for (const name of Object.keys(row.record)) this.columns.add(name);
    const cells = writtenCells(row.record);
    for (const name of fieldNames)
      if (cells[name] !== '') this.filled.set(name, (this.filled.get(name) ?? 0) + 1);
    const breaches = row.problem ? [] : [...breachesOf(cells), ...this.taken(cells.id, row.line)];
    this.errors.push(...breaches.map((breach) => ({ line: row.line, id: cells.id, ...breach })));
    if (!row.problem && breaches.length === 0) this.conforming += 1;
    const standing = isRefused ? 'refused' : standingOf(breaches, notes);
    this.counts[standing] += 1;
    return standing;
  }

  /** The published schema wants each id once, whatever its source. */
  private taken(id: string, line: number): Breach[] {
    const first = id && this.ids.get(id);
    if (id && !first) this.ids.set(id, line);
    return first ? [{ field: 'id', message: `« id » vaut « ${id} », comme à la ligne ${first}.` }] : [];
  }

  /** As refuse-duplicates.sql: of the rows of one source that are one venue the newest stays, the first of equals. */
  private repeat(line: number, venue: Staged['venue'], standing: Standing): void {
    const id = String(venue.source_id);
    const key = `${venue.source}\n${id}`;
    const row = { line, id, day: String(venue.date_maj ?? ''), standing };
    const other = this.venues.get(key);
    const [kept, left] = other && other.day >= row.day ? [other, row] : [row, other];
    this.venues.set(key, kept);
    if (!left) return;
    this.counts[left.standing] -= 1;
    this.counts.refused += 1;
    this.duplicates.push({ line: left.line, id, reason: `doublon de la ligne ${kept.line}` });
  }
}

/** Doubts about what is kept as it is written, and what is of the file and not of a row. */
const keeping: ReadonlySet<NoteKind> = new Set<NoteKind>([
  'postcode_special',
  'commune_unknown',
  'commune_ambiguous',
  'commune_mismatch',
  'column_unknown',
]);

/** Whether a cell is changed: to fill an empty one changes nothing that the file says. */
const isChange = ({ kind, before }: Note) => before !== '' && !keeping.has(kind);
const isRepair = ({ kind, after }: Note) => noteKinds[kind][0] === 'repair' && after !== '';

/**
 * What is wrong and mended leaves nothing to do; what is wrong and left out does, even where the published schema has
 * nothing against it.
 */
function standingOf(breaches: readonly Breach[], notes: readonly Note[]): Standing {
  const changes = notes.filter(isChange);
  const isMended = ({ field }: Breach) => notes.some((note) => note.field === field && isRepair(note));
  if (!changes.every(isRepair) || !breaches.every(isMended)) return 'incomplete';
  return changes.length > 0 || breaches.length > 0 ? 'repaired' : 'valid';
}

const withLabel = (note: Note): FileNote => ({ ...note, label: noteKinds[note.kind][1] });

function countBy(rows: readonly { readonly field: string }[]): (field: string) => number {
  const counts = new Map<string, number>();
  for (const { field } of rows) counts.set(field, (counts.get(field) ?? 0) + 1);
  return (field) => counts.get(field) ?? 0;
}

function reportOf(tally: Tally, reading: Reading): ValidatorReport {
  const repairs = notesOf(reading.notes, 'repair').map(withLabel);
  const warnings = notesOf(reading.notes, 'warning').map(withLabel);
  const [errors, repaired, warned] = [countBy(tally.errors), countBy(repairs), countBy(warnings)];
  const { counts } = tally;
  const refusals = reading.refused.map(({ line, id, reason = '' }) => ({ line, id, reason }));
  return {
    standard: 'v1.0.2',
    read: reading.read,
    counts,
    conforming: tally.conforming,
    encoding: encodings[reading.notes.some(({ kind }) => kind === 'encoding') ? 1 : 0],
    adds_up: Object.values(counts).reduce((sum, count) => sum + count, 0) === reading.read,
    columns: {
      missing: reading.read > 0 ? missingColumns(tally.columns) : [],
      unknown: [...reading.columns],
    },
    fields: fields.map(({ name, label, required }) => ({
      name,
      label,
      required,
      expected: expected[name],
      filled: tally.filled.get(name) ?? 0,
      errors: errors(name),
      repairs: repaired(name),
      warnings: warned(name),
    })),
    errors: tally.errors,
    repairs,
    warnings,
    refused: [...refusals, ...tally.duplicates].sort((a, b) => a.line - b.line),
  };
}

/**
 * What an import would say of a file, and whether it is valid by the published schema. Nothing is kept of it, and the
 * directory is not looked at.
 * @throws UnreadableError when the file as a whole cannot be read
 */
export async function checkFile({ db, bytes, resolveCommunes, now }: CheckRequest): Promise<ValidatorReport> {
  const tally = new Tally();
  const reading = await readFile({
    client: db,
    bytes,
    form: anyForm,
    context: { source: '', today: dayInParis(now), allFaults: true },
    resolveCommunes,
    take: (rows, staged, soFar) => tally.take(rows, staged, soFar),
  });
  return reportOf(tally, reading);
}
