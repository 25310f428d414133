import { useId, useRef } from 'preact/hooks';
import { editWords } from '../edit-words.ts';
import { faultOf, type Span, type Spans } from './model.ts';

const { hours: words } = editWords;

/** What a day most often begins with, and goes on with. */
const MORNING: Span = { from: '09:00', to: '12:00', appointment: false };
const AFTERNOON: Span = { from: '14:00', to: '17:00', appointment: false };
const nextSpan = (spans: Spans): Span => {
  const last = spans.at(-1);
  if (!last) return MORNING;
  return last.to && last.to <= AFTERNOON.from ? AFTERNOON : { from: '', to: '', appointment: false };
};

interface RowProps {
  /** What these hours are of: « Lundi ». */
  readonly label: string;
  readonly rank: number;
  readonly span: Span;
  readonly bookable: boolean;
  readonly onChange: (span: Span) => void;
  readonly onRemove: () => void;
}

function Row({ label, rank, span, bookable, onChange, onRemove }: RowProps) {
  const id = useId();
  const fault = faultOf(span);
  // What was just added is to be filled in, and not yet wrong.
  const wrong = fault !== undefined && (span.from !== '' || span.to !== '');
  const time = (name: 'from' | 'to') => (
    <label>
      <span class="visually-hidden">{words.period(label, rank)} </span>
      {words[name]}{' '}
      <input
        type="time"
        value={span[name]}
        data-first={name === 'from' || undefined}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={fault && `${id}-fault`}
        onInput={(event) => onChange({ ...span, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <div class={wrong ? 'span-row field-wrong' : 'span-row'}>
      {time('from')}
      {time('to')}
      {bookable && (
        <label class="check">
          <input
            type="checkbox"
            checked={span.appointment}
            onChange={(event) => onChange({ ...span, appointment: event.currentTarget.checked })}
          />
          <span>
            <span class="visually-hidden">{words.period(label, rank)} </span>
            {words.appointment}
          </span>
        </label>
      )}
      <button type="button" class="button button-quiet" onClick={onRemove}>
        {words.remove} <span class="visually-hidden">{words.period(label, rank)}</span>
      </button>
      {fault && (
        <p id={`${id}-fault`} class={wrong ? 'field-error' : 'field-hint'} data-fault>
          {words[fault]}
        </p>
      )}
    </div>
  );
}

interface Props {
  readonly label: string;
  readonly spans: Spans;
  readonly bookable?: boolean;
  readonly onChange: (spans: Spans) => void;
}

/** The stretches of one day. */
export function SpansEditor({ label, spans, bookable = true, onChange }: Props) {
  const container = useRef<HTMLFieldSetElement>(null);
  /** Once it is drawn: what was added is to be filled in, what was removed leaves its place to the button. */
  const focus = (selector: string) =>
    requestAnimationFrame(() =>
      [...(container.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1)?.focus(),
    );
  const add = () => {
    onChange([...spans, nextSpan(spans)]);
    focus('[data-first]');
  };
  const remove = (index: number) => {
    onChange(spans.filter((_, other) => other !== index));
    focus('[data-add]');
  };
  return (
    <fieldset class="day" ref={container}>
      <legend>{label}</legend>
      {spans.length === 0 && <p class="day-closed">{words.closed}</p>}
      {spans.map((span, index) => (
        <Row
          // Nothing else tells one stretch from another while it is written.
          key={index}
          label={label}
          rank={index + 1}
          span={span}
          bookable={bookable}
          onChange={(changed) => onChange(spans.with(index, changed))}
          onRemove={() => remove(index)}
        />
      ))}
      <button type="button" class="button button-quiet" data-add onClick={add}>
        {spans.length === 0 ? words.addFirst : words.add}
        <span class="visually-hidden"> : {label}</span>
      </button>
    </fieldset>
  );
}
