import type { TeamClass } from '../../api/pilots/team/schema.ts';
import type { Lesson, Year } from '../../api/pilots/year/schema.ts';
import { Section } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { lessonUrl, teamUrl } from './urls.ts';
import { lessonNote } from './year-calendar.tsx';
import { words } from './year-words.ts';

/** Lessons of the next days that want someone. */
const SOON_DAYS = 21;
/** Of a list, before the rest is folded. */
const SHOWN = 5;

const wantedBy = ({ animators_wanted, volunteers_wanted }: TeamClass) =>
  words.missing({ animator: animators_wanted, volunteer: volunteers_wanted });

interface Props {
  readonly pilot: number;
  readonly year: Year;
  readonly classes: readonly TeamClass[];
  readonly today: string;
}

function awaiting({ year, classes, today }: Props) {
  const soon = new Date(Date.parse(today) + SOON_DAYS * 86_400_000).toISOString().slice(0, 10);
  const planned = year.lessons.filter(({ state }) => state === 'planned');
  const short = classes.filter((one) => wantedBy(one) !== '');
  // Of a class whose team is short, each lesson wants someone: it is said once.
  const whole = (one: Lesson) => !short.some(({ school_class }) => school_class === one.school_class);
  return {
    short,
    toReport: planned.filter(({ begun }) => begun),
    toFill: planned.filter(
      (one) => !one.begun && one.on_day <= soon && words.missing(one.wanted) !== '' && whole(one),
    ),
  };
}

function Line({ one }: { readonly one: Lesson }) {
  const { date } = useWords();
  const note = lessonNote(one);
  return (
    <li>
      <a href={lessonUrl(one.lesson)}>
        {date(one.on_day)}, {calm(one.school)}, {one.class_name}
      </a>
      {note && ` : ${note}`}
    </li>
  );
}

const Lines = ({ lessons }: { readonly lessons: readonly Lesson[] }) => (
  <ul class="points">
    {lessons.map((one) => (
      <Line key={one.lesson} one={one} />
    ))}
  </ul>
);

/** The first of them, and the rest for who asks. */
function Titled({ title, lessons }: { readonly title: string; readonly lessons: readonly Lesson[] }) {
  if (lessons.length === 0) return null;
  const rest = lessons.slice(SHOWN);
  return (
    <>
      <h3>{title}</h3>
      <Lines lessons={lessons.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <Lines lessons={rest} />
        </details>
      )}
    </>
  );
}

function ShortTeams({ pilot, classes }: Pick<Props, 'pilot' | 'classes'>) {
  if (classes.length === 0) return null;
  return (
    <>
      <h3>{words.shortTeams}</h3>
      <ul class="points">
        {classes.map((one) => (
          <li key={one.school_class}>
            {calm(one.school)}, {one.class_name} : {words.team(wantedBy(one))}
          </li>
        ))}
      </ul>
      <p>
        <a class="button" href={teamUrl(pilot)}>
          {words.toTeam}
        </a>
      </p>
    </>
  );
}

const First = ({ acts }: { readonly acts: boolean }) => (
  <>
    <p>{words.first}</p>
    {acts && (
      <p>
        <a class="button button-primary" href="#planifier">
          {words.toPlan}
        </a>
      </p>
    )}
  </>
);

/** What wants an act, before all the rest. */
export function Awaiting(props: Props & { readonly acts: boolean }) {
  const { year, pilot, acts } = props;
  const { short, toReport, toFill } = awaiting(props);
  const late = year.loans.some((one) => one.late);
  const offered = year.trainings.some(({ state }) => state === 'offered');
  const isEmpty = year.lessons.length === 0;
  const isQuiet = !isEmpty && short.length + toReport.length + toFill.length === 0 && !late && !offered;
  return (
    <Section id="attend" title={words.awaits}>
      {isQuiet && <p>{words.nothing}</p>}
      {isEmpty && <First acts={acts} />}
      <Titled title={words.toReport(toReport.length)} lessons={toReport} />
      <Titled title={words.toFill} lessons={toFill} />
      <ShortTeams pilot={pilot} classes={short} />
      {(late || offered) && (
        <p class="actions">
          {late && (
            <a class="button" href="#prets">
              {words.lateLoans}
            </a>
          )}
          {offered && (
            <a class="button" href="#formations">
              {words.offered}
            </a>
          )}
        </p>
      )}
    </Section>
  );
}
