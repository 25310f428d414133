import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { delimiterOf } from '../../core/csv-delimiter.ts';
import type { SourceRow } from '../schema.ts';
import { UnreadableError } from './unreadable.ts';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** What a file must have to be in the standard's form; the other columns may be left out. */
const needed = ['id', 'nom', 'commune', 'code_postal', 'adresse'];

const firstLine = ({ record, info }: Parsed) =>
  info.lines - record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);

function checkHeader(columns: readonly string[]): void {
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    throw new UnreadableError(
      `La première ligne n’est pas celle du standard : il manque ${missing.map((name) => `« ${name} »`).join(', ')}. ` +
        `Colonnes lues : ${columns.slice(0, 8).join(', ')}${columns.length > 8 ? '…' : ''}.`,
    );
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice) throw new UnreadableError(`La colonne « ${twice} » est écrite deux fois.`);
}

function toRow(columns: readonly string[], parsed: Parsed): SourceRow {
  const { record } = parsed;
  const fits = record.length >= columns.length && record.slice(columns.length).every((cell) => cell === '');
  const problem = `${record.length} cellules, ${columns.length} attendues : une virgule, un point-virgule ou un guillemet de trop ou de moins`;
  return {
    line: firstLine(parsed),
    record: Object.fromEntries(columns.map((name, index) => [name, record[index]])),
    ...(!fits && { problem }),
  };
}

const inFrench = (error: unknown) =>
  error instanceof CsvError
    ? new UnreadableError(`CSV illisible : un guillemet n’est pas refermé ou mal placé (${error.message}).`)
    : error;

/** Rows of a CSV with a header in the standard's names, whatever their order and case. */
export async function* readCsv(text: AsyncIterable<string>, beginning: string): AsyncGenerator<SourceRow> {
  const parser = parse({
    delimiter: delimiterOf(beginning),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  let columns: string[] | undefined;
  try {
    for await (const parsed of Readable.from(text).compose(parser) as AsyncIterable<Parsed>) {
      if (columns) yield toRow(columns, parsed);
      else {
        columns = parsed.record.map((name) => name.trim().toLowerCase());
        checkHeader(columns);
      }
    }
  } catch (error) {
    throw inFrench(error);
  }
  if (!columns) throw new UnreadableError('Le fichier est vide.');
}
