import type { Checklist } from '../../api/communications/schema.ts';
import type { Refusal } from '../../api/core/errors.ts';
import { isOperator } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { refusedOf, textIn } from '../ui/form-acts.ts';
import { TextField } from '../ui/text-field.tsx';
import { Points, TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { communicationsApi } from './communications-api.ts';
import { CHECKLIST_URL, FOLLOW_URL } from './urls.ts';
import { words } from './words.ts';

const said = words.list;

interface Props {
  readonly versions: readonly Checklist[];
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

const lineOf = ({ code, text }: Checklist['items'][number]) => `${code} : ${text}`;

/** « nomme : Le partenaire est nommé. » */
const itemsIn = (form: URLSearchParams) =>
  textIn(form, 'items')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [code = '', ...text] = line.split(':');
      return { code: code.trim(), text: text.join(':').trim() };
    });

function Body({ versions, form, errors }: Props) {
  const { date } = useWords();
  // Whichever part of a line was refused, the field is the same.
  const here = errors.map(({ message }) => ({ name: 'items', message }));
  return (
    <>
      <form method="post" class="plain-form">
        <input type="hidden" name="version" value={form.get('version') ?? ''} />
        <TextField name="items" label={said.items} hint={said.hint} rows={8} form={form} errors={here} />
        <button type="submit" class="button button-primary">
          {said.send}
        </button>
      </form>
      <h2>{said.before}</h2>
      {versions.map(({ version, said_on, items }) => (
        <details key={version}>
          <summary>{said.version(version, date(said_on))}</summary>
          <Points points={items.map(lineOf)} />
        </details>
      ))}
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Refused title={words.refused} errors={props.errors.map(({ message }) => ({ id: 'items', message }))} />
      <Body {...props} />
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, status ? { status } : {});
}

/** `…/communication/liste`: what the State checks, written anew by who runs the directory. */
export async function checklistPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  await peopleApi(ask).me();
  if (!(await isOperator(ask))) return { redirect: FOLLOW_URL };
  const api = communicationsApi(ask);
  const versions = await api.checklists();
  const [current] = versions;
  const items = (current?.items ?? []).map(lineOf).join('\n');
  const known = new URLSearchParams({ version: String(current?.version ?? 0), items });
  if (!form) return pageOf({ versions, form: known, errors: [] });
  try {
    await api.writeChecklist(Number(form.get('version')), itemsIn(form));
    return { redirect: CHECKLIST_URL };
  } catch (error) {
    const { status, errors } = refusedOf(error, 'items');
    return pageOf({ versions, form, errors }, status);
  }
}
