import type { ResourceSkills } from '../../api/framework/schema.ts';
import type { ChapterMark } from '../../api/pilots/feedback/schema.ts';
import type { OwnPart, Practice } from '../../api/toolbox/schema.ts';
import { ApiError } from '../api.ts';
import { frameworkApi } from '../framework/framework-api.ts';
import { TaughtSkills } from '../framework/taught-skills.tsx';
import { personalPage } from '../people/personal-page.ts';
import { afterApi } from '../pilots/after-api.ts';
import type { Page } from '../render.tsx';
import { ReportLink } from '../reports/report-link.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { type Fact, FactList } from '../ui/facts.tsx';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { Chapters } from './chapters.tsx';
import { RateForm, ValidateForms } from './judge-forms.tsx';
import { Marks } from './practice-card.tsx';
import { sizeOf } from './size.ts';
import { toolboxApi } from './toolbox-api.ts';
import { practiceUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.page;

export interface Props {
  readonly practice: Practice;
  /** Undefined where nobody is signed in. */
  readonly mine: OwnPart | undefined;
  readonly skills: ResourceSkills;
  readonly marks: readonly ChapterMark[];
  /** Whether the reader may read what classes wrote of it. */
  readonly reads: boolean;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
}

const download = (resource: number, digest: string) => `/api/toolbox/${resource}/file?digest=${digest}`;

function Get({ practice: { resource, link, file } }: Props) {
  return (
    <Section id="obtenir" title={said.get}>
      <p class="actions">
        {link && (
          <a class="button button-primary" href={link} rel="noreferrer">
            {said.open}
          </a>
        )}
        {file && (
          <a class="button button-primary" href={download(resource, file.digest)}>
            {said.download(file.name, sizeOf(file.size))}
          </a>
        )}
      </p>
    </Section>
  );
}

function Facts({ practice }: Props) {
  const { subjects, ages, level, minutes, publics, audience, licence, conditions } = practice;
  const facts: readonly Fact[] = [
    [said.facts.subjects, subjects.join(', ')],
    [said.facts.ages, ages.join(', ')],
    [said.facts.level, level],
    [said.facts.minutes, minutes === null ? null : words.minutes(minutes)],
    [said.facts.publics, publics.join(', ')],
    [said.facts.audience, audience],
    [said.facts.licence, licence],
    [said.facts.conditions, conditions],
  ];
  return <FactList facts={facts} />;
}

function Ratings({ practice: { ratings } }: Props) {
  const { date } = useWords();
  return (
    <Section id="avis" title={said.ratings}>
      {ratings.length === 0 && <p>{said.noRating}</p>}
      <ul class="points">
        {ratings.map(({ venue, nom, commune, stars, text, on }) => (
          <li key={venue}>
            <a href={venueUrl({ id: venue, nom })}>{calm(nom)}</a>, {commune}, {date(on)} :{' '}
            {said.rated(stars)}
            {text && <blockquote class="resource-text">{text}</blockquote>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Editions({ practice: { editions, resource } }: Props) {
  const { date } = useWords();
  return (
    <Section id="editions" title={said.editions}>
      <ol class="points">
        {editions.map(({ version, edition, since, title, link, file, validations }, index) => (
          <li key={version}>
            {said.edition(edition ?? said.unnamed, date(since))} {index === 0 ? said.now : `: ${title}`}
            {index > 0 && file && (
              <>
                {', '}
                <a href={download(resource, file.digest)}>{said.download(file.name, sizeOf(file.size))}</a>
              </>
            )}
            {index > 0 && link && (
              <>
                {', '}
                <a href={link} rel="noreferrer">
                  {said.open}
                </a>
              </>
            )}
            {validations.map(({ by, on, purpose }) => (
              <p key={by + purpose} class="fine">
                {words.validated(by, date(on), purpose)}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { practice, mine, errors } = props;
  const refused = errors.map(({ name, message }) => ({ id: name, message }));
  const body = (
    <TextPage title={practice.title}>
      <Refused title={words.validate.refused} errors={refused} />
      <p class="lead">
        {practice.form}. {words.by(practice.owner)}.
      </p>
      {practice.state === 'closed' && <Notice>{said.closed}</Notice>}
      <Marks {...practice} />
      {practice.school_missing?.length === 0 && <p class="mark-valid">{words.schoolValid}</p>}
      <p class="resource-text">{practice.description}</p>
      <Chapters practice={practice} marks={props.marks} reads={props.reads} />
      <Get {...props} />
      <Facts {...props} />
      <TaughtSkills skills={props.skills} />
      <Ratings {...props} />
      {mine && <RateForm {...props} mine={mine} />}
      {mine && <ValidateForms {...props} mine={mine} />}
      <Editions {...props} />
      {practice.demonstration && <Notice>{words.demonstration}</Notice>}
      <p class="actions">
        {mine?.owner && (
          <a class="button" href={`/ressources/${practice.resource}`}>
            {said.edit}
          </a>
        )}
        <a class="button button-quiet" href="/boite-a-outils">
          {said.back}
        </a>
        <ReportLink path={`/ressources/${practice.resource}`} />
      </p>
    </TextPage>
  );
  const more = { styles: ['text', 'form', 'resources', 'toolbox'] as const, ...(status && { status }) };
  return personalPage(practice.title, practice.description.slice(0, 150), body, more);
}

/** « party:État » or « organisation:12 », as the API takes it. */
function inName(key: string): object {
  const [as = '', ...rest] = key.split(':');
  const name = rest.join(':');
  return as === 'organisation' ? { organisation: Number(name) } : { party: name };
}

/** Does what a form of the page asks. */
async function send({ ask, params }: PersonalRequest, form: URLSearchParams): Promise<void> {
  const api = toolboxApi(ask);
  const resource = params.resource ?? '';
  const text = (name: string) => form.get(name)?.trim() ?? '';
  const number = Number(text('version'));
  switch (form.get('geste')) {
    case 'valider':
      return api.validate(resource, number, { ...inName(text('by')), purpose: text('purpose') });
    case 'retirer-validation':
      return api.withdraw(resource, text('validation'));
    case 'retirer-avis':
      return api.unrate(text('venue'), resource, number);
    default:
      return api.rate(text('venue'), resource, number, {
        stars: Number(text('stars')),
        ...(text('text') && { text: text('text') }),
      });
  }
}

/** Of a kit: what classes say of each chapter, and whether the reader may read what they wrote. */
async function saidOf(
  ask: PersonalRequest['ask'],
  { chapters, resource }: Practice,
  mine: OwnPart | undefined,
) {
  if (chapters.length === 0) return { marks: [], reads: false };
  const api = afterApi(ask);
  const marks = await api.marks(resource);
  const received = mine && !mine.owner ? await api.received(String(resource)) : undefined;
  return { marks, reads: mine?.owner === true || (received?.length ?? 0) > 0 };
}

/** `/boite-a-outils/:resource`: a practice, what is held of it, and what one may say of it. */
export async function practicePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form } = request;
  const api = toolboxApi(ask);
  const resource = params.resource ?? '';
  const practice = await api.find(resource);
  const skills = await frameworkApi(ask).taughtBy(practice.resource);
  const mine = await api.mine(resource);
  const props = { practice, mine, skills, ...(await saidOf(ask, practice, mine)), errors: [] };
  if (!form) return pageOf(props);
  try {
    await send(request, form);
    return { redirect: practiceUrl(practice) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 404, 409].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'avis', message: error.message }];
    return pageOf({ ...props, form, errors }, error.statusCode);
  }
}
