import type { Pledge } from '../../api/fund/schema.ts';
import type { Parts, Shown } from '../resources/needs/need-parts.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../words/words.tsx';
import { fundApi } from './fund-api.ts';
import { words } from './words.ts';

const said = words.pledge;

function Payments({ received, amount, payments }: Pledge) {
  const { date } = useWords();
  return (
    <section aria-labelledby="versements">
      <h2 id="versements">{said.title}</h2>
      <p>{said.stands(received, amount)}</p>
      <ol class="points">
        {payments.map(({ euros, received_on }, index) => (
          <li key={`${index}${received_on}`}>{said.line(euros, date(received_on))}</li>
        ))}
      </ol>
    </section>
  );
}

const PaymentForm = ({ form = new URLSearchParams(), errors }: Pick<Shown, 'form' | 'errors'>) => (
  <section aria-labelledby="enregistrer">
    <h2 id="enregistrer">{said.record}</h2>
    <p>{said.lead}</p>
    <form method="post" class="plain-form" noValidate>
      <TextField name="euros" type="number" label={said.euros} form={form} errors={errors} />
      <TextField name="received_on" type="date" label={said.day} form={form} errors={errors} />
      <button type="submit" name="geste" value="verser" class="button button-primary">
        {said.send}
      </button>
    </form>
  </section>
);

/** What the page of a pledge shows besides: what came of it, and to whoever runs the fund, how to record it. */
export async function pledgeParts({ ask }: PersonalRequest, shown: Shown): Promise<Parts> {
  const { resource, me, form, errors } = shown;
  const pledge = await fundApi(ask).pledge(resource.resource);
  const isOperator = me?.mandates.some(({ role }) => role === 'operator');
  return {
    before: (
      <>
        {pledge && <Payments {...pledge} />}
        {isOperator && pledge?.state === 'published' && <PaymentForm form={form} errors={errors} />}
      </>
    ),
  };
}

/** Records a payment. @returns undefined for a form that is another's */
export async function sendPledge(
  { ask }: PersonalRequest,
  number: number,
  form: URLSearchParams,
): Promise<Redirect | undefined> {
  if (form.get('geste') !== 'verser') return undefined;
  const euros = form.get('euros')?.trim();
  await fundApi(ask).pay(number, {
    euros: euros ? Number(euros) : null,
    received_on: form.get('received_on') ?? '',
  });
  return { redirect: `/ressources/${number}#versements` };
}
