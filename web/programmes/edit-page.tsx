import type { ProgrammeBody, ProgrammeFigures } from '../../api/programmes/schema.ts';
import { rulesOf } from '../../api/resources/kinds/programmes.ts';
import { ApiError } from '../api.ts';
import { isOperator } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { DetailInput, detailsIn } from '../resources/detail-input.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { TextField, type TextFieldProps } from '../ui/text-field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { programmesApi } from './programmes-api.ts';
import { programmeUrl } from './programmes-page.tsx';
import { words } from './words.ts';

const texts = [
  'name',
  'lead',
  'description',
  'opens_on',
  'closes_on',
  'successor',
  'link',
  'how_to_pay',
] as const;
/** Money is promised to the fund alone. */
const textsOf = (programme: string) => texts.filter((name) => name !== 'how_to_pay' || programme === 'fonds');
const needed: readonly string[] = ['name', 'lead', 'description'];

const formOf = (programme: ProgrammeFigures): URLSearchParams =>
  new URLSearchParams([
    ...texts.flatMap((name) => (programme[name] ? [[name, programme[name]]] : [])),
    ...Object.entries(programme.rules).map(([name, value]) => [name, String(value)]),
  ]);

function bodyIn(programme: string, form: URLSearchParams): ProgrammeBody {
  const said = texts.flatMap((name) => {
    const text = form.get(name)?.trim();
    return text ? [[name, text]] : [];
  });
  return { ...Object.fromEntries(said), rules: detailsIn(rulesOf(programme), form) } as ProgrammeBody;
}

interface Props {
  readonly programme: ProgrammeFigures;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly version: string;
}

const kindsOfInput: Readonly<Record<string, Partial<TextFieldProps>>> = {
  lead: { rows: 2 },
  description: { rows: 6 },
  opens_on: { type: 'date' },
  closes_on: { type: 'date' },
  link: { type: 'url' },
  how_to_pay: { rows: 4, hint: words.howToPayHint },
};

function ProgrammeForm({ programme, form, errors, version }: Props) {
  return (
    <form method="post" class="plain-form" noValidate>
      <input type="hidden" name="version" value={version} />
      {textsOf(programme.programme).map((name) => (
        <TextField
          key={name}
          name={name}
          form={form}
          errors={errors}
          label={
            needed.includes(name) ? (words.fields[name] ?? name) : `${words.fields[name]} ${words.optional}`
          }
          {...kindsOfInput[name]}
        />
      ))}
      {rulesOf(programme.programme).map((field) => (
        <DetailInput
          key={field.name}
          field={field}
          values={form.getAll(field.name)}
          error={errors.find(({ name }) => name === field.name)?.message}
        />
      ))}
      <button type="submit" class="button button-primary">
        {words.save}
      </button>
    </form>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { programme, errors } = props;
  const labels = Object.fromEntries(rulesOf(programme.programme).map(({ name, label }) => [name, label]));
  const refused = errors.map(({ name, message }) => ({
    id: name,
    message: `${words.fields[name] ?? labels[name] ?? name} : ${message}`,
  }));
  const title = words.changeTitle(programme.name);
  const body = (
    <TextPage title={title}>
      <p class="lead">{words.changeLead}</p>
      <Refused title={words.refused} errors={refused} />
      <ProgrammeForm {...props} />
    </TextPage>
  );
  return personalPage(title, words.changeLead, body, status ? { status } : {});
}

/** `/programmes/:programme/modifier`: its name, dates and rules, for whoever runs the directory. */
export async function editProgrammePage({ ask, params, form }: PersonalRequest): Promise<Page | Redirect> {
  await peopleApi(ask).me();
  const api = programmesApi(ask);
  const programme = await api.find(params.programme ?? '');
  const version = String(programme.version);
  if (!(await isOperator(ask))) return { redirect: programmeUrl(programme.programme), forNow: true };
  if (!form) return pageOf({ programme, form: formOf(programme), errors: [], version });
  try {
    await api.change(programme.programme, Number(form.get('version')), bodyIn(programme.programme, form));
    return { redirect: programmeUrl(programme.programme) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
    const late = error.statusCode === 409 ? [{ name: 'name', message: words.tooLate }] : error.errors;
    return pageOf({ programme, form, errors: late, version }, error.statusCode);
  }
}
