import type { Refusal } from '../../api/core/errors.ts';
import type { Event } from '../../api/events/schema.ts';
import { ConsentTick } from '../ui/consent-tick.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { eventUrl } from './urls.ts';

interface Props {
  readonly event: Event;
  readonly form?: URLSearchParams | undefined;
  readonly errors: readonly Refusal[];
}

interface LineProps extends Pick<Props, 'form' | 'errors'> {
  readonly name: 'name' | 'mail';
}

function Line({ name, form, errors }: LineProps) {
  const { register: words } = usePages().events;
  const hint = name === 'name' ? words.nameHint : words.mailHint;
  const field = { id: name, hint, error: errors.find((error) => error.name === name)?.message };
  const own = {
    id: name,
    name,
    required: true,
    maxLength: name === 'name' ? 100 : 254,
    'aria-describedby': describedBy(field),
    'aria-invalid': field.error ? (true as const) : undefined,
    defaultValue: form?.get(name) ?? '',
  };
  return (
    <Field {...field} label={words[name]}>
      {name === 'name' ? (
        <input type="text" autocomplete="name" {...own} />
      ) : (
        <input type="email" autocomplete="email" dir="ltr" {...own} />
      )}
    </Field>
  );
}

function Consent({ form, errors }: Pick<Props, 'form' | 'errors'>) {
  const { register: words } = usePages().events;
  const error = errors.find(({ name }) => name === 'consent')?.message;
  return <ConsentTick label={words.consent} checked={form?.get('consent') === '1'} error={error} required />;
}

/** Registers for a date, with or without scripts: a name, a mail, and one's consent. */
export function RegisterForm({ event, form, errors }: Props) {
  const { at } = useWords();
  const { register: words } = usePages().events;
  return (
    <section aria-labelledby="s-inscrire">
      <h2 id="s-inscrire">{words.title}</h2>
      <p>{event.availability === 'full' ? words.full : words.lead}</p>
      {/* The server says in full what a browser would only point at. */}
      <form method="post" action={at(eventUrl(event))} class="plain-form" noValidate>
        <Refused title={words.refused} errors={errors.map(({ name, message }) => ({ id: name, message }))} />
        <Line name="name" form={form} errors={errors} />
        <Line name="mail" form={form} errors={errors} />
        <Consent form={form} errors={errors} />
        {/* Hidden from everyone but robots, which fill every field. */}
        <p hidden>
          <label>
            {words.trap} <input name="website" tabIndex={-1} autocomplete="off" />
          </label>
        </p>
        <button type="submit" class="button button-primary">
          {words.send}
        </button>
      </form>
    </section>
  );
}
