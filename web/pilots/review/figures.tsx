import type { Figures, ReviewedCommune } from '../../../api/pilots/review/schema.ts';
import { communeUrl } from '../../communes/urls.ts';
import { practiceUrl } from '../../toolbox/urls.ts';
import { FactList } from '../../ui/facts.tsx';
import { Section } from '../../ui/text-page.tsx';
import { number } from '../../words/typeset.ts';
import { words } from '../after-words.ts';

const said = words.review;

interface Props {
  readonly figures: Figures;
}

/** What is read first: few numbers, large. */
export const KeyFigures = ({ figures }: Props) => (
  <dl class="key-figures">
    {(
      [
        [said.communes, figures.communes],
        [said.classes, figures.classes],
        [said.children, figures.children],
        [said.held, figures.held],
        [said.hours, figures.hours],
      ] as const
    ).map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{said.decimal(value)}</dd>
      </div>
    ))}
  </dl>
);

/** The rest of what is counted, a line each. */
export const AllFigures = ({ figures }: Props) => (
  <div class="all-figures">
    <FactList
      facts={[
        [said.schools, number(figures.schools)],
        [said.planned, number(figures.lessons)],
        [said.cancelled, number(figures.cancelled)],
        [said.attendance, said.attendanceOf(figures.attendance, figures.expected)],
        [said.incidents, said.incidentsOf(figures.incidents, figures.incident_kinds)],
        [said.trained, said.trainedOf(figures.trained, figures.training_hours)],
      ]}
    />
    <p class="fine">{said.childrenHint}</p>
  </div>
);

export function Why({ figures }: Props) {
  if (figures.why.length === 0) return null;
  return (
    <Section id="annulees" title={said.why}>
      <ul class="points">
        {figures.why.map(({ why, lessons }) => (
          <li key={why}>{said.whyOf(why, lessons)}</li>
        ))}
      </ul>
    </Section>
  );
}

export const Given = ({ figures: { given } }: Props) => (
  <Section id="heures" title={said.given}>
    {given.length === 0 && <p>{said.noHours}</p>}
    <ul class="points">
      {given.map((one) => (
        <li key={one.role + one.kind}>{said.givenOf(one)}</li>
      ))}
    </ul>
  </Section>
);

/** The mean, and how many lessons were given each mark: words first, a bar beside them. */
export function Satisfaction({ figures: { satisfaction } }: Props) {
  const { average, count, stars } = satisfaction;
  const most = Math.max(...stars, 1);
  return (
    <Section id="satisfaction" title={said.satisfaction}>
      <p>{said.satisfactionOf(average, count)}</p>
      {count > 0 && (
        <ul class="bars">
          {stars
            .map((many, index) => ({ many, mark: index + 1 }))
            .reverse()
            .map(({ many, mark }) => (
              <li key={mark}>
                <span>{said.star(mark, many)}</span>
                <meter min={0} max={most} value={many} aria-hidden="true" />
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}

export const Kits = ({ figures: { kits } }: Props) => (
  <Section id="mallettes" title={said.kits}>
    {kits.length === 0 && <p>{said.noKit}</p>}
    <ul class="points">
      {kits.map(({ resource, title, lessons, classes }) => (
        <li key={resource}>
          <a href={practiceUrl({ resource, title })}>{title}</a> : {said.kitOf(lessons, classes)}
        </li>
      ))}
    </ul>
  </Section>
);

interface Line {
  readonly name: string;
  readonly url?: string;
  readonly communes: readonly ReviewedCommune[];
}

const sum = (communes: readonly ReviewedCommune[], of: (one: ReviewedCommune) => number) =>
  said.decimal(communes.reduce((total, one) => total + of(one), 0));

interface CountedProps {
  readonly id: string;
  readonly title: string;
  readonly first: string;
  readonly lines: readonly Line[];
}

/** A line for each, of the same numbers; it scrolls by itself where the page is narrow. */
function Counted({ id, title, first, lines }: CountedProps) {
  const columns = [said.classes, said.children, said.held, said.cancelled, said.hours];
  return (
    <Section id={id} title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, with the keyboard too */}
      <section class="table-scroll" aria-label={said.table(title)} tabIndex={0}>
        <table class="counted">
          <thead>
            <tr>
              {[first, ...columns].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, url, communes }, index) => (
              <tr key={name + url}>
                <th scope="row">{url ? <a href={url}>{`${index + 1}. ${name}`}</a> : name}</th>
                <td>{sum(communes, (one) => one.classes)}</td>
                <td>{sum(communes, (one) => one.children)}</td>
                <td>{sum(communes, (one) => one.held)}</td>
                <td>{sum(communes, (one) => one.cancelled)}</td>
                <td>{sum(communes, (one) => one.hours)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}

/** By région, then by commune. */
export function ByPlace({ communes }: { readonly communes: readonly ReviewedCommune[] }) {
  const regions = [...new Set(communes.map(({ region }) => region))];
  return (
    <>
      <Counted
        id="regions"
        title={said.byRegion}
        first={said.region}
        lines={regions.map((name) => ({ name, communes: communes.filter(({ region }) => region === name) }))}
      />
      <Counted
        id="par-commune"
        title={said.byCommune}
        first={said.commune}
        lines={communes.map((one) => ({
          name: `${one.nom} (${one.departement})`,
          url: communeUrl(one),
          communes: [one],
        }))}
      />
    </>
  );
}
