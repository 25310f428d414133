import type { Refusal } from '../../api/core/errors.ts';
import { words } from './after-words.ts';

interface Props {
  readonly id?: string;
  readonly errors: readonly Refusal[];
}

/** What whoever writes, or approves, says that they have checked: never beforehand. */
export function NamesNobody({ id = 'names_nobody', errors }: Props) {
  const error = errors.find(({ name }) => name === 'names_nobody')?.message;
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      {error && (
        <p id={`${id}-error`} class="field-error">
          {error}
        </p>
      )}
      <label class="check">
        <input
          id={id}
          type="checkbox"
          name="names_nobody"
          value="1"
          aria-describedby={error && `${id}-error`}
          aria-invalid={error ? true : undefined}
        />
        {words.namesNobody}
      </label>
    </div>
  );
}
