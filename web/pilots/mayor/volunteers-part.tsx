import type { Mayor } from '../../../api/pilots/mayor/schema.ts';
import { halfdays, weekdays } from '../../../api/standard/school-week.ts';
import { Section } from '../../ui/text-page.tsx';
import { words } from './words.ts';

const said = words.volunteers;
type Counts = Readonly<Record<string, number>>;

const PARTS = ['matin', 'après-midi'] as const;

/** How dark a cell is, from 0 to 4, beside its number. */
const shadeOf = (many: number, most: number) => (many === 0 ? 0 : Math.ceil((many / most) * 4));

/** When they could come: a school week, as one looks at it. */
function Week({ counts }: { readonly counts: Counts }) {
  const most = Math.max(1, ...Object.values(counts));
  return (
    <table class="mayor-week">
      <caption>{said.halfdays}</caption>
      <thead>
        <tr>
          <td />
          {weekdays.map((day) => (
            <th key={day} scope="col">
              <abbr title={day}>{day.slice(0, 3)}.</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PARTS.map((part) => (
          <tr key={part}>
            <th scope="row">{part}</th>
            {weekdays.map((day) => {
              const halfday = `${day} ${part}`;
              const many = counts[halfday] ?? 0;
              return (
                <td key={day} class={`mayor-shade-${shadeOf(many, most)}`}>
                  {halfdays.includes(halfday) ? many : ''}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BarsProps {
  readonly title: string;
  readonly counts: Counts | null;
  readonly total: number;
}

/** How many of each, the most frequent first. */
function Bars({ title, counts, total }: BarsProps) {
  const counted = Object.entries(counts ?? {}).sort(([, one], [, other]) => other - one);
  if (counted.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul class="bars">
        {counted.map(([what, many]) => (
          <li key={what}>
            <span>{said.counted(what, many)}</span>
            <meter min={0} max={total} value={many} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Known({ volunteers }: Pick<Mayor, 'volunteers'>) {
  const { total, confirmed, halfdays: by, grants, statuses } = volunteers;
  if (!by) return <p>{said.few}</p>;
  return (
    <>
      <p>{said.confirmed(confirmed ?? 0)}</p>
      <div class="mayor-known">
        <Week counts={by} />
        <div>
          <Bars title={said.statuses} counts={statuses} total={total} />
          <Bars title={said.grants} counts={grants} total={total} />
        </div>
      </div>
    </>
  );
}

/** Volunteers within reach: how many, when, and what their employers grant; never who. */
export function Volunteers({ mayor: { volunteers, companies } }: { readonly mayor: Mayor }) {
  const { total, demonstration } = volunteers;
  return (
    <Section id="volontaires" title={said.title(total, demonstration)}>
      <p>{total === 0 ? said.none(companies.total) : said.lead}</p>
      {total > 0 && <Known volunteers={volunteers} />}
    </Section>
  );
}
