import type { YoungFollow } from '../../../api/resources/posts/schema.ts';
import { ApiError } from '../../api.ts';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { labelled, Refused } from '../../ui/field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Section, TextPage } from '../../ui/text-page.tsx';
import { calm } from '../../venues/names.ts';
import { EarlyEndPart } from './early-end.tsx';
import { postsApi } from './posts-api.ts';
import { ContractFacts, Steps } from './steps.tsx';
import { words } from './words.ts';

const said = words.own;

interface Props {
  readonly own: YoungFollow;
  readonly token: string;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

const AgreeForm = ({ own, token, form, errors }: Props) => (
  <Section id="accepter" title={said.agree}>
    <p>{said.agreeLead}</p>
    <form method="post" class="plain-form" noValidate>
      <input type="hidden" name="jeton" value={token} />
      <TextField
        form={form}
        errors={errors}
        name="born_on"
        label={said.born_on}
        hint={said.bornHint}
        type="date"
      />
      <label class="check">
        <input type="checkbox" name="disabled" value="1" checked={form.has('disabled')} />
        {said.disabled(own.age_most_disabled)}
      </label>
      <label class="check">
        <input id="consent" type="checkbox" name="consent" value="1" checked={form.has('consent')} />
        {said.consent}
      </label>
      <button type="submit" name="geste" value="accepter" class="button button-primary">
        {said.send}
      </button>
    </form>
  </Section>
);

const ContestForm = ({ token, form, errors }: Props) => (
  <>
    <p>{words.end.yours}</p>
    <details open={form.get('geste') === 'contester'}>
      <summary>{words.end.contestOpen}</summary>
      <form method="post" class="plain-form" noValidate>
        <input type="hidden" name="jeton" value={token} />
        <TextField
          form={form}
          errors={errors}
          name="note"
          label={words.end.note}
          hint={words.end.noteHint}
          rows={4}
          max={2000}
        />
        <button type="submit" name="geste" value="contester" class="button">
          {words.end.contest}
        </button>
      </form>
    </details>
  </>
);

const EraseForm = ({ token, own }: Props) => (
  <Section id="effacer" title={said.erase}>
    <p>{said.kept(own.kept_days)}</p>
    <p>{said.eraseText}</p>
    <details>
      <summary>{said.eraseOpen}</summary>
      <form method="post" class="plain-form">
        <input type="hidden" name="jeton" value={token} />
        <button type="submit" name="geste" value="effacer" class="button">
          {said.erase}
        </button>
      </form>
    </details>
  </Section>
);

const show = (title: string, body: Page['body'], status?: number): Page =>
  personalPage(title, title, body, { styles: ['text', 'form', 'resources'], ...(status && { status }) });

const labels: Readonly<Record<string, string>> = { born_on: said.born_on, note: words.end.note };

function pageOf(props: Props, status?: number): Page {
  const { own, token, errors } = props;
  const refused = labelled(errors, (name) => labels[name]);
  const body = (
    <TextPage title={said.title}>
      <p class="lead">
        {said.lead(own.title, calm(own.venue))} {words.between(calm(own.venue), own.company)}
      </p>
      <Refused title={words.refused} errors={refused} />
      {own.agreed ? (
        <>
          <p>{said.hello(own.name)}</p>
          {own.early_end && (
            <EarlyEndPart end={own.early_end} state={own.state} side="young" steps={own.steps} token={token}>
              {own.state === 'parting' && <ContestForm {...props} />}
            </EarlyEndPart>
          )}
          <Steps steps={own.steps} side="young" state={own.state} known token={token} />
        </>
      ) : (
        <AgreeForm {...props} />
      )}
      <ContractFacts contract={own} />
      <EraseForm {...props} />
    </TextPage>
  );
  return show(said.title, body, status);
}

const plain = (title: string, text: string, status?: number): Page =>
  show(
    title,
    <TextPage title={title}>
      <p class="lead">{text}</p>
    </TextPage>,
    status,
  );

/** Does what a form of the page asks. */
async function send(ask: PersonalRequest['ask'], token: string, form: URLSearchParams): Promise<void> {
  const api = postsApi(ask);
  switch (form.get('geste')) {
    case 'effacer':
      return api.say('erasure', { token });
    case 'accepter': {
      const [disabled, consent] = [form.has('disabled'), form.has('consent')];
      return api.say('agreement', { token, born_on: form.get('born_on') ?? '', disabled, consent });
    }
    case 'contester':
      return api.say('contestations', { token, note: form.get('note') ?? '' });
    default:
      return api.say('confirmations', { token, step: Number(form.get('etape')) });
  }
}

function afterwards(form: URLSearchParams, here: string): Page | Redirect {
  const geste = form.get('geste');
  if (geste === 'effacer') return plain(said.erased, said.erasedText);
  return { redirect: `${here}#${geste === 'contester' ? 'fin' : 'etapes'}` };
}

/** `/emploi-avenir/mon-contrat`: whoever holds a post comes by the link of a mail, without an account. */
export async function youngPage({ ask, url, form }: PersonalRequest): Promise<Page | Redirect> {
  const token = form?.get('jeton') ?? url.searchParams.get('jeton') ?? '';
  const api = postsApi(ask);
  const here = `/emploi-avenir/mon-contrat?${new URLSearchParams({ jeton: token })}`;
  try {
    if (!form) return pageOf({ own: await api.own(token), token, form: new URLSearchParams(), errors: [] });
    await send(ask, token, form);
    return afterwards(form, here);
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 404, 409, 429].includes(error.statusCode)) throw error;
    const own = await api.own(token).catch(() => undefined);
    if (!own || !form) return plain(said.wrong, error.message, error.statusCode);
    const errors = error.errors.length > 0 ? error.errors : [{ name: 'etapes', message: error.message }];
    return pageOf({ own, token, form, errors }, error.statusCode);
  }
}
