import { Fragment } from 'preact';
import type { OwnFeedback } from '../../api/pilots/feedback/schema.ts';
import type { Comer, KnownLesson, Lesson, Year } from '../../api/pilots/year/schema.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { FactList } from '../ui/facts.tsx';
import { Field, labelled, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { FormTicks } from '../ui/ticks.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { capital } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { afterApi } from './after-api.ts';
import { words as after } from './after-words.ts';
import { words as team } from './team-words.ts';
import { feedbackUrl, lessonUrl, yearUrl } from './urls.ts';
import { hourIn, numberIn } from './values.ts';
import { words as pilots } from './words.ts';
import { type YearApi, yearApi } from './year-api.ts';
import { type FormProps, KitField, KitNote } from './year-parts.tsx';
import { words } from './year-words.ts';

const said = words.lesson;
const { nobody } = after;

interface Props extends FormProps, KnownLesson {
  /** What came of it was just written. */
  readonly saved: boolean;
  /** Of those who may tell the authors of its kit what it was worth: the side that this one is on. */
  readonly judges: OwnFeedback['side'] | undefined;
  /** Undefined for a venue whose animator comes: it reads no more of the year. */
  readonly kits: Year['kits'] | undefined;
}

/** The venue whose animator it is; a volunteer has no name here. @param volunteer what one is called */
const nameOf = ({ venue, trades }: Pick<Comer, 'venue' | 'trades'>, volunteer: string) =>
  venue ? calm(venue.nom) : [volunteer, trades.join(', ')].filter(Boolean).join(' : ');

/** Volunteers are numbered among themselves. */
const comerName = (comers: readonly Comer[], one: Comer) =>
  nameOf(one, `${said.volunteer} ${comers.filter(({ venue }) => !venue).indexOf(one) + 1}`);

const hoursName = (resource: number) => `heures-${resource}`;
const preparationName = (resource: number) => `preparation-${resource}`;

interface ComerProps {
  readonly one: Comer;
  readonly name: string;
  readonly acts: boolean;
  readonly held: boolean;
}

/** What is known of someone: before, what they say; once it was held, whether they gave time to it. */
const standingOf = ({ one, held }: Pick<ComerProps, 'one' | 'held'>) =>
  held ? said.present[one.hours === null ? 'false' : 'true'] : said.says[one.state];

function ComerLine({ one, name, acts, held }: ComerProps) {
  return (
    <li>
      <strong>{standingOf({ one, held })}</strong> :{' '}
      {one.venue ? <a href={venueUrl(one.venue)}>{name}</a> : name}
      {one.instead && `, ${said.instead}`}
      {one.hours !== null && `, ${words.certificate.hours(one.hours)}`}
      {acts && one.instead && (one.state === 'asked' || one.state === 'coming') && (
        <form method="post" class="actions">
          <input type="hidden" name="ressource" value={String(one.resource)} />
          <button type="submit" name="geste" value="liberer" class="button button-quiet">
            {said.release}
            <span class="visually-hidden"> : {name}</span>
          </button>
        </form>
      )}
    </li>
  );
}

function Comers({ lesson, replacements, side }: Props) {
  const acts = side === 'commune' && lesson.state === 'planned';
  const missing = words.missing(lesson.wanted);
  const held = lesson.state === 'held';
  return (
    <Section id="qui" title={held ? said.came : said.comers}>
      {lesson.exceptional && !held && <p>{said.exceptional}</p>}
      {lesson.comers.length === 0 && <p>{said.nobody}</p>}
      <ul class="points">
        {lesson.comers.map((one) => (
          <ComerLine
            key={one.resource}
            one={one}
            name={comerName(lesson.comers, one)}
            acts={acts}
            held={held}
          />
        ))}
      </ul>
      {acts && !lesson.begun && missing && (
        <>
          <p>
            <strong>{words.lacks(missing)}</strong>
          </p>
          <h3>{said.replacements}</h3>
          {replacements.length === 0 ? <p>{said.noReplacement}</p> : <p>{said.replacementsLead}</p>}
          <ol class="plain-list proposals">
            {replacements.map((one) => (
              <li key={one.resource}>
                {one.rank}. {nameOf(one, said.someone)}, {team.km(one.metres)}
                <form method="post" class="actions">
                  <input type="hidden" name="ressource" value={String(one.resource)} />
                  <button type="submit" name="geste" value="solliciter" class="button">
                    {said.ask}
                    <span class="visually-hidden"> : {nameOf(one, `${said.someone} (${one.rank})`)}</span>
                  </button>
                </form>
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

const Version = ({ lesson }: Pick<Props, 'lesson'>) => (
  <input type="hidden" name="version" value={String(lesson.version)} />
);

/** Kinds alone, which say nothing of anyone. */
const Incidents = (props: FormProps) => (
  <FormTicks
    {...props}
    id="incidents"
    label={said.incidents}
    hint={said.incidentsHint}
    values={Object.entries(said.kinds)}
  />
);

/** From 1 to 5, or none. */
const Marks = ({ form, errors }: FormProps) => (
  <Field
    id="satisfaction"
    label={said.satisfaction}
    error={errors.find(({ name }) => name === 'satisfaction')?.message}
  >
    <select id="satisfaction" name="satisfaction">
      <option value="">{said.noMark}</option>
      {said.marks.map((label, index) => (
        <option
          key={label}
          value={String(index + 1)}
          selected={form.get('satisfaction') === String(index + 1)}
        >
          {label}
        </option>
      ))}
    </select>
  </Field>
);

const ReportForm = ({ lesson, kits, ...own }: Props) => (
  <>
    <p>{said.reportLead}</p>
    <form method="post" class="plain-form" noValidate>
      <Version lesson={lesson} />
      <TextField {...own} name="attendance" label={said.attendance(lesson.pupils)} />
      {lesson.comers.map(
        (one) =>
          !['declined', 'released'].includes(one.state) && (
            <Fragment key={one.resource}>
              <TextField
                {...own}
                name={hoursName(one.resource)}
                label={said.hours(comerName(lesson.comers, one))}
                hint={said.hoursHint}
              />
              <TextField
                {...own}
                name={preparationName(one.resource)}
                label={said.preparation(comerName(lesson.comers, one))}
              />
            </Fragment>
          ),
      )}
      {kits ? (
        <KitField form={own.form} kits={kits} levels={lesson.levels} id="kit-fait" />
      ) : (
        <input type="hidden" name="kit" value={own.form.get('kit') ?? ''} />
      )}
      <TextField {...own} name="chapter" label={said.chapter} />
      <Marks {...own} />
      <Incidents {...own} />
      <button type="submit" name="geste" value="raconter" class="button button-primary">
        {said.send}
      </button>
    </form>
  </>
);

/** Before, the form; once it is said, a way to put it right, and one to say that it was not held. */
const Report = (props: Props) =>
  props.lesson.state === 'held' ? (
    <>
      <details id="compte-rendu" open={props.form.get('geste') === 'raconter'}>
        <summary>{said.correct}</summary>
        <ReportForm {...props} />
      </details>
      <details>
        <summary>{said.reopen}</summary>
        <p>{said.reopenLead}</p>
        <form method="post" class="actions">
          <Version lesson={props.lesson} />
          <button type="submit" name="geste" value="reprendre" class="button">
            {said.reopenSure}
          </button>
        </form>
      </details>
    </>
  ) : (
    <Section id="compte-rendu" title={said.report}>
      <ReportForm {...props} />
    </Section>
  );

/** What was just done, and what comes next. */
const Saved = ({ lesson, saved, judges }: Pick<Props, 'lesson' | 'saved' | 'judges'>) => (
  <>
    {saved && <Notice>{said.saved}</Notice>}
    {judges && (
      <p>
        <a class="button button-primary" href={feedbackUrl(lesson.lesson, judges)}>
          {said.toFeedback}
        </a>
      </p>
    )}
  </>
);

function History({ history }: Pick<Props, 'history'>) {
  const { date } = useWords();
  if (history.length < 2) return null;
  return (
    <details>
      <summary>{said.history}</summary>
      <ul class="points">
        {history.map((one, index) => (
          <li key={index}>
            {said.moved(
              date(one.at),
              one.actor,
              words.states[one.state as Lesson['state']],
              [date(one.on_day), pilots.hour(one.starts)].join(', '),
            )}
            {one.attendance !== null && `, ${words.pupils(one.attendance)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

const Change = ({ lesson, kits = [], ...own }: Props) => (
  <details open={own.form.get('geste') === 'changer'}>
    <summary>{said.change}</summary>
    <form method="post" class="plain-form" noValidate>
      <Version lesson={lesson} />
      <TextField {...own} name="on_day" type="date" label={said.day} hint={said.dayHint} />
      <TextField {...own} name="starts" label={said.starts} />
      <TextField {...own} name="ends" label={said.ends} />
      <KitField form={own.form} kits={kits} levels={lesson.levels} />
      <TextField {...own} name="chapitre" label={said.chapter} />
      <button type="submit" name="geste" value="changer" class="button button-primary">
        {said.save}
      </button>
    </form>
  </details>
);

const Cancel = ({ lesson, ...own }: Props) => (
  <details open={own.form.get('geste') === 'annuler'}>
    <summary>{said.cancel}</summary>
    <form method="post" class="plain-form" noValidate>
      <Version lesson={lesson} />
      <TextField {...own} name="reason" label={said.reason} hint={`${said.reasonHint} ${nobody}`} max={300} />
      <button type="submit" name="geste" value="annuler" class="button">
        {said.cancel}
      </button>
    </form>
  </details>
);

const Restore = ({ lesson }: Pick<Props, 'lesson'>) => (
  <form method="post" class="actions">
    <Version lesson={lesson} />
    <button type="submit" name="geste" value="retablir" class="button">
      {said.restore}
    </button>
  </form>
);

const Facts = ({ lesson }: Pick<Props, 'lesson'>) => (
  <FactList
    facts={[
      [
        said.kit,
        lesson.kit && (
          <>
            <a href={`/boite-a-outils/${lesson.kit.resource}`}>{lesson.kit.title}</a>
            {lesson.chapter && `, ${said.chapterOf(lesson.chapter, lesson.chapter_title)}`}
          </>
        ),
      ],
      [said.said.attendance, lesson.attendance !== null && words.pupilsOf(lesson.attendance, lesson.pupils)],
      [said.said.satisfaction, lesson.satisfaction && said.out(lesson.satisfaction)],
      [said.said.incidents, lesson.incidents.map((kind) => said.kinds[kind]).join(', ')],
      [said.said.reason, lesson.reason],
    ]}
  />
);

function Title({ lesson }: Pick<Props, 'lesson'>) {
  return (
    <p class="lead">
      {capital(words.states[lesson.state])} · {calm(lesson.school)}, {lesson.class_name},{' '}
      {pilots.hour(lesson.starts)} – {pilots.hour(lesson.ends)}
    </p>
  );
}

const labels: Readonly<Record<string, string>> = {
  on_day: said.day,
  starts: said.starts,
  ends: said.ends,
  chapter: said.chapter,
  chapitre: said.chapter,
  reason: said.reason,
  attendance: said.said.attendance,
  satisfaction: said.said.satisfaction,
  incidents: said.said.incidents,
};

function pageOf(props: Props, date: (day: string) => string, status?: number): Page {
  const { lesson, errors, side } = props;
  const title = said.title(date(lesson.on_day));
  const refused = labelled(errors, (name) => labels[name]);
  const isCommune = side === 'commune';
  const body = (
    <TextPage title={title}>
      <Refused title={words.refused} errors={refused} />
      <Title lesson={lesson} />
      <Facts lesson={lesson} />
      {lesson.kit && props.kits && (
        <KitNote kits={props.kits} resource={lesson.kit.resource} levels={lesson.levels} />
      )}
      <Saved {...props} />
      {side !== 'party' && lesson.begun && lesson.state !== 'cancelled' && <Report {...props} />}
      <Comers {...props} />
      {isCommune && lesson.state === 'planned' && <Change {...props} />}
      {isCommune && lesson.state === 'planned' && <Cancel {...props} />}
      {isCommune && lesson.state === 'cancelled' && <Restore lesson={lesson} />}
      <History history={props.history} />
      <p class="actions">
        <a class="button" href={side === 'venue' ? '/mon-espace#seances' : yearUrl(lesson.pilot)}>
          {side === 'venue' ? said.space : said.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'pilots'],
    ...(status && { status }),
  });
}

const LESSON_MINUTES = 60;
const minutesOf = (time: string) => Number(time.slice(0, 2)) * LESSON_MINUTES + Number(time.slice(3));

/** What is known of a lesson, as its forms say it: each who comes gives its hour. */
function formOf(lesson: Lesson): URLSearchParams {
  const { on_day, starts, ends, attendance, satisfaction, incidents, chapter, kit } = lesson;
  const length = Math.round(((minutesOf(ends) - minutesOf(starts)) / LESSON_MINUTES) * 100) / 100;
  const { decimal } = words.certificate;
  const hours = lesson.comers.flatMap(
    ({ resource, state, hours: given, preparation }): [string, string][] => {
      const expected = lesson.state === 'planned' && state === 'coming' ? length : 0;
      return [
        [hoursName(resource), decimal(given ?? expected)],
        [preparationName(resource), preparation ? decimal(preparation) : ''],
      ];
    },
  );
  const values = {
    on_day,
    starts,
    ends,
    attendance,
    satisfaction,
    chapter,
    chapitre: chapter,
    kit: kit?.resource,
  };
  return new URLSearchParams([
    ...Object.entries(values).map(([name, value]): [string, string] => [name, String(value ?? '')]),
    ...incidents.map((kind): [string, string] => ['incidents', kind]),
    ...hours,
  ]);
}

/** Does what a button asks, and writes what was read. */
async function send(api: YearApi, lesson: Lesson, form: URLSearchParams): Promise<void> {
  const value = (name: string) => form.get(name)?.trim() ?? '';
  const kit = Number(value('kit')) || null;
  const version = Number(value('version'));
  switch (value('geste')) {
    case 'solliciter':
      return api.say(lesson.lesson, Number(value('ressource')), 'asked');
    case 'liberer':
      return api.say(lesson.lesson, Number(value('ressource')), 'released');
    case 'annuler':
      return api.write(lesson.lesson, version, '/moves', { act: 'cancel', reason: value('reason') });
    case 'retablir':
      return api.write(lesson.lesson, version, '/moves', { act: 'restore' });
    case 'reprendre':
      return api.write(lesson.lesson, version, '/moves', { act: 'reopen' });
    case 'changer':
      return api.write(lesson.lesson, version, '', {
        on_day: value('on_day'),
        starts: hourIn(value('starts')),
        ends: hourIn(value('ends')),
        kit,
        chapter: numberIn(value('chapitre')),
      });
    default:
      return api.write(lesson.lesson, version, '/report', {
        attendance: numberIn(value('attendance')),
        satisfaction: numberIn(value('satisfaction')),
        incidents: form.getAll('incidents'),
        kit,
        chapter: numberIn(value('chapter')),
        hours: lesson.comers
          .filter(({ resource }) => form.has(hoursName(resource)))
          .map(({ resource }) => ({
            resource,
            hours: numberIn(value(hoursName(resource))) ?? 0,
            preparation: numberIn(value(preparationName(resource))) ?? 0,
          })),
      });
  }
}

/** The field of this page that says what the API names. */
function fieldOf(name: string, isChange: boolean, { comers: [first] }: Lesson): string {
  if (name === 'chapter' && isChange) return 'chapitre';
  if (name === 'preparation' && first) return preparationName(first.resource);
  return name === 'hours' && first ? hoursName(first.resource) : name;
}

/** `/pilotes/seances/:lesson`: one lesson, for its commune and for the venue whose animator comes. */
export async function lessonPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url, words: all } = request;
  const api = yearApi(ask);
  const known = await api.lesson(params.lesson ?? '');
  const { lesson } = known;
  // A venue whose animator comes reads that lesson alone.
  const year = await api.year(lesson.pilot).catch((error: unknown) => {
    if (!(error instanceof ApiError) || error.statusCode !== 404) throw error;
    return undefined;
  });
  const judged = lesson.state === 'held' ? await afterApi(ask).ownFeedback(String(lesson.lesson)) : [];
  const props = {
    ...known,
    kits: year?.kits,
    judges: judged.find(({ revision }) => revision === 0)?.side,
    saved: url.searchParams.has('enregistre'),
  };
  const { date } = all.live;
  if (!form) return pageOf({ ...props, form: formOf(lesson), errors: [] }, date);
  try {
    await send(api, lesson, form);
    return { redirect: lessonUrl(lesson.lesson) + (form.get('geste') === 'raconter' ? '?enregistre=1' : '') };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'qui', message: error.message }];
    const isChange = form.get('geste') === 'changer';
    const named = errors.map(({ name, message }) => ({ name: fieldOf(name, isChange, lesson), message }));
    const refused = { ...props, saved: false, form: withKnown(form, lesson), errors: named };
    return pageOf(refused, date, error.statusCode);
  }
}

/** What was sent, and what is known of what another form of the page says. */
function withKnown(form: URLSearchParams, lesson: Lesson): URLSearchParams {
  const all = new URLSearchParams(form);
  // A box that is not ticked is not sent.
  const isTold = form.get('geste') === 'raconter';
  for (const [name, value] of formOf(lesson))
    if (!form.has(name) && !(isTold && name === 'incidents')) all.append(name, value);
  return all;
}
