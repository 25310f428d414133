import type { GivenHours, OwnLesson } from '../../api/pilots/year/schema.ts';
import { practiceUrl } from '../toolbox/urls.ts';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { certificateUrl, lessonUrl } from './urls.ts';
import { words as pilots } from './words.ts';
import { words } from './year-words.ts';

const said = words.mine;
/** Of the lessons to come, those shown. */
const SHOWN = 6;

/** What someone may say of a lesson, as it is. */
const sayings = ({ state, instead }: OwnLesson): [string, string, boolean][] => {
  if (state === 'coming') return [['absent', said.absent, false]];
  if (state === 'absent') return instead ? [] : [['coming', said.coming, true]];
  return [
    ['coming', said.coming, true],
    instead ? ['declined', said.decline, false] : ['absent', said.absent, false],
  ];
};

function Line({ one }: { readonly one: OwnLesson }) {
  const { date } = useWords();
  const name = `${date(one.on_day)}, ${calm(one.school)}`;
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {[said.says[one.state as 'coming'], one.instead && said.instead, one.venue && calm(one.venue)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h3>
        {name}, {one.commune}
      </h3>
      <p>
        {said.line(one.class_name, one.pupils, pilots.hour(one.starts), pilots.hour(one.ends))}
        {one.kit && (
          <>
            <br />
            <a href={practiceUrl(one.kit)}>{one.kit.title}</a>
            {one.chapter && `, ${words.lesson.chapterOf(one.chapter, one.chapter_title)}`}
          </>
        )}
      </p>
      <form method="post" action="/mon-espace" class="actions">
        <input type="hidden" name="geste" value="seance" />
        <input type="hidden" name="seance" value={String(one.lesson)} />
        <input type="hidden" name="ressource" value={String(one.resource)} />
        {sayings(one).map(([state, label, main]) => (
          <button
            key={state}
            type="submit"
            name="dit"
            value={state}
            class={main ? 'button button-primary' : 'button'}
          >
            {label}
            <span class="visually-hidden"> : {name}</span>
          </button>
        ))}
      </form>
    </li>
  );
}

interface Props {
  readonly lessons: readonly OwnLesson[];
}

/** Of which nothing is said yet: for the venue whose animator came. */
function ToReport({ lessons }: Pick<Props, 'lessons'>) {
  const { date } = useWords();
  if (lessons.length === 0) return null;
  return (
    <section aria-labelledby="seances-a-raconter">
      <h2 id="seances-a-raconter">{said.toReport}</h2>
      <p>{said.toReportLead}</p>
      <ul class="points">
        {lessons.map((one) => (
          <li key={one.lesson}>
            {date(one.on_day)}, {calm(one.school)}, {one.class_name}, {one.commune} :{' '}
            <a href={lessonUrl(one.lesson)}>
              {said.report}
              <span class="visually-hidden">
                {' '}
                : {date(one.on_day)}, {one.class_name}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Coming({ lessons }: Pick<Props, 'lessons'>) {
  const { date } = useWords();
  const rest = lessons.slice(SHOWN);
  if (lessons.length === 0) return null;
  return (
    <section aria-labelledby="seances">
      <h2 id="seances">{said.title}</h2>
      <p>{said.lead}</p>
      <ul class="resource-cards">
        {lessons.slice(0, SHOWN).map((one) => (
          <Line key={`${one.lesson} ${one.resource}`} one={one} />
        ))}
      </ul>
      {rest.length > 0 && <p>{said.more(rest.length, date(rest.at(-1)?.on_day ?? ''))}</p>}
    </section>
  );
}

/** In someone's space: the lessons to which they come, whether they do, and what came of them. */
export const OwnLessons = ({ lessons }: Props) => (
  <>
    <ToReport lessons={lessons.filter(({ to_report }) => to_report)} />
    <Coming lessons={lessons.filter(({ to_report }) => !to_report)} />
  </>
);

/** In someone's space: the certificates that they may print, of their own hours and of those whose time they grant. */
export const OwnHours = ({ hours }: { readonly hours: readonly GivenHours[] }) =>
  hours.length > 0 ? (
    <section aria-labelledby="heures-donnees">
      <h2 id="heures-donnees">{said.hours}</h2>
      <p>{said.certificateLead}</p>
      <ul class="points">
        {hours.map(({ resource, known_as, hours: given }) => (
          <li key={resource}>
            {known_as ? said.of(known_as, given) : said.own(given)},{' '}
            <a href={certificateUrl(resource)}>
              {said.certificate} {known_as && <span class="visually-hidden">({known_as})</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
