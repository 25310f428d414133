import type { Loan, Training } from '../../api/pilots/year/schema.ts';
import { Field } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import type { FormProps } from './year-parts.tsx';
import { words } from './year-words.ts';

function LoanLine({ loan, acts }: { readonly loan: Loan; readonly acts: boolean }) {
  const { date } = useWords();
  const said = words.loans;
  const when = loan.returned_on
    ? said.returned(date(loan.returned_on))
    : (loan.late ? said.late : said.until)(date(loan.until_day));
  return (
    <li>
      {said.line(loan.quantity, loan.what, loan.from_whom)}, {loan.late ? <strong>{when}</strong> : when}
      {acts && !loan.returned_on && (
        <form method="post" class="actions">
          <input type="hidden" name="pret" value={String(loan.loan)} />
          <input type="hidden" name="version" value={String(loan.version)} />
          <button type="submit" name="geste" value="rendre" class="button button-quiet">
            {said.back}
            <span class="visually-hidden"> : {loan.what}</span>
          </button>
        </form>
      )}
    </li>
  );
}

export interface Lender {
  readonly id: string;
  readonly nom: string;
}

/** The commune, the venues of the team, or whose page is given. */
const LenderField = ({
  form,
  lenders,
}: Pick<FormProps, 'form'> & { readonly lenders: readonly Lender[] }) => (
  <Field id="lender" label={words.loans.lender}>
    <select id="lender" name="lender">
      {[
        ['', words.loans.commune] as const,
        ...lenders.map((venue) => [venueUrl(venue), calm(venue.nom)] as const),
        ['autre', words.loans.other] as const,
      ].map(([value, label]) => (
        <option key={value} value={value} selected={form.get('lender') === value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);

interface LoansProps extends FormProps {
  readonly loans: readonly Loan[];
  readonly lenders: readonly Lender[];
  readonly acts: boolean;
}

/** What is lent, and a form to say more. */
export function Loans({ loans, lenders, acts, ...own }: LoansProps) {
  const said = words.loans;
  return (
    <Section id="prets" title={said.title}>
      {loans.length === 0 && <p>{said.none}</p>}
      <ul class="points">
        {loans.map((loan) => (
          <LoanLine key={loan.loan} loan={loan} acts={acts} />
        ))}
      </ul>
      {acts && (
        <details open={own.form.get('geste') === 'preter'}>
          <summary>{said.add}</summary>
          <form method="post" class="plain-form" noValidate>
            <TextField {...own} name="what" label={said.what} hint={said.whatHint} max={200} />
            <TextField {...own} name="quantity" label={said.quantity} />
            <LenderField form={own.form} lenders={lenders} />
            <TextField {...own} name="lender_page" label={said.where} hint={said.whereHint} />
            <TextField {...own} name="from_day" type="date" label={said.from} />
            <TextField {...own} name="until_day" type="date" label={said.until2} />
            <button type="submit" name="geste" value="preter" class="button button-primary">
              {said.send}
            </button>
          </form>
        </details>
      )}
    </Section>
  );
}

function TrainingActs({ one }: { readonly one: Training }) {
  const said = words.trainings;
  const acts =
    { offered: ['confirmed', 'declined'], confirmed: ['held', 'declined'] }[one.state as 'offered'] ?? [];
  const labels: Readonly<Record<string, string>> = {
    confirmed: said.confirm,
    declined: said.decline,
    held: said.held,
  };
  if (acts.length === 0) return null;
  return (
    <form method="post" class="actions">
      <input type="hidden" name="formation" value={String(one.training)} />
      <input type="hidden" name="version" value={String(one.version)} />
      {one.state === 'confirmed' && (
        <label class="field">
          {said.trained}
          <input name="formes" inputMode="numeric" value={String(one.trained)} />
        </label>
      )}
      {acts.map((act) => (
        <button key={act} type="submit" name="geste" value={`formation:${act}`} class="button">
          {labels[act]}
          <span class="visually-hidden"> : {calm(one.by)}</span>
        </button>
      ))}
    </form>
  );
}

/** Who trains the commune's animators. */
export function Trainings({
  trainings,
  acts,
}: {
  readonly trainings: readonly Training[];
  readonly acts: boolean;
}) {
  const { date } = useWords();
  const said = words.trainings;
  return (
    <Section id="formations" title={said.title}>
      {trainings.length === 0 && <p>{said.none}</p>}
      <ul class="points">
        {trainings.map((one) => (
          <li key={one.training}>
            <strong>{said.states[one.state]}</strong> :{' '}
            {said.line(calm(one.by), date(one.on_day), one.hours, one.trained)}
            {acts && <TrainingActs one={one} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
