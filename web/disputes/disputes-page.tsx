import type { Refusal } from '../../api/core/errors.ts';
import type { DisputeRegister, Disputes } from '../../api/disputes/schema.ts';
import { otherParties } from '../agreements/sides.ts';
import { isOperator } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { labelled, Refused } from '../ui/field.tsx';
import { refusedOf, textIn } from '../ui/form-acts.ts';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { FormTicks } from '../ui/ticks.tsx';
import { useWords } from '../words/words.tsx';
import { disputesApi, disputeUrl } from './disputes-api.ts';
import { words } from './words.ts';

const said = words.open;

interface Props extends Disputes {
  /** Undefined for who does not run the directory. */
  readonly register: DisputeRegister | undefined;
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

function Lines({ disputes }: Pick<Props, 'disputes'>) {
  const { date } = useWords();
  if (disputes.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="resource-cards">
      {disputes.map((one) => (
        <li key={one.dispute} class="resource-card">
          <p class="resource-kind">{words.between(one.opened_by, one.against)}</p>
          <h2>
            <a href={disputeUrl(one.dispute)}>{one.object}</a>{' '}
            {one.demonstration && <small class="tag">{words.example}</small>}
          </h2>
          <p>
            {words.states[one.state]}. {one.state === 'ouvert' && words.until(date(one.amicable_until))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Register({ disputes }: DisputeRegister) {
  const { date } = useWords();
  return (
    <Section id="registre" title={words.register}>
      <p>{words.registerLead}</p>
      {disputes.length === 0 && <p>{words.none}</p>}
      <ul class="points">
        {disputes.map((one) => (
          <li key={one.dispute}>
            {one.agreement_title} : {words.states[one.state]}, {words.until(date(one.amicable_until))}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Open({ parties, form, errors }: Pick<Props, 'parties' | 'form' | 'errors'>) {
  const field = (name: string) => ({ name, label: said.fields[name] ?? '', form, errors });
  const named = (all: Props['parties']): [string, string][] =>
    all.map((one) => [String(one.agreement_party), `${one.name} · ${one.agreement_title}`]);
  const radio = { type: 'radio' as const, form, errors };
  return (
    <details open={errors.length > 0}>
      <summary>{said.title}</summary>
      <form method="post" class="plain-form" noValidate>
        <FormTicks
          id="opened_by"
          label={said.fields.opened_by ?? ''}
          values={named(parties.filter(({ mine }) => mine))}
          {...radio}
        />
        <FormTicks
          id="against"
          label={said.fields.against ?? ''}
          values={named(otherParties(parties))}
          {...radio}
        />
        <TextField {...field('letter')} max={60} />
        <TextField {...field('sent_on')} type="date" />
        <TextField {...field('object')} max={200} />
        <TextField {...field('summary')} rows={6} max={6000} />
        <button type="submit" class="button button-primary">
          {said.send}
        </button>
      </form>
    </details>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { parties, register, errors } = props;
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <Refused title={words.refused} errors={labelled(errors, (name) => said.fields[name])} />
      {parties.length === 0 ? (
        !register && <p>{words.stranger}</p>
      ) : (
        <>
          <Lines {...props} />
          <Open {...props} />
        </>
      )}
      {register && <Register {...register} />}
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, {
    styles: ['text', 'form', 'resources'],
    ...(status && { status }),
  });
}

/** Where there is but one party on a side, it is chosen. */
function formOf({ parties }: Pick<Props, 'parties'>): URLSearchParams {
  const sides = { opened_by: parties.filter(({ mine }) => mine), against: otherParties(parties) };
  return new URLSearchParams(
    Object.entries(sides).flatMap(([name, [one, ...more]]) =>
      one && more.length === 0 ? [[name, String(one.agreement_party)]] : [],
    ),
  );
}

const bodyIn = (form: URLSearchParams) => ({
  opened_by: Number(form.get('opened_by')),
  against: Number(form.get('against')),
  letter: textIn(form, 'letter'),
  sent_on: form.get('sent_on') ?? '',
  object: textIn(form, 'object'),
  summary: textIn(form, 'summary'),
});

/** `/mon-espace/gouvernance/differends`: those of the agreements that one speaks in; for who runs the directory, that they are. */
export async function disputesPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  const api = disputesApi(ask);
  const known = {
    ...(await api.mine()),
    register: (await isOperator(ask)) ? await api.register() : undefined,
  };
  if (!form) return pageOf({ ...known, form: formOf(known), errors: [] });
  try {
    return { redirect: disputeUrl(await api.open(bodyIn(form))) };
  } catch (error) {
    const { status, errors } = refusedOf(error, 'opened_by');
    return pageOf({ ...known, form, errors }, status);
  }
}
