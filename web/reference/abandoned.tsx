import type { Refusal } from '../../api/core/errors.ts';
import type { Abandoned, Draft } from '../../api/reference/schema.ts';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { dayInWords, enumerate } from '../words/typeset.ts';
import { words } from './words.ts';

const said = words.draft;

interface Props {
  readonly draft: Draft;
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
}

const AbandonForm = ({ draft, form, errors }: Props) => (
  <form method="post" class="plain-form" noValidate>
    <p>{said.abandonLead}</p>
    <input type="hidden" name="revision" value={String(draft.revision)} />
    <TextField
      form={form}
      errors={errors}
      name="reason"
      label={said.reason}
      hint={said.reasonHint}
      rows={3}
      max={500}
    />
    <p class="actions">
      <button type="submit" name="geste" value="abandonner" class="button">
        {said.doAbandon}
      </button>
    </p>
  </form>
);

/** Folded, but where it was refused; what cannot be done is said in its place. */
export const AbandonPart = (props: Props) => (
  <details open={props.form.get('geste') === 'abandonner'}>
    <summary id="abandon">{said.abandon}</summary>
    {props.draft.abandonable ? <AbandonForm {...props} /> : <p>{said.abandonedByParty}</p>}
  </details>
);

const wordOf = ({ party, agrees, said_on }: Abandoned[number]['voices'][number]) =>
  said.voice(party, agrees ? words.voices.yes : words.voices.no, dayInWords(said_on));

/** The drafts that were abandoned: who, when, why, and what the parties had said of each. */
export const AbandonedList = ({ abandoned }: { readonly abandoned: Abandoned }) =>
  abandoned.length > 0 ? (
    <Section id="abandonnes" title={said.abandonedTitle}>
      <ul class="points">
        {abandoned.map(({ version, title, abandoned_on, by, reason, voices }, index) => (
          // The same number may come again.
          <li key={index}>
            {said.abandonedOne(title, version, dayInWords(abandoned_on), by)} {said.abandonedWhy(reason)}
            {voices.length > 0 && <p class="fine">{said.abandonedVoices(enumerate(voices.map(wordOf)))}</p>}
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
