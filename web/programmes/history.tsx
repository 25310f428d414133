import type { ProgrammeHistory } from '../../api/programmes/schema.ts';
import { rulesOf } from '../../api/resources/kinds/programmes.ts';
import { Section } from '../ui/text-page.tsx';
import { words } from './words.ts';

type Version = ProgrammeHistory[number];
type Said = readonly [label: string, value: string];

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const written = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value).replace(DAY, '$3/$2/$1');

/** All that a version says, each thing by what people call it. */
function saidBy(programme: string, { record }: Version): readonly Said[] {
  const rules = (record.rules ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...Object.entries(words.fields).map(([name, label]): Said => [label, written(record[name])]),
    ...rulesOf(programme).map(({ name, label }): Said => [label, written(rules[name])]),
  ];
}

function Changes({ now, before }: { readonly now: readonly Said[]; readonly before: readonly Said[] }) {
  const was = new Map(before);
  return (
    <ul>
      {now
        .filter(([label, value]) => was.get(label) !== value)
        .map(([label, value]) => (
          <li key={label}>{words.changed(label, was.get(label) ?? '', value)}</li>
        ))}
    </ul>
  );
}

interface Props {
  readonly programme: string;
  /** The latest first. */
  readonly history: ProgrammeHistory;
}

/** What a programme was before, and what each version changed of it. */
export const Before = ({ programme, history }: Props) => (
  <Section id="histoire" title={words.before}>
    <ol class="points">
      {history.map((one, index) => {
        const before = history[index + 1];
        return (
          <li key={one.version}>
            {words.version(one.version, one.at, one.actor)}
            {before && <Changes now={saidBy(programme, one)} before={saidBy(programme, before)} />}
          </li>
        );
      })}
    </ol>
  </Section>
);
