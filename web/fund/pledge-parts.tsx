import type { Pledge } from '../../api/fund/schema.ts';
import { ApiError } from '../api.ts';
import { programmeOf } from '../programmes/note.tsx';
import { programmeUrl } from '../programmes/programmes-page.tsx';
import type { Parts, Shown } from '../resources/needs/need-parts.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../words/words.tsx';
import { fundApi } from './fund-api.ts';
import { words } from './words.ts';

const said = words.pledge;

type Sent = Pick<Shown, 'form' | 'errors'>;

/** Recorded by mistake: behind a click, since it never is. */
function ReverseForm({ payment, form, errors }: Sent & { readonly payment: Pledge['payments'][number] }) {
  const { date } = useWords();
  const name = `motif-${payment.payment}`;
  const sent = form?.get('versement') === String(payment.payment) ? form : undefined;
  return (
    <details open={sent !== undefined}>
      <summary>
        {said.reverse}
        <span class="visually-hidden"> : {said.reverseOf(payment.euros, date(payment.received_on))}</span>
      </summary>
      <form method="post" class="plain-form" noValidate>
        <input type="hidden" name="versement" value={String(payment.payment)} />
        <TextField
          name={name}
          label={said.reason}
          hint={said.reasonHint}
          form={sent ?? new URLSearchParams()}
          errors={errors}
          max={200}
        />
        <button type="submit" name="geste" value="annuler" class="button">
          {said.reverse}
        </button>
      </form>
    </details>
  );
}

function Payments({
  pledge: { received, amount, payments },
  runs,
  ...sent
}: Sent & { readonly pledge: Pledge; readonly runs: boolean }) {
  const { date } = useWords();
  return (
    <section aria-labelledby="versements">
      <h2 id="versements">{said.title}</h2>
      <p>{said.stands(received, amount)}</p>
      <ol class="points">
        {payments.map((one) => (
          <li key={one.payment}>
            {said.line(one.euros, date(one.received_on))}
            {one.reversed && `, ${said.reversed(date(one.reversed.on), one.reversed.reason)}`}
            {runs && !one.reversed && <ReverseForm payment={one} {...sent} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the programme says of how to pay, to those who have promised; to whoever runs it, where to say it. */
const HowToPay = ({ how, runs }: { readonly how: string | null; readonly runs: boolean }) => (
  <section aria-labelledby="verser">
    <h2 id="verser">{said.how}</h2>
    <p class="resource-text">{how ?? said.howUnsaid}</p>
    {runs && (
      <p>
        <a class="button" href={`${programmeUrl('fonds')}/modifier#how_to_pay`}>
          {said.howEdit}
        </a>
      </p>
    )}
  </section>
);

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
  const { resource, me, own, form, errors } = shown;
  const pledge = await fundApi(ask).pledge(resource.resource);
  const runs = Boolean(me?.mandates.some(({ role }) => role === 'operator'));
  const waits = pledge?.state === 'published';
  const pays = waits && (runs || own?.sides.includes('owner'));
  const programme = pays ? await programmeOf(ask, 'fonds') : undefined;
  return {
    before: (
      <>
        {programme && <HowToPay how={programme.how_to_pay} runs={runs} />}
        {pledge && <Payments pledge={pledge} runs={runs} form={form} errors={errors} />}
        {runs && waits && <PaymentForm form={form} errors={errors} />}
      </>
    ),
  };
}

/** The field of the page, of which each payment has one. */
const namedBy = (payment: string) => (error: unknown) => {
  if (!(error instanceof ApiError)) throw error;
  const errors = error.errors.map(({ message }) => ({
    name: `motif-${payment}`,
    message: `${said.reason} : ${message}`,
  }));
  throw new ApiError(error.statusCode, error.message, errors);
};

/** Records a payment, or takes one back. @returns undefined for a form that is another's */
export async function sendPledge(
  { ask }: PersonalRequest,
  number: number,
  form: URLSearchParams,
): Promise<Redirect | undefined> {
  const gesture = form.get('geste');
  if (gesture === 'verser') {
    const euros = form.get('euros')?.trim();
    const received_on = form.get('received_on') ?? '';
    await fundApi(ask).pay(number, { euros: euros ? Number(euros) : null, received_on });
  } else if (gesture === 'annuler') {
    const payment = form.get('versement') ?? '';
    const reason = form.get(`motif-${payment}`) ?? '';
    await fundApi(ask).reverse(number, payment, reason).catch(namedBy(payment));
  } else return undefined;
  return { redirect: `/ressources/${number}#versements` };
}
