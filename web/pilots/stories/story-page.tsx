import type { OwnStory, Story } from '../../../api/pilots/stories/schema.ts';
import { approvers } from '../../../api/standard/approvers.ts';
import { ApiError } from '../../api.ts';
import { communeUrl } from '../../communes/urls.ts';
import { errorPage } from '../../errors/error-page.tsx';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { Field, Refused } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section, TextPage } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { afterApi } from '../after-api.ts';
import { words } from '../after-words.ts';
import { NamesNobody } from '../names-nobody.tsx';
import { storyUrl, tellUrl } from '../urls.ts';
import { words as pilots } from '../words.ts';
import { tellerOf } from './story-list.tsx';

const said = words.stories;

interface Props {
  readonly story: Story;
  /** As those on a side of it read it. */
  readonly own: OwnStory | undefined;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

function Standing({ own }: { readonly own: OwnStory }) {
  const opinion = (party: string) => own.opinions.find((one) => one.party === party);
  return (
    <>
      <p>
        <strong>{said.states[own.state]}</strong>
      </p>
      {own.withheld_reason && <Notice kind="failure">{said.withheld(own.withheld_reason)}</Notice>}
      {own.state !== 'draft' && (
        <Section id="accords" title={said.opinions}>
          <ul class="points">
            {approvers.map((party) => (
              <li key={party}>
                {said.opinionOf(party, opinion(party)?.approves)}
                {opinion(party)?.reason && (
                  <blockquote class="resource-text">{opinion(party)?.reason}</blockquote>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

interface ReasonProps extends Props {
  /** What tells this field from the others of the page. */
  readonly of: string;
  readonly hint: string;
}

function Reason({ form, errors, of, hint }: ReasonProps) {
  const isHere = form.get('de') === of;
  const id = `reason-${of}`;
  const error = isHere ? errors.find(({ name }) => name === 'reason')?.message : undefined;
  return (
    <Field id={id} label={said.reason} hint={hint} error={error}>
      <textarea
        id={id}
        name="reason"
        rows={3}
        maxLength={2000}
        aria-describedby={`${id}-hint`}
        defaultValue={isHere ? (form.get('reason') ?? '') : ''}
      />
    </Field>
  );
}

const Judge = (props: Props & { readonly party: string; readonly version: number }) => {
  const { party, version } = props;
  const of = String(approvers.indexOf(party as (typeof approvers)[number]));
  return (
    <Section id={`avis-${of}`} title={said.judge(party)}>
      <form method="post" class="plain-form">
        <p>{said.judgeLead}</p>
        <input type="hidden" name="de" value={of} />
        <input type="hidden" name="partie" value={party} />
        <input type="hidden" name="version" value={String(version)} />
        <NamesNobody id={`names_nobody-${of}`} errors={props.form.get('de') === of ? props.errors : []} />
        <p class="actions">
          <button type="submit" name="geste" value="approuver" class="button button-primary">
            {said.approve(party)}
          </button>
        </p>
        <Reason {...props} of={of} hint={said.reasonHint} />
        <p class="actions">
          <button type="submit" name="geste" value="refuser" class="button">
            {said.refuse(party)}
          </button>
        </p>
      </form>
    </Section>
  );
};

const Moderate = (props: Props & { readonly withheld: boolean }) => (
  <details open={props.form.get('de') === 'm'}>
    <summary>{said.moderation}</summary>
    <form method="post" class="plain-form">
      <input type="hidden" name="de" value="m" />
      {!props.withheld && <Reason {...props} of="m" hint={said.reasonHint} />}
      <button type="submit" name="geste" value={props.withheld ? 'rendre' : 'retirer'} class="button">
        {props.withheld ? said.release : said.withhold}
      </button>
    </form>
  </details>
);

/** What those on a side of it may do. */
function Acts(props: Props & { readonly own: OwnStory }) {
  const { own } = props;
  const isOpen = own.state !== 'withheld' && own.state !== 'draft';
  return (
    <>
      <Standing own={own} />
      {isOpen &&
        own.sides
          .filter((side) => (approvers as readonly string[]).includes(side))
          .map((party) => <Judge key={party} {...props} party={party} version={own.version} />)}
      {own.sides.includes('moderator') && <Moderate {...props} withheld={own.state === 'withheld'} />}
      {own.sides.includes('author') && own.state !== 'withheld' && (
        <p class="actions">
          <a class="button" href={tellUrl(own.pilot, own.venue)}>
            {said.edit}
          </a>
        </p>
      )}
    </>
  );
}

function Body(props: Props) {
  const { story, own } = props;
  const { date } = useWords();
  return (
    <>
      <p class="lead">
        <a href={communeUrl({ code_insee: story.code_insee, nom: story.commune })}>{tellerOf(story)}</a>,{' '}
        {story.campaign_title}, {date(story.written_on)} {story.demonstration && pilots.example}
      </p>
      <p class="resource-text">{story.text}</p>
      {own && <Acts {...props} own={own} />}
      <p class="actions">
        <a class="button button-quiet" href="/pilotes">
          {words.review.back}
        </a>
      </p>
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { story, own, form, errors } = props;
  const refused = errors.map(({ name, message }) => ({ id: `${name}-${form.get('de')}`, message }));
  const body = (
    <TextPage title={story.title}>
      <Refused title={said.write.refused} errors={refused} />
      <Body {...props} />
    </TextPage>
  );
  return personalPage(story.title, story.text.slice(0, 150), body, {
    styles: ['text', 'form', 'resources'],
    ...(!own || own.state === 'published' ? { path: storyUrl(story.story) } : {}),
    ...(status && { status }),
  });
}

async function send({ ask, params }: PersonalRequest, form: URLSearchParams): Promise<void> {
  const api = afterApi(ask);
  const story = params.story ?? '';
  const reason = form.get('reason')?.trim();
  const why = reason ? { reason } : {};
  switch (form.get('geste')) {
    case 'retirer':
      return api.moderateStory(story, { withheld: true, ...why });
    case 'rendre':
      return api.moderateStory(story, { withheld: false });
    default: {
      const approves = form.get('geste') === 'approuver';
      const names_nobody = form.has('names_nobody');
      const body = { party: form.get('partie'), approves, names_nobody, ...(!approves && why) };
      return api.judge(story, Number(form.get('version')), body);
    }
  }
}

/** As whoever asks may read it. @returns undefined for none, or none of theirs that is not published */
async function storyFor(ask: PersonalRequest['ask'], number: string) {
  if (!/^\d{1,15}$/.test(number)) return undefined;
  const api = afterApi(ask);
  const own = await api.ownStory(number);
  const story = own ?? (await api.stories({ story: number }))[0];
  return story && { story, own };
}

/** `/pilotes/recits/:story`: a story, for everyone once it is published; with what each side may do of it. */
export async function storyPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form } = request;
  const found = await storyFor(ask, params.story ?? '');
  if (!found) return errorPage(request.words, 404, said.unknown);
  const known = { ...found, form: form ?? new URLSearchParams() };
  if (!form) return pageOf({ ...known, errors: [] });
  try {
    await send(request, form);
    return { redirect: storyUrl(found.story.story) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'reason', message: error.message }];
    return pageOf({ ...known, errors }, error.statusCode);
  }
}
