import { withoutNotice } from '../core/notice-text.ts';
import type { SourceRow } from '../core/read/csv.ts';
import { expected } from '../standard/expected.ts';
import { type FieldName, fields } from '../standard/fields.ts';
import type { VocabularyField } from '../standard/vocabularies.ts';
import { readCoordinates, settle } from './repairs/coordinates.ts';
import { repairDate } from './repairs/date.ts';
import { distinct } from './repairs/lists.ts';
import { repairPhone } from './repairs/phone.ts';
import { repairPivot } from './repairs/pivot.ts';
import { repairCodeInsee, repairCommune, repairPostcode } from './repairs/postal.ts';
import { repairPresentation } from './repairs/presentation.ts';
import { repairText } from './repairs/text.ts';
import { repairChoices } from './repairs/vocabulary.ts';
import { repairAddress, repairAddresses, repairMails } from './repairs/web.ts';
import type { Finding, Note, Position, Repaired } from './schema.ts';

type Cells = Readonly<Record<FieldName, string>>;
type Value = string | readonly string[] | null;

/** A row that can become a venue, once its commune is known. */
export interface Draft {
  readonly line: number;
  readonly id: string;
  /** Columns of `venue`, but for `location`, `commune` and `code_insee`, which the commune settles. */
  readonly columns: Readonly<Record<string, Value | boolean>>;
  readonly commune: string;
  /** The commune's cell as the file has it. */
  readonly written_commune: string;
  readonly code_postal: string;
  readonly code_insee: string | null;
  readonly position: Position | null;
}

/** Either a draft or why it can be no venue, or both where all faults are asked; the notes in any case. */
export interface Drafted {
  readonly notes: readonly Note[];
  readonly draft?: Draft;
  readonly refusal?: string;
}

export interface DraftContext {
  /** For rows whose `source` is empty. */
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Every fault of a row that is refused, and not the first alone. */
  readonly allFaults?: true;
}

/** An index entry of the database holds 2,700 bytes; no real identifier comes near. */
const MAX_IDENTITY = 200;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join('|');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const isTrue = (value: unknown) => value === true || value === 'true' || value === 'oui';

/** Gathers the findings of one row under their fields. */
class Notebook {
  readonly notes: Note[] = [];
  private readonly line: number;
  private readonly id: string;

  constructor(line: number, id: string) {
    this.line = line;
    this.id = id;
  }

  add(field: string, findings: readonly Finding[]): void {
    for (const finding of findings) this.notes.push({ line: this.line, id: this.id, field, ...finding });
  }

  take<T>(field: FieldName, { value, findings }: Repaired<T>): T {
    this.add(field, findings);
    return value;
  }
}

/** What the file says of each field of the standard, as it says it. */
export const writtenCells = (record: SourceRow['record']): Cells =>
  Object.fromEntries(fields.map(({ name }) => [name, cellText(record[name])])) as Cells;

function readCells(record: SourceRow['record'], book: Notebook): Cells {
  const written = writtenCells(record);
  const cells = fields.map(({ name }) => [name, book.take(name, repairText(name, written[name]))]);
  return Object.fromEntries(cells) as Cells;
}

/** Our own exports say when a point is only the commune's middle: reading it back would make it exact. */
function readPosition(record: SourceRow['record'], cells: Cells, book: Notebook): Position | null {
  if (isTrue(record.location_approximate)) return null;
  return book.take('latitude', readCoordinates(cells.latitude, cells.longitude));
}

const orNull = (text: string) => text || null;

function readColumns(cells: Cells, record: SourceRow['record'], context: DraftContext, book: Notebook) {
  const { resume, detail } = book.take(
    'presentation_resume',
    repairPresentation(cells.presentation_resume, withoutNotice(cells.presentation_detail)),
  );
  const area = cells.code_postal.slice(0, 3);
  return {
    ...plainColumns(cells, book),
    source_id: cells.id,
    source: cells.source || context.source,
    demonstration: isTrue(record.demonstration),
    pivot: book.take('pivot', repairPivot(cells.pivot)),
    telephone: book.take('telephone', repairPhone(cells.telephone, area)),
    courriels: book.take('courriels', repairMails(cells.courriels)),
    site_web: book.take('site_web', repairAddresses(cells.site_web)),
    fiche_acces_libre: book.take('fiche_acces_libre', repairAddress(cells.fiche_acces_libre)),
    prise_rdv: book.take('prise_rdv', repairAddress(cells.prise_rdv)),
    date_maj: book.take('date_maj', repairDate(cells.date_maj, context.today)),
    presentation_resume: orNull(resume),
    presentation_detail: orNull(detail),
  };
}

/** Texts kept as they are, lists split, values of closed lists recognised. */
function plainColumns(cells: Cells, book: Notebook): Record<string, Value> {
  const columns = fields.map(({ name, kind }): [string, Value] => {
    if (kind === 'choice')
      return [name, book.take(name, repairChoices(name as VocabularyField, cells[name]))];
    if (kind === 'list' && name === 'autres_formations_labels')
      return [name, book.take(name, distinct(cells[name].split('|'), cells[name]))];
    return [name, orNull(cells[name])];
  });
  return Object.fromEntries(columns);
}

const postcodeRefusal = ({ code_postal }: Cells): string =>
  code_postal === ''
    ? `« code_postal » est vide : ${expected.code_postal} sont attendus.`
    : `« code_postal » vaut « ${code_postal} » : ${expected.code_postal} sont attendus.`;

/** Why a row can be no venue, the gravest first. */
function refusalsOf(cells: Cells, source: string, codePostal: string | null): string[] {
  const missing = (['id', 'nom', 'adresse', 'commune'] as const).filter((name) => cells[name] === '');
  return [
    ...missing.map((name) => `« ${name} » est vide : ${expected[name]} est attendu.`),
    ...(codePostal === null ? [postcodeRefusal(cells)] : []),
    ...(cells.id.length > MAX_IDENTITY ? [`« id » dépasse ${MAX_IDENTITY} caractères.`] : []),
    ...(source.length > MAX_IDENTITY ? [`« source » dépasse ${MAX_IDENTITY} caractères.`] : []),
  ];
}

/** Reads, mends and judges one row by itself; nothing is asked of any database. */
export function draftRow(row: SourceRow, context: DraftContext): Drafted {
  const book = new Notebook(row.line, cellText(row.record.id).trim());
  if (row.problem) return { notes: [], refusal: row.problem };
  const cells = readCells(row.record, book);
  const codePostal = book.take('code_postal', repairPostcode(cells.code_postal, cells.commune));
  const refusals = refusalsOf(cells, cells.source || context.source, codePostal);
  const [refusal] = refusals;
  if (refusal && !context.allFaults) return { notes: book.notes, refusal };
  const code_postal = codePostal ?? '';
  const commune = book.take('commune', repairCommune(cells.commune));
  const draft = {
    line: row.line,
    id: cells.id,
    columns: readColumns({ ...cells, code_postal }, row.record, context, book),
    commune,
    written_commune: cells.commune,
    code_postal,
    code_insee: book.take('code_insee', repairCodeInsee(cells.code_insee, code_postal)),
    position: readPosition(row.record, cells, book),
  };
  if (!refusal) return { notes: book.notes, draft };
  if (codePostal !== null) return { notes: book.notes, refusal: refusals.join(' '), draft };
  // No commune will tell where it is; that it is not on the globe can be told without.
  if (draft.position) book.take('latitude', settle(draft.position, null));
  return { notes: book.notes, refusal: refusals.join(' ') };
}
