import { type Note, type NoteKind, noteKinds } from './notes.ts';

const endings = ['added', 'changed', 'unchanged', 'refused'] as const;
type Ending = (typeof endings)[number];

/** How one row ended. */
export interface RowEnding {
  readonly line: number;
  readonly uai: string;
  readonly ending: Ending;
  /** Why it was refused. */
  readonly reason?: string;
}

export interface SchoolsReport {
  readonly origin: string;
  readonly dry_run: boolean;
  readonly started_at: string;
  readonly finished_at: string;
  readonly read: number;
  readonly counts: Readonly<Record<Ending, number>>;
  /** Schools that a complete file no longer has. */
  readonly closed: readonly string[];
  readonly repairs: readonly Note[];
  readonly warnings: readonly Note[];
  readonly rows: readonly RowEnding[];
}

interface Parts {
  readonly origin: string;
  readonly dryRun: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly read: number;
  readonly notes: readonly Note[];
  readonly rows: readonly RowEnding[];
  readonly closed: readonly string[];
}

/** Puts together what an import did. */
export function reportOf({ dryRun, startedAt, finishedAt, notes, ...parts }: Parts): SchoolsReport {
  const counts = { added: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { ending } of parts.rows) counts[ending] += 1;
  const of = (severity: 'repair' | 'warning') => notes.filter(({ kind }) => noteKinds[kind][0] === severity);
  return {
    ...parts,
    dry_run: dryRun,
    started_at: startedAt.toISOString(),
    finished_at: finishedAt.toISOString(),
    counts,
    repairs: of('repair'),
    warnings: of('warning'),
  };
}

function countByKind(notes: readonly Note[]): [NoteKind, number][] {
  const kinds = new Map<NoteKind, number>();
  for (const { kind } of notes) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].sort(([, a], [, b]) => b - a);
}

/** The report in numbers, for the table of imports. */
export const summaryOf = ({ repairs, warnings, rows }: SchoolsReport) => ({
  repairs: Object.fromEntries(countByKind(repairs)),
  warnings: Object.fromEntries(countByKind(warnings)),
  refused: rows.filter(({ ending }) => ending === 'refused').slice(0, 100),
});

const number = new Intl.NumberFormat('fr-FR');
const aligned = (count: number) => number.format(count).padStart(9);
const SHOWN = 50;

const labels: Readonly<Record<Ending, string>> = {
  added: 'ajoutées',
  changed: 'modifiées',
  unchanged: 'inchangées',
  refused: 'refusées',
};

const section = (title: string, notes: readonly Note[]): string[] =>
  notes.length === 0
    ? []
    : [
        '',
        `${title} : ${number.format(notes.length)}`,
        ...countByKind(notes).map(([kind, count]) => `${aligned(count)}  ${noteKinds[kind][1]}`),
      ];

function refusedSection(rows: readonly RowEnding[]): string[] {
  const refused = rows.filter(({ ending }) => ending === 'refused');
  if (refused.length === 0) return [];
  const more = refused.length - SHOWN;
  return [
    '',
    `Lignes refusées : ${number.format(refused.length)}`,
    ...refused
      .slice(0, SHOWN)
      .map(({ line, uai, reason }) => `${aligned(line)}  ${uai || '(sans UAI)'} : ${reason}`),
    ...(more > 0 ? [`           … et ${number.format(more)} autres, toutes dans le rapport JSON`] : []),
  ];
}

function conclusion({ counts, closed, dry_run }: SchoolsReport): string {
  const same = counts.added + counts.changed + closed.length === 0 ? 'Rien n’a changé.' : '';
  const trial = dry_run ? 'Essai à blanc : rien n’a été écrit.' : '';
  return [same, trial].filter(Boolean).join(' ');
}

/** The report as a person reads it in a terminal; everything is in the JSON, here counts. */
export function terminalReport(report: SchoolsReport): string {
  const seconds = (Date.parse(report.finished_at) - Date.parse(report.started_at)) / 1000;
  return [
    `Import des écoles de ${report.origin}, ${seconds.toFixed(1).replace('.', ',')} s`,
    '',
    `${aligned(report.read)}  lignes lues`,
    ...endings.map((ending) => `${aligned(report.counts[ending])}  ${labels[ending]}`),
    ...(report.closed.length > 0
      ? [`${aligned(report.closed.length)}  fermées : le fichier ne les a plus`]
      : []),
    conclusion(report),
    ...section('Réparations', report.repairs),
    ...section('Avertissements (rien n’a été deviné)', report.warnings),
    ...refusedSection(report.rows),
    '',
  ].join('\n');
}
