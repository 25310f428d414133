import { parse } from 'csv-parse/sync';
import { delimiterOf } from '../../core/csv-delimiter.ts';
import { type RawOffer, UnreadableFeedError } from './offer.ts';

/** The columns of a CSV of offers; `titre` and `lien` must be there. */
const columns = {
  id: 'id',
  titre: 'title',
  description: 'description',
  lien: 'link',
  publiee_le: 'posted',
  expire_le: 'until',
  contrat: 'contract',
  employeur: 'employer',
  commune: 'commune',
  code_postal: 'code_postal',
  latitude: 'lat',
  longitude: 'lon',
} as const satisfies Readonly<Record<string, keyof RawOffer>>;

const isNumber = (name: string) => name === 'lat' || name === 'lon';
const numberIn = (cell: string) => (cell.trim() ? Number(cell.replace(',', '.')) : undefined);

const rawOf = (row: Readonly<Record<string, string>>): RawOffer =>
  Object.fromEntries(
    Object.entries(columns).map(([column, name]) => [
      name,
      isNumber(name) ? numberIn(row[column] ?? '') : row[column],
    ]),
  );

export function readCsv(text: string): RawOffer[] {
  const [header = ''] = text.split('\n', 1);
  const delimiter = delimiterOf(header);
  const named = header.split(delimiter).map((name) => name.trim().replaceAll('"', '').toLowerCase());
  const missing = ['titre', 'lien'].filter((name) => !named.includes(name));
  if (missing.length > 0)
    throw new UnreadableFeedError(
      `La première ligne n’a pas de colonne « ${missing.join(' » ni « ')} ». Colonnes connues : ${Object.keys(columns).join(', ')}.`,
    );
  try {
    return parse(text, {
      columns: named,
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      from_line: 2,
    }).map((row) => rawOf(row as Readonly<Record<string, string>>));
  } catch (error) {
    throw new UnreadableFeedError(`CSV illisible : ${(error as Error).message.slice(0, 200)}.`);
  }
}
