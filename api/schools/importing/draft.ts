import type { SourceRow } from '../../core/read/csv.ts';
import { readCell } from '../../sources/doors.ts';
import type { Finding } from '../../sources/schema.ts';
import type { sectors } from '../schema.ts';
import { type Cells, cellsOf, type Field, folded, needed } from './columns.ts';
import type { Note, NoteKind } from './notes.ts';

/** A row that can become a school, once its commune is known. */
export interface Draft {
  readonly line: number;
  readonly uai: string;
  readonly nom: string;
  readonly nature: string;
  readonly secteur: (typeof sectors)[number];
  readonly elementary: boolean;
  readonly adresse: string;
  readonly code_postal: string | null;
  readonly eleves: number | null;
  readonly closed: boolean;
  /** As written: the commune settles them. */
  readonly code_insee: string;
  readonly commune: string;
  readonly latitude: string;
  readonly longitude: string;
}

/** Either a draft or why there is none; the notes in both cases. */
interface Drafted {
  readonly uai: string;
  readonly notes: readonly Note[];
  readonly draft?: Draft;
  readonly refusal?: string;
}

const KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const keyOf = (digits: string) => KEYS[Number(digits) % KEYS.length] ?? '';
/** How some write Corsica's two numbers. */
const corsican: Readonly<Record<string, string>> = { '2A0': '620', '2B0': '720' };

/** Gathers what is said of one row. */
class Notebook {
  readonly notes: Note[] = [];
  private readonly line: number;
  private readonly uai: string;
  constructor(line: number, uai: string) {
    this.line = line;
    this.uai = uai;
  }
  say(field: Field, kind: NoteKind, before: string, after: string): void {
    this.notes.push({ line: this.line, uai: this.uai, field, kind, before, after });
  }
  take(field: Field, { value, findings }: { readonly value: string; readonly findings: readonly Finding[] }) {
    for (const { kind, before, after } of findings) this.say(field, kind, before, after);
    return value;
  }
}

/** « 2a0 0123 x » -> `6200123X` */
const plainUai = (written: string) =>
  written
    .replace(/[\s.-]/g, '')
    .toUpperCase()
    .replace(/^2[AB]0/, (prefix) => corsican[prefix] ?? prefix);

function refusalOfUai(uai: string): string | undefined {
  if (uai === '') return '« identifiant UAI » est vide : sept chiffres et une lettre sont attendus.';
  if (!/^\d{7}[A-Z]$/.test(uai))
    return `« identifiant UAI » vaut « ${uai.slice(0, 40)} » : sept chiffres et une lettre sont attendus.`;
  const digits = uai.slice(0, 7);
  if (keyOf(digits) !== uai[7])
    return `« identifiant UAI » vaut « ${uai} » : la lettre de ${digits} est ${keyOf(digits)}, un caractère est faux.`;
  // The database keeps these for what is invented.
  return digits.startsWith('000')
    ? `« identifiant UAI » vaut « ${uai} » : aucun département n’est 000.`
    : undefined;
}

function refusalOf(cells: Cells, uai: string): string | undefined {
  const wrong = refusalOfUai(uai);
  if (wrong) return wrong;
  const empty = (['nom', 'nature'] as const).find((field) => cells[field] === '');
  if (empty) return `« ${needed[empty]} » est vide.`;
  if (cells.code_insee === '' && cells.commune === '')
    return '« code INSEE » est vide : cinq caractères sont attendus.';
  return sectorOf(cells) ? undefined : `« secteur » vaut « ${cells.secteur} » : public ou privé est attendu.`;
}

function sectorOf({ secteur, nature }: Cells): Draft['secteur'] | undefined {
  const said = [folded(secteur), folded(nature)].find((text) => /public|prive/.test(text)) ?? '';
  if (/public/.test(said)) return 'public';
  return /prive/.test(said) ? 'privé' : undefined;
}

/** CE2 to CM2 are in elementary and primary schools; the national directory says so, elsewhere the nature does. */
function isElementary({ elementary, nature }: Cells): boolean {
  if (elementary !== '') return /^(1|true|oui)/i.test(elementary);
  const kind = folded(nature);
  return /elementaire|primaire/.test(kind) || (/application/.test(kind) && !/maternelle/.test(kind));
}

function pupilsOf({ eleves }: Cells, book: Notebook): number | null {
  const bare = eleves.replace(/\s/g, '').replace(/[.,]0+$/, '');
  if (bare === '') return null;
  if (/^\d{1,5}$/.test(bare) && Number(bare) <= 20_000) return Number(bare);
  book.say('eleves', 'pupils_left', eleves, '');
  return null;
}

function postcodeOf({ code_postal }: Cells, book: Notebook): string | null {
  const bare = code_postal.replace(/\s/g, '').padStart(code_postal === '' ? 0 : 5, '0');
  if (/^\d{5}$/.test(bare)) return bare;
  if (bare !== '') book.say('code_postal', 'postcode_left', code_postal, '');
  return null;
}

function isClosed({ etat }: Cells, book: Notebook): boolean {
  const state = folded(etat);
  if (!/^(|1|ouvert.*|a_ouvrir|a_fermer|ferme.*|0)$/.test(state)) book.say('etat', 'opening_left', etat, '');
  return /^(ferme|0$)/.test(state);
}

const longest = { nom: 300, nature: 200, adresse: 500 } as const;
function shortened(cells: Cells, field: keyof typeof longest, book: Notebook): string {
  const kept = cells[field].slice(0, longest[field]);
  if (kept !== cells[field]) book.say(field, 'cut', cells[field], kept);
  return kept;
}

function readCells(row: SourceRow, book: Notebook): Cells {
  const written = Object.entries(cellsOf(row.record)) as [Field, string][];
  return Object.fromEntries(
    written.map(([field, cell]) => [field, book.take(field, readCell(field, cell))]),
  ) as Cells;
}

/** Reads, mends and judges one row by itself; nothing is asked of any database. */
export function draftSchool(row: SourceRow): Drafted {
  const written = cellsOf(row.record).uai.trim();
  const uai = plainUai(written);
  const book = new Notebook(row.line, uai);
  if (row.problem) return { uai, notes: [], refusal: row.problem };
  const cells = readCells(row, book);
  const refusal = refusalOf(cells, uai);
  const secteur = sectorOf(cells);
  if (refusal || !secteur) return { uai, notes: book.notes, refusal: refusal ?? '' };
  if (uai !== written) book.say('uai', 'uai_form', written, uai);
  const isPlaced = !/^(true|oui)$/i.test(cells.approximate);
  const draft = {
    line: row.line,
    uai,
    nom: shortened(cells, 'nom', book),
    nature: shortened(cells, 'nature', book),
    secteur,
    elementary: isElementary(cells),
    adresse: shortened(cells, 'adresse', book),
    code_postal: postcodeOf(cells, book),
    eleves: pupilsOf(cells, book),
    closed: isClosed(cells, book),
    code_insee: cells.code_insee.replace(/\s/g, '').toUpperCase(),
    commune: cells.commune,
    latitude: isPlaced ? cells.latitude : '',
    longitude: isPlaced ? cells.longitude : '',
  };
  return { uai, notes: book.notes, draft };
}
