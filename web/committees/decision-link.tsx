import type { ChoosableDecision, DecisionReferred } from '../../api/committees/schema.ts';
import type { Refusal } from '../../api/core/errors.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { dayInWords, fr } from '../words/typeset.ts';
import { meetingUrl } from './urls.ts';

/** A decision of a committee, by its number: a link to it. */
const Numbered = ({ meeting, number }: Pick<DecisionReferred, 'meeting' | 'number'>) => (
  <a href={`${meetingUrl(meeting)}#decision-${number}`}>{fr`décision n° ${number}`}</a>
);

/** « Décidée par le comité de gouvernance le 12 mai 2026, décision n° 2 », with what is said where it is none any more. */
export const DecidedBy = ({ one, how }: { readonly one: DecisionReferred; readonly how: string }) => (
  <>
    {fr`${how} par le ${one.kind} le ${dayInWords(one.decided_on)}`}, <Numbered {...one} />
    {!one.holds && fr` ; cette décision n’est plus tenue pour adoptée`}
  </>
);

/** « Comité de gouvernance de la convention de 2015, décision n° 2 du 12 mai 2026 : Commander une étude… » */
const optionOf = ({ committee, number, decided_on, text }: ChoosableDecision) =>
  fr`${committee}, décision n° ${number} du ${dayInWords(decided_on)} : ${text.length > 90 ? `${text.slice(0, 90)}…` : text}`;

interface Props {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
  readonly decisions: readonly ChoosableDecision[];
  readonly label: string;
  readonly hint: string;
  readonly none: string;
}

/** A decision to choose among those that were adopted, or none. */
export function DecisionField({ form, errors, decisions, label, hint, none }: Props) {
  const field = { id: 'decision', hint, error: errors.find(({ name }) => name === 'decision')?.message };
  const chosen = form.get('decision') ?? '';
  return (
    <Field {...field} label={label}>
      <select
        id={field.id}
        name="decision"
        aria-describedby={describedBy(field)}
        {...(field.error && { 'aria-invalid': true as const })}
      >
        <option value="">{none}</option>
        {decisions.map((one) => (
          <option key={one.decision} value={String(one.decision)} selected={String(one.decision) === chosen}>
            {optionOf(one)}
          </option>
        ))}
      </select>
    </Field>
  );
}
