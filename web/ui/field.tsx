import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../api/core/errors.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  /** What is expected, said before one writes. */
  readonly hint?: string | undefined;
  /** What was refused, and what was expected. */
  readonly error?: string | undefined;
  readonly children: ComponentChildren;
}

/** What a field is described by: its hint and its error, as far as there are any. */
export const describedBy = ({ id, hint, error }: Pick<Props, 'id' | 'hint' | 'error'>): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** What `describedBy` names. */
export const Described = ({ id, hint, error }: Pick<Props, 'id' | 'hint' | 'error'>) => (
  <>
    {hint && (
      <p id={`${id}-hint`} class="field-hint">
        {hint}
      </p>
    )}
    {error && (
      <p id={`${id}-error`} class="field-error">
        {error}
      </p>
    )}
  </>
);

/** A label, its field, what is expected of it and what was wrong with it. */
export const Field = ({ id, label, hint, error, children }: Props) => (
  <div class={error ? 'field field-wrong' : 'field'}>
    <label for={id}>{label}</label>
    <Described id={id} hint={hint} error={error} />
    {children}
  </div>
);

/**
 * What was refused, as a page says it: each with its field's label, where it has one.
 * @param idOf where the page shows what the API calls by that name
 */
export const labelled = (
  errors: readonly Refusal[],
  labelOf: (name: string) => string | undefined,
  idOf: (name: string) => string = (name) => name,
) =>
  errors.map(({ name, message }) => ({
    id: idOf(name),
    message: [labelOf(name), message].filter(Boolean).join(' : '),
  }));

/** Everything that was refused, at the top of a form, each a link to its field. */
export const Refused = ({
  title,
  errors,
}: {
  readonly title: string;
  readonly errors: readonly { readonly id: string; readonly message: string }[];
}) =>
  errors.length > 0 ? (
    <div class="notice notice-failure" role="alert" id="refus" tabIndex={-1}>
      <p>{title}</p>
      <ul class="points">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  ) : null;
