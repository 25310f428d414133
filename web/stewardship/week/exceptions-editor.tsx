import { useId, useRef } from 'preact/hooks';
import { Field } from '../../ui/field.tsx';
import { editWords } from '../edit-words.ts';
import { hasDates } from './finished.ts';
import type { Exception } from './model.ts';
import { SpansEditor } from './spans-editor.tsx';

const { hours: words } = editWords;

interface OneProps {
  readonly exception: Exception;
  readonly rank: number;
  readonly onChange: (exception: Exception) => void;
  readonly onRemove: () => void;
}

function Dates({ exception, onChange }: Pick<OneProps, 'exception' | 'onChange'>) {
  const id = useId();
  const missing = !hasDates(exception);
  // What was just added is to be filled in, and not yet wrong.
  const wrong = missing && (exception.from !== '' || exception.to !== '');
  const date = (name: 'from' | 'to', label: string, change: (value: string) => Exception) => (
    <label>
      {label}
      <input
        type="date"
        value={exception[name]}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={missing ? `${id}-fault` : undefined}
        data-first={name === 'from' || undefined}
        onInput={(event) => onChange(change(event.currentTarget.value))}
      />
    </label>
  );
  return (
    <div class={wrong ? 'span-row field-wrong' : 'span-row'}>
      {date('from', words.firstDay, (from) => ({
        ...exception,
        from,
        // Most are of one day: the last follows the first until it is said.
        to: exception.to === '' || exception.to === exception.from ? from : exception.to,
      }))}
      {date('to', words.lastDay, (to) => ({ ...exception, to }))}
      {missing && (
        <p id={`${id}-fault`} class={wrong ? 'field-error' : 'field-hint'} data-fault>
          {words.datesMissing}
        </p>
      )}
    </div>
  );
}

function One({ exception, rank, onChange, onRemove }: OneProps) {
  const id = useId();
  const opens = exception.spans.length > 0;
  return (
    <fieldset class="exception">
      <legend>
        {opens ? words.opening : words.closure} <span class="visually-hidden">{rank}</span>
      </legend>
      <Dates exception={exception} onChange={onChange} />
      {opens && (
        <SpansEditor
          label={words.times}
          spans={exception.spans}
          bookable={false}
          onChange={(spans) => onChange({ ...exception, spans })}
        />
      )}
      <Field id={id} label={words.reason} hint={words.reasonHint}>
        <input
          id={id}
          type="text"
          maxLength={100}
          value={exception.reason}
          aria-describedby={`${id}-hint`}
          onInput={(event) => onChange({ ...exception, reason: event.currentTarget.value })}
        />
      </Field>
      <button type="button" class="button button-quiet" onClick={onRemove}>
        {words.remove}{' '}
        <span class="visually-hidden">
          {opens ? words.opening : words.closure} {rank}
        </span>
      </button>
    </fieldset>
  );
}

interface Props {
  readonly exceptions: readonly Exception[];
  readonly onChange: (exceptions: readonly Exception[]) => void;
}

/** Days that go otherwise, once. */
export function ExceptionsEditor({ exceptions, onChange }: Props) {
  const container = useRef<HTMLFieldSetElement>(null);
  const added = (spans: Exception['spans']) => {
    onChange([...exceptions, { from: '', to: '', spans, reason: '' }]);
    // Once it is drawn.
    requestAnimationFrame(() =>
      [...(container.current?.querySelectorAll<HTMLElement>('[type="date"][data-first]') ?? [])]
        .at(-1)
        ?.focus(),
    );
  };
  return (
    <fieldset class="hours-part" ref={container}>
      <legend>{words.exceptions}</legend>
      {exceptions.length === 0 && <p class="fine">{words.noException}</p>}
      {exceptions.map((exception, index) => (
        <One
          key={index}
          exception={exception}
          rank={index + 1}
          onChange={(changed) => onChange(exceptions.with(index, changed))}
          onRemove={() => onChange(exceptions.filter((_, other) => other !== index))}
        />
      ))}
      <p class="actions">
        <button type="button" class="button" onClick={() => added([])}>
          {words.addClosure}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => added([{ from: '10:00', to: '12:00', appointment: false }])}
        >
          {words.addOpening}
        </button>
      </p>
    </fieldset>
  );
}
