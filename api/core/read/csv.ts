import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { delimiterOf } from '../csv-delimiter.ts';
import { UnreadableError } from './unreadable.ts';

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A row as the file gives it; `problem` when its shape could not be read. */
export interface SourceRow {
  readonly line: number;
  readonly record: Readonly<Record<string, unknown>>;
  readonly problem?: string;
}

/** What a file must be to be read. */
export interface Form {
  /** « celle du standard » */
  readonly header: string;
  /** Which columns it lacks; the others may be left out. */
  readonly missing: (columns: readonly string[]) => readonly string[];
  /** Whether it may be in Windows' own encoding. */
  readonly orWindows?: true;
}

const firstLine = ({ record, info }: Parsed) =>
  info.lines - record.reduce((count, cell) => count + cell.split('\n').length - 1, 0);

function checkHeader(columns: readonly string[], form: Form): void {
  const missing = form.missing(columns);
  if (missing.length > 0)
    throw new UnreadableError(
      `La première ligne n’est pas ${form.header} : il manque ${missing.map((name) => `« ${name} »`).join(', ')}. ` +
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

/** Rows of a CSV with a header in the form's names, whatever their order and case. */
export async function* readCsv(
  text: AsyncIterable<string>,
  beginning: string,
  form: Form,
): AsyncGenerator<SourceRow> {
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
        checkHeader(columns, form);
      }
    }
  } catch (error) {
    throw inFrench(error);
  }
  if (!columns) throw new UnreadableError('Le fichier est vide.');
}
