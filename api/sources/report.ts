import {
  type Ending,
  endings,
  type ImportReport,
  type Note,
  type NoteKind,
  noteKinds,
  type RowEnding,
} from './schema.ts';

export interface ReportParts {
  readonly origin: string;
  readonly source: string;
  readonly dryRun: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly read: number;
  readonly notes: readonly Note[];
  readonly rows: readonly RowEnding[];
  readonly demonstration: number;
}

const countsOf = (rows: readonly RowEnding[]): Record<Ending, number> => {
  const counts = { added: 0, changed: 0, unchanged: 0, kept: 0, refused: 0 };
  for (const { ending } of rows) counts[ending] += 1;
  return counts;
};

/** Of notes, the repairs or the warnings, in the file's order. */
export const notesOf = (notes: readonly Note[], severity: 'repair' | 'warning'): Note[] =>
  notes.filter(({ kind }) => noteKinds[kind][0] === severity).sort((a, b) => a.line - b.line);

/** Puts together what an import did; notes are told apart by kind and put in the file's order. */
export function fullReport(parts: ReportParts): ImportReport {
  const counts = countsOf(parts.rows);
  return {
    origin: parts.origin,
    source: parts.source,
    dry_run: parts.dryRun,
    started_at: parts.startedAt.toISOString(),
    finished_at: parts.finishedAt.toISOString(),
    read: parts.read,
    counts,
    adds_up: endings.reduce((sum, ending) => sum + counts[ending], 0) === parts.read,
    repairs: notesOf(parts.notes, 'repair'),
    warnings: notesOf(parts.notes, 'warning'),
    rows: parts.rows,
    demonstration: parts.demonstration,
  };
}

function byKind(notes: readonly Note[]): [NoteKind, Note[]][] {
  const kinds = new Map<NoteKind, Note[]>();
  for (const note of notes) kinds.set(note.kind, [...(kinds.get(note.kind) ?? []), note]);
  return [...kinds].sort(([, a], [, b]) => b.length - a.length);
}

/** The report in numbers, for the table of imports. */
export const summaryOf = ({ repairs, warnings, rows }: ImportReport) => ({
  repairs: Object.fromEntries(byKind(repairs).map(([kind, notes]) => [kind, notes.length])),
  warnings: Object.fromEntries(byKind(warnings).map(([kind, notes]) => [kind, notes.length])),
  refused: rows.filter(({ ending }) => ending === 'refused').slice(0, 100),
});

const number = new Intl.NumberFormat('fr-FR');
const WIDTH = 9;
const aligned = (count: number) => number.format(count).padStart(WIDTH);
const SHOWN = 48;

/** A piece of a long text, from a little before the place where the other one differs. */
function excerpt(text: string, from: number): string {
  const start = text.length > SHOWN ? Math.max(0, from - 12) : 0;
  const piece = text.slice(start, start + SHOWN).replace(/\s/g, ' ');
  return `${start > 0 ? '…' : ''}${piece}${start + SHOWN < text.length ? '…' : ''}`;
}

function firstDifference(one: string, other: string): number {
  const index = [...one].findIndex((character, position) => character !== other[position]);
  return index < 0 ? one.length : index;
}

const labels: Readonly<Record<Ending, string>> = {
  added: 'ajoutées',
  changed: 'modifiées',
  unchanged: 'inchangées',
  kept: 'gardées (les nôtres sont plus récentes)',
  refused: 'refusées',
};

/** A few that differ: the thirty-first « MARSEILLE » says nothing new. */
function examplesOf(notes: readonly Note[], limit: number): Note[] {
  const seen = new Map<string, Note>();
  for (const note of notes) {
    const key = `${note.before}\n${note.after}`;
    if (seen.size < limit && !seen.has(key)) seen.set(key, note);
  }
  return [...seen.values()];
}

function example({ line, field, before, after }: Note): string {
  const from = firstDifference(before, after);
  const quoted = (text: string, empty: string) => (text ? `« ${excerpt(text, from)} »` : empty);
  const change = before === after ? '' : ` → ${quoted(after, 'rien')}`;
  return `${' '.repeat(WIDTH)}    l. ${line}, ${field} : ${quoted(before, '(vide)')}${change}`;
}

const section = (title: string, notes: readonly Note[]): string[] =>
  notes.length === 0
    ? []
    : [
        '',
        `${title} : ${number.format(notes.length)}`,
        ...byKind(notes).flatMap(([kind, all]) => [
          `${aligned(all.length)}  ${noteKinds[kind][1]}`,
          ...examplesOf(all, 3).map(example),
        ]),
      ];

const REFUSED_SHOWN = 50;

function refusedSection(rows: readonly RowEnding[]): string[] {
  const refused = rows.filter(({ ending }) => ending === 'refused');
  if (refused.length === 0) return [];
  const more = refused.length - REFUSED_SHOWN;
  return [
    '',
    `Lignes refusées : ${number.format(refused.length)}`,
    ...refused
      .slice(0, REFUSED_SHOWN)
      .map(({ line, id, reason }) => `${aligned(line)}  ${id || '(sans id)'} : ${reason}`),
    ...(more > 0
      ? [`${' '.repeat(WIDTH)}  … et ${number.format(more)} autres, toutes dans le rapport JSON`]
      : []),
  ];
}

function conclusion({ counts, dry_run, read, adds_up }: ImportReport): string {
  const sum = endings.map((ending) => number.format(counts[ending])).join(' + ');
  if (!adds_up) return `ERREUR DE COMPTE : ${sum} ≠ ${number.format(read)} lignes lues.`;
  const same = counts.added + counts.changed === 0 ? ' Rien n’a changé dans l’annuaire.' : '';
  const trial = dry_run ? ' Essai à blanc : rien n’a été écrit.' : '';
  return `Le compte y est : ${sum} = ${number.format(read)}.${same}${trial}`;
}

const seconds = ({ started_at, finished_at }: ImportReport) =>
  ((Date.parse(finished_at) - Date.parse(started_at)) / 1000).toFixed(1).replace('.', ',');

/** The report as a person reads it in a terminal; everything is in the JSON, here counts and examples. */
export function terminalReport(report: ImportReport): string {
  const advice =
    report.demonstration > 0
      ? [
          '',
          `L’annuaire contient encore ${number.format(report.demonstration)} lieux de démonstration.`,
          'Pour les retirer : npm run demonstration:remove',
        ]
      : [];
  return [
    `Import de ${report.origin} (source par défaut : ${report.source}), ${seconds(report)} s`,
    '',
    `${aligned(report.read)}  lignes lues`,
    ...endings.map((ending) => `${aligned(report.counts[ending])}  ${labels[ending]}`),
    conclusion(report),
    ...section('Réparations', report.repairs),
    ...section('Avertissements (rien n’a été deviné)', report.warnings),
    ...refusedSection(report.rows),
    ...advice,
    '',
  ].join('\n');
}
