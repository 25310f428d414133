import type { Refusal } from '../../api/core/errors.ts';
import { Described, describedBy } from './field.tsx';

interface Props {
  readonly id: string;
  /** Of its boxes, where it is not the group's. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'checkbox' | 'radio';
  readonly values: readonly (readonly [value: string, label: string])[];
  readonly chosen: readonly string[];
  /** Short ones stand in a row. */
  readonly row?: boolean;
}

const Boxes = ({ id, name = id, type = 'checkbox', values, chosen }: Props) => (
  <>
    {values.map(([value, text]) => (
      <label key={value} class="check">
        <input type={type} name={name} value={value} checked={chosen.includes(value)} />
        {text}
      </label>
    ))}
  </>
);

/** A few answers to tick, or one to choose: each has its label, the group its own. */
export function Ticks(props: Props) {
  const { id, label, hint, error, row } = props;
  return (
    <fieldset
      id={id}
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <legend>{label}</legend>
      <Described id={id} hint={hint} error={error} />
      {row ? (
        <div class="ticks">
          <Boxes {...props} />
        </div>
      ) : (
        <Boxes {...props} />
      )}
    </fieldset>
  );
}

type FormProps = Omit<Props, 'chosen' | 'error'> & {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
};

/** The same, of a form that was sent or is known, and of what was refused of it. */
export const FormTicks = ({ form, errors, ...props }: FormProps) => (
  <Ticks
    {...props}
    chosen={form.getAll(props.name ?? props.id)}
    error={errors.find(({ name }) => name === props.id)?.message}
  />
);
