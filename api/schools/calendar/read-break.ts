import { dayInParis } from '../../core/clock.ts';
import type { Form, SourceRow } from '../../core/read/csv.ts';
import { folded } from '../importing/columns.ts';

/** A break of a zone, as the database keeps it. Days are YYYY-MM-DD. */
export interface Break {
  readonly zone: string;
  readonly year: string;
  readonly label: string;
  readonly first_day: string;
  /** The day before classes resume; null where a year ends with a day of which only the start is published. */
  readonly last_day: string | null;
}

/** What a row says: breaks, one a zone; or why it says none, and whether that is a mistake. */
export type RowRead =
  | { readonly breaks: readonly Break[] }
  | { readonly passed: string }
  | { readonly refused: string };

const columns = {
  label: ['description', 'vacances', 'periode', 'libelle'],
  start: ['start_date', 'date_de_debut', 'debut'],
  end: ['end_date', 'date_de_fin', 'fin', 'reprise'],
  zones: ['zones', 'zone'],
  year: ['annee_scolaire', 'annee'],
  population: ['population'],
} as const;
type Field = keyof typeof columns;

const fieldOf = (column: string): Field | undefined =>
  (Object.keys(columns) as Field[]).find((field) =>
    (columns[field] as readonly string[]).includes(folded(column)),
  );

const needed = {
  label: 'description',
  start: 'start_date',
  end: 'end_date',
  zones: 'zones',
  year: 'annee_scolaire',
};

export const calendarForm: Form = {
  header: 'celle du calendrier scolaire national',
  missing: (names) => {
    const found = new Set(names.map(fieldOf));
    return Object.entries(needed).flatMap(([field, name]) => (found.has(field as Field) ? [] : [name]));
  },
  orWindows: true,
};

const DAY_MS = 86_400_000;
const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The national file writes midnight in Paris as a moment in UTC; a day written by hand is that day. */
function dayIn(written: string): string | undefined {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(written);
  const plain = french ? `${french[3]}-${french[2]}-${french[1]}` : written;
  const moment = Date.parse(plain);
  if (!/^\d{4}-\d{2}-\d{2}/.test(plain) || Number.isNaN(moment)) return undefined;
  return plain.length === 10 ? plain : dayInParis(new Date(moment));
}

/** « Zone B » -> B, « Réunion » -> La Réunion */
function zoneNamed(written: string, zones: readonly string[]): string | undefined {
  const bare = folded(written).replace(/^(zone|la|academie_de)_/, '');
  const keyOf = (zone: string) => folded(zone).replace(/^la_/, '');
  return zones.find((zone) => keyOf(zone) === bare || (bare.length > 3 && keyOf(zone).startsWith(bare)));
}

const islands = ['Guadeloupe', 'Saint-Barthélemy', 'Saint-Martin'];
/** Guadeloupe's rows are for three zones, unless they name some: « Guadeloupe sauf Saint-Martin ». */
function zonesMeant(zone: string, population: string): readonly string[] {
  if (zone !== 'Guadeloupe') return [zone];
  const said = folded(population);
  const [kept = '', without = ''] = said.split('sauf');
  const named = islands.filter((one) => kept.includes(folded(one)));
  if (without) return islands.filter((one) => !without.includes(folded(one)));
  return named.length > 0 ? named : islands;
}

/** Whether pupils of CE2, CM1 and CM2 are among them. */
function whyNotTheirs(population: string): string | undefined {
  const said = folded(population);
  if (said.includes('enseignant')) return 'concerne les enseignants';
  const isSecondary = /second_degre|lycee|college/.test(said) && !said.includes('premier_degre');
  return isSecondary ? 'concerne le second degré' : undefined;
}

const calm = (label: string) =>
  label
    .replaceAll("'", '’')
    .replace(/(?<=Vacances (d’|de |de la |après ))\p{Lu}\p{L}+( \p{L}+)?/u, (name) =>
      /^(Toussaint|Noël|Pâques|Carnaval|Mai|Ascension)/.test(name) ? name : name.toLowerCase(),
    );

/**
 * Classes end after the day that a break's start names, and Saturdays few have class: it begins on that Saturday, or the
 * day after any other. What is no holiday of weeks, such as a bridge, is off from its first day.
 */
function daysOff(label: string, start: string, resumed: string): { first: string; last: string } {
  const isLong = /^(grandes )?vacances/i.test(label);
  const first = isLong && weekday(start) > 0 && weekday(start) < 6 ? dayAfter(start, 1) : start;
  return { first, last: resumed <= start ? start : dayAfter(resumed, -1) };
}

function cellsOf(record: SourceRow['record']): Readonly<Record<Field, string>> {
  const cells = { label: '', start: '', end: '', zones: '', year: '', population: '' };
  for (const [column, value] of Object.entries(record)) {
    const field = fieldOf(column);
    if (field && cells[field] === '' && value !== null) cells[field] = String(value).trim();
  }
  return cells;
}

function datesOf({ start, end, year }: Readonly<Record<Field, string>>) {
  const from = dayIn(start);
  const to = dayIn(end);
  const expected = 'un jour est attendu : AAAA-MM-JJ, ou un instant avec son fuseau.';
  if (!from) return { refused: `« start_date » vaut « ${start} » : ${expected}` };
  if (!to) return { refused: `« end_date » vaut « ${end} » : ${expected}` };
  if (to < from) return { refused: `« end_date » (${to}) est avant « start_date » (${from}).` };
  if (!/^\d{4}(-\d{4})?$/.test(year))
    return { refused: `« annee_scolaire » vaut « ${year} » : 2026-2027 est attendu.` };
  return { from, to };
}

/**
 * Reads one row of the national calendar; nothing is asked of any database.
 * @param zones those that the database knows
 */
export function readBreak({ record, problem }: SourceRow, zones: readonly string[]): RowRead {
  if (problem) return { refused: problem };
  const cells = cellsOf(record);
  const { zones: written, population, year } = cells;
  if (cells.label === '') return { refused: '« description » est vide.' };
  const elsewhere = whyNotTheirs(population);
  if (elsewhere) return { passed: elsewhere };
  if (/rentree/.test(folded(cells.label))) return { passed: 'une rentrée n’est pas un congé' };
  const zone = zoneNamed(written, zones);
  if (!zone)
    return { refused: `« zones » vaut « ${written} » : une zone est attendue (${zones.join(', ')}).` };
  const dates = datesOf(cells);
  if ('refused' in dates) return { refused: dates.refused };
  const isOpen = /^debut_des/.test(folded(cells.label));
  const label = calm(cells.label.slice(0, 100));
  const { first, last } = daysOff(isOpen ? 'Vacances' : label, dates.from, dates.to);
  const meant = zonesMeant(zone, population);
  return {
    breaks: meant.map((one) => ({
      zone: one,
      year,
      label,
      first_day: first,
      last_day: isOpen ? null : last,
    })),
  };
}
