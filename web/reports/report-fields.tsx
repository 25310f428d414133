import type { Refusal } from '../../api/core/errors.ts';
import { MESSAGE_MAX } from '../../api/reports/subjects.ts';
import { ConsentTick } from '../ui/consent-tick.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { usePages } from '../words/words.tsx';

interface Sent {
  /** The form as it came back. */
  readonly form: URLSearchParams | undefined;
  readonly refusals: readonly Refusal[];
}

const errorIn = (refusals: readonly Refusal[], name: string) =>
  refusals.find((refusal) => refusal.name === name)?.message;

/** What is wrong, of a list. @param subjects each and its words */
export function Subjects({
  subjects,
  form,
  refusals,
}: Sent & { readonly subjects: Readonly<Record<string, string>> }) {
  const { report: words } = usePages();
  const error = errorIn(refusals, 'subject');
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'} aria-describedby={error && 'subject-error'}>
      <legend>{words.subject}</legend>
      {error && (
        <p id="subject-error" class="field-error">
          {error}
        </p>
      )}
      {Object.entries(subjects).map(([subject, said]) => (
        <label key={subject} class="check">
          <input
            id={`subject-${subject}`}
            type="radio"
            name="subject"
            value={subject}
            required
            checked={form?.get('subject') === subject}
          />
          {said}
        </label>
      ))}
    </fieldset>
  );
}

/** What was seen, in words. */
export function Message({ hint, form, refusals }: Sent & { readonly hint: string }) {
  const { report: words } = usePages();
  const message = { id: 'message', hint, error: errorIn(refusals, 'message') };
  return (
    <Field {...message} label={words.message}>
      <textarea
        id="message"
        name="message"
        rows={5}
        maxLength={MESSAGE_MAX}
        aria-describedby={describedBy(message)}
        aria-invalid={message.error ? true : undefined}
        defaultValue={form?.get('message') ?? ''}
      />
    </Field>
  );
}

/** Where to answer, with the consent to keep it; and a field that only robots fill. */
export function Answerable({ form, refusals }: Sent) {
  const { report: words } = usePages();
  const mail = { id: 'mail', hint: words.mailHint, error: errorIn(refusals, 'mail') };
  const consentError = errorIn(refusals, 'consent');
  return (
    <>
      <Field {...mail} label={words.mail}>
        <input
          id="mail"
          name="mail"
          type="email"
          autocomplete="email"
          maxLength={254}
          aria-describedby={describedBy(mail)}
          aria-invalid={mail.error ? true : undefined}
          defaultValue={form?.get('mail') ?? ''}
        />
      </Field>
      <ConsentTick label={words.consent} checked={form?.get('consent') === '1'} error={consentError} />
      {/* Hidden from everyone but robots, which fill every field. */}
      <p hidden>
        <label>
          {words.trap} <input name="website" tabIndex={-1} autocomplete="off" />
        </label>
      </p>
    </>
  );
}

/** What was sent can be taken back as long as one has its secret: this page is the only one to give it. */
export function Thanks({
  thanks,
  secret,
  action,
}: {
  readonly thanks: string;
  readonly secret: string;
  readonly action: string;
}) {
  const { report: words } = usePages();
  return (
    <>
      <p role="status">{thanks}</p>
      <p>{words.thanksMore}</p>
      <form method="post" action={action}>
        <input type="hidden" name="secret" value={secret} />
        <button type="submit" class="button">
          {words.takeBack}
        </button>
      </form>
    </>
  );
}

/** What the API is sent; an empty field is no answer. */
export const bodyOf = (form: URLSearchParams) => ({
  subject: form.get('subject') ?? undefined,
  message: form.get('message') ?? undefined,
  mail: form.get('mail') ?? undefined,
  consent: form.get('consent') === '1',
});

/** What was refused, in the page's language. @param errors its sentences, by the name of the field */
export function inWords(errors: Readonly<Record<string, unknown>>, { name, message }: Refusal): Refusal {
  const said = errors[name];
  return { name, message: typeof said === 'string' ? said : message };
}
