import type { MyStories, OwnStory } from '../../../api/pilots/stories/schema.ts';
import { ApiError } from '../../api.ts';
import { errorPage } from '../../errors/error-page.tsx';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { describedBy, Field, Refused } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextPage } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { afterApi } from '../after-api.ts';
import { words } from '../after-words.ts';
import { NamesNobody } from '../names-nobody.tsx';
import { storyUrl } from '../urls.ts';

const said = words.stories.write;

interface Props {
  readonly line: MyStories['mine'][number];
  readonly story: OwnStory | undefined;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

function Fields({ form, errors }: Pick<Props, 'form' | 'errors'>) {
  const errorOf = (name: string) => errors.find((one) => one.name === name)?.message;
  const described = (id: string, hint?: string) => {
    const error = errorOf(id);
    return {
      'aria-describedby': describedBy({ id, hint, error }),
      ...(error && { 'aria-invalid': true as const }),
    };
  };
  return (
    <>
      <Field id="title" label={said.name} error={errorOf('title')}>
        <input
          id="title"
          name="title"
          maxLength={140}
          required
          value={form.get('title') ?? ''}
          {...described('title')}
        />
      </Field>
      <Field id="text" label={said.text} hint={said.textHint} error={errorOf('text')}>
        <textarea
          id="text"
          name="text"
          rows={14}
          maxLength={6000}
          required
          defaultValue={form.get('text') ?? ''}
          {...described('text', said.textHint)}
        />
      </Field>
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { line, story, errors } = props;
  const title = said.title(line.venue_nom ? calm(line.venue_nom) : line.commune);
  const body = (
    <TextPage title={title}>
      <Refused title={said.refused} errors={errors.map(({ name, message }) => ({ id: name, message }))} />
      <p class="lead">{said.lead}</p>
      {story?.withheld_reason && (
        <Notice kind="failure">{words.stories.withheld(story.withheld_reason)}</Notice>
      )}
      {story && story.opinions.length > 0 && <Notice>{said.again}</Notice>}
      <form method="post" class="plain-form">
        <input type="hidden" name="version" value={String(story?.version ?? 0)} />
        <Fields {...props} />
        <NamesNobody errors={errors} />
        <p class="actions">
          <button type="submit" name="geste" value="soumettre" class="button button-primary">
            {said.submit}
          </button>
          <button type="submit" name="geste" value="garder" class="button">
            {said.save}
          </button>
        </p>
      </form>
    </TextPage>
  );
  return personalPage(title, said.lead, body, { styles: ['text', 'form'], ...(status && { status }) });
}

const formOf = (story: OwnStory | undefined) =>
  new URLSearchParams({ title: story?.title ?? '', text: story?.text ?? '' });

/** `/pilotes/:pilot/recit`: a commune, or the venue that `lieu` names, tells its year. */
export async function tellPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, url, form } = request;
  const api = afterApi(ask);
  const venue = url.searchParams.get('lieu');
  const { mine } = await api.myStories();
  const line = mine.find((one) => String(one.pilot) === params.pilot && one.venue === venue);
  if (!line) return errorPage(request.words, 404, said.notYours);
  const story = line.story === null ? undefined : await api.ownStory(String(line.story));
  if (!form) return pageOf({ line, story, form: formOf(story), errors: [] });
  try {
    const written = await api.writeStory(params.pilot ?? '', Number(form.get('version')), {
      venue,
      title: form.get('title') ?? '',
      text: (form.get('text') ?? '').replaceAll('\r\n', '\n'),
      submit: form.get('geste') !== 'garder',
      names_nobody: form.has('names_nobody'),
    });
    return { redirect: storyUrl(written) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'text', message: error.message }];
    return pageOf({ line, story, form, errors }, error.statusCode);
  }
}
