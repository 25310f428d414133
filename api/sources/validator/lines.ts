import type { Readable } from 'node:stream';
import { listCsv } from '../../core/exports.ts';
import type { FileNote, ValidatorReport } from './schema.ts';

const columns = ['line', 'id', 'field', 'severity', 'message', 'before', 'after'] as const;

const noteLine =
  (severity: string) =>
  ({ line, id, field, label, before, after }: FileNote) => ({
    line,
    id,
    field,
    severity,
    message: label,
    before,
    after,
  });

/** Every remark of a report, one a line, as a spreadsheet sorts and filters them. */
export function reportCsv({ errors, repairs, warnings, refused }: ValidatorReport): Readable {
  const none = { before: '', after: '' };
  return listCsv(
    columns,
    [
      ...refused.map(({ reason, ...row }) => ({
        ...row,
        ...none,
        field: '',
        severity: 'refus',
        message: reason,
      })),
      ...errors.map((error) => ({ ...error, ...none, severity: 'erreur' })),
      ...repairs.map(noteLine('réparation')),
      ...warnings.map(noteLine('avertissement')),
    ].sort((a, b) => a.line - b.line),
  );
}
