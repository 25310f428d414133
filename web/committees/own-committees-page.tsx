import type { CommitteeLine, Foundable } from '../../api/committees/schema.ts';
import { ApiError } from '../api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Field, labelled, Refused } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { Committees } from './committee-page.tsx';
import { committeesApi } from './committees-api.ts';
import { GestureForm } from './gesture-form.tsx';
import { onPage } from './own-committee-page.tsx';
import { OWN_COMMITTEES_URL, ownCommitteeUrl } from './urls.ts';
import { linesIn } from './values.ts';
import { words } from './words.ts';

const said = words.list;
const { own } = words;

interface Props {
  readonly committees: readonly CommitteeLine[];
  readonly foundable: Foundable;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

/** Before anything is typed: once a year, the colleges of article 12. */
const first = () => new URLSearchParams({ months: '12', colleges: said.colleges.join('\n') });

function Found({ foundable, errors, form }: Props) {
  if (foundable.length === 0) return null;
  const given = { errors, form: errors.length > 0 ? form : first() };
  return (
    <details open={errors.length > 0}>
      <summary>{said.found}</summary>
      <GestureForm gesture="instituer">
        <Field id="of" label={said.foundOf}>
          <select id="of" name="of">
            {foundable.flatMap(({ agreement, title, kinds }) =>
              kinds.map((kind) => (
                <option
                  key={`${agreement} ${kind}`}
                  value={`${agreement} ${kind}`}
                  selected={form.get('of') === `${agreement} ${kind}`}
                >
                  {said.kindOf(title, kind)}
                </option>
              )),
            )}
          </select>
        </Field>
        <TextField {...given} name="name" label={own.name} />
        <TextField {...given} name="object" label={own.object} rows={3} />
        <TextField {...given} name="months" label={own.months} type="number" />
        <TextField {...given} name="colleges" label={said.collegesField} hint={said.collegesHint} rows={6} />
        <button type="submit" class="button button-primary">
          {said.found}
        </button>
      </GestureForm>
    </details>
  );
}

const labels: Readonly<Record<string, string>> = {
  name: own.name,
  object: own.object,
  months: own.months,
  colleges: said.collegesField,
};

function pageOf(props: Props, status?: number): Page {
  const { committees, errors, foundable } = props;
  const body = (
    <TextPage title={said.work}>
      <Refused title={own.refused} errors={labelled(errors, (name) => labels[name])} />
      <p class="lead">{committees.length > 0 ? said.mine : said.noneMine}</p>
      <Committees committees={committees} to={ownCommitteeUrl} warns />
      {foundable.length > 0 && (
        <Section id="instituer" title={said.found}>
          <Found {...props} />
        </Section>
      )}
    </TextPage>
  );
  return personalPage(said.work, said.mine, body, {
    styles: ['text', 'form', 'resources', 'committees'],
    path: OWN_COMMITTEES_URL,
    ...(status && { status }),
  });
}

function foundingIn(form: URLSearchParams) {
  const [agreement = '', ...kind] = (form.get('of') ?? '').split(' ');
  const isGovernance = kind.join(' ') === 'comité de gouvernance';
  return {
    agreement,
    kind: kind.join(' '),
    name: form.get('name') ?? '',
    object: form.get('object') ?? '',
    months: Number(form.get('months')),
    colleges: isGovernance ? linesIn(form, 'colleges') : [],
  };
}

/** `/mon-espace/gouvernance/comites`: those that someone sits in, or prepares; one is founded there. */
export async function ownCommitteesPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  await peopleApi(ask).me();
  const api = committeesApi(ask);
  const read = async () => ({ committees: await api.mine(), foundable: await api.foundable() });
  if (!form) return pageOf({ ...(await read()), form: new URLSearchParams(), errors: [] });
  try {
    const { committee } = (await api.write('POST', '/committees', foundingIn(form))) as { committee: string };
    return { redirect: ownCommitteeUrl(committee) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    return pageOf({ ...(await read()), form, errors: onPage(error, form) }, error.statusCode);
  }
}
