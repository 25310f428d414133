import type { OwnFeedback } from '../../../api/pilots/feedback/schema.ts';
import { ApiError } from '../../api.ts';
import { errorPage } from '../../errors/error-page.tsx';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { practiceUrl } from '../../toolbox/urls.ts';
import { describedBy, Field, Refused } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextPage } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { useWords } from '../../words/words.tsx';
import { afterApi } from '../after-api.ts';
import { words } from '../after-words.ts';
import { NamesNobody } from '../names-nobody.tsx';
import { feedbackUrl, lessonUrl } from '../urls.ts';

const said = words.feedback;

interface Props {
  readonly one: OwnFeedback;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly saved: boolean;
}

const errorOf = ({ errors }: Pick<Props, 'errors'>, name: string) =>
  errors.find((error) => error.name === name)?.message;

function Stars(props: Props) {
  const error = errorOf(props, 'stars');
  return (
    <fieldset id="stars" class={error ? 'field field-wrong' : 'field'}>
      <legend>{said.stars}</legend>
      {error && <p class="field-error">{error}</p>}
      <div class="stars">
        {[1, 2, 3, 4, 5].map((value) => (
          <label key={value} class="check">
            <input
              type="radio"
              name="stars"
              value={value}
              checked={String(value) === props.form.get('stars')}
              required
            />
            {said.star(value)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Text(props: Props & { readonly name: 'went_well' | 'to_change'; readonly label: string }) {
  const { name, label, form } = props;
  const error = errorOf(props, name);
  return (
    <Field id={name} label={label} hint={words.nobody} error={error}>
      <textarea
        id={name}
        name={name}
        rows={4}
        maxLength={1000}
        aria-describedby={describedBy({ id: name, hint: words.nobody, error })}
        {...(error && { 'aria-invalid': true })}
        defaultValue={form.get(name) ?? ''}
      />
    </Field>
  );
}

function Body(props: Props) {
  const { one, saved } = props;
  const { date } = useWords();
  return (
    <>
      <p class="lead">
        <a href={practiceUrl(one)}>{said.lineOf(one.chapter, one.chapter_title, one.title)}</a>
        <br />
        {said.whereOf(calm(one.school), one.class_name, one.commune, date(one.on_day))}.{' '}
        {said.sides[one.side]}.
      </p>
      {saved && <Notice>{said.saved}</Notice>}
      {one.withheld_reason ? (
        <Notice kind="failure">{said.withheld(one.withheld_reason)}</Notice>
      ) : (
        <form method="post" class="plain-form">
          <p>{said.lead}</p>
          <input type="hidden" name="revision" value={String(one.revision)} />
          <Stars {...props} />
          <Text {...props} name="went_well" label={said.wentWell} />
          <Text {...props} name="to_change" label={said.toChange} />
          <NamesNobody errors={props.errors} />
          <p class="actions">
            <button type="submit" class="button button-primary">
              {said.send}
            </button>
          </p>
        </form>
      )}
      <p class="actions">
        <a class="button button-quiet" href={lessonUrl(one.lesson)}>
          {said.toLesson}
        </a>
        <a class="button button-quiet" href="/mon-espace">
          {said.toSpace}
        </a>
      </p>
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const refused = props.errors.map(({ name, message }) => ({ id: name, message }));
  const body = (
    <TextPage title={said.title}>
      <Refused title={said.refused} errors={refused} />
      <Body {...props} />
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, {
    styles: ['text', 'form', 'toolbox'],
    ...(status && { status }),
  });
}

const formOf = ({ stars, went_well, to_change }: OwnFeedback) =>
  new URLSearchParams({ stars: String(stars ?? ''), went_well: went_well ?? '', to_change: to_change ?? '' });

const bodyIn = (side: string, form: URLSearchParams) => {
  const text = (name: string) => form.get(name)?.trim().replaceAll('\r\n', '\n') || undefined;
  return {
    side,
    stars: Number(form.get('stars')),
    went_well: text('went_well'),
    to_change: text('to_change'),
    names_nobody: form.has('names_nobody'),
  };
};

/** `/pilotes/seances/:lesson/avis`: what a lesson was worth, for the side that `pour` names. */
export async function feedbackPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, url, form } = request;
  const api = afterApi(ask);
  const lesson = params.lesson ?? '';
  const all = /^\d{1,15}$/.test(lesson) ? await api.ownFeedback(lesson) : [];
  const one = all.find(({ side }) => side === url.searchParams.get('pour')) ?? all[0];
  if (!one) return errorPage(request.words, 404, said.unknown);
  const saved = url.searchParams.has('enregistre');
  if (!form) return pageOf({ one, form: formOf(one), errors: [], saved });
  try {
    await api.say(lesson, Number(form.get('revision')), bodyIn(one.side, form));
    return { redirect: `${feedbackUrl(one.lesson, one.side)}&enregistre=1` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'stars', message: error.message }];
    return pageOf({ one, form, errors, saved: false }, error.statusCode);
  }
}
