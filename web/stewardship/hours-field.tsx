import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reveal } from '../ui/reveal.ts';
import { editWords } from './edit-words.ts';
import { finished } from './week/finished.ts';
import { emptyWeek, type WeekModel } from './week/model.ts';
import { weekOf } from './week/read.ts';
import { Reading, type ReadState, useReading, type Where } from './week/reading.tsx';
import { WeekEditor } from './week/week-editor.tsx';
import { horairesOf } from './week/write.ts';
import { words } from './words.ts';

const { hours } = editWords;
/** Where a refusal of the hours leads: the notation itself is hidden while a week is edited. */
export const HOURS = 'heures';

const modelOf = (text: string) => (text.trim() === '' ? emptyWeek : weekOf(text));

const Examples = () => (
  <details>
    <summary>{hours.ruleHint}</summary>
    <ul class="points">
      {hours.examples.map(([rule, meaning]) => (
        <li key={rule}>
          <code>{rule}</code> : {meaning}
        </li>
      ))}
    </ul>
  </details>
);

interface RuleProps {
  readonly text: string;
  readonly label: string;
  readonly error: string | undefined;
  readonly onInput?: (text: string) => void;
}

/** The notation itself: all there is without scripts. */
function Rule({ text, label, error, onInput }: RuleProps) {
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for="horaires">{label}</label>
      <p id="horaires-hint" class="field-hint">
        {words.edit.hints.horaires}
      </p>
      {error && (
        <p id="horaires-error" class="field-error">
          {error}
        </p>
      )}
      <textarea
        id="horaires"
        name="horaires"
        rows={3}
        aria-describedby={error ? 'horaires-hint horaires-error' : 'horaires-hint'}
        aria-invalid={error ? true : undefined}
        value={text}
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
      <Examples />
    </div>
  );
}

interface Props {
  readonly label: string;
  readonly text: string;
  readonly error: string | undefined;
  readonly where: Where;
}

/** Hours as a model where they can be one; what is written stays as it is until something is changed. */
function useHours(text: string) {
  const [written, setWritten] = useState(text);
  const [former, setFormer] = useState<string>();
  const [model, setModel] = useState<WeekModel | undefined>(() => modelOf(text));
  const write = (changed: WeekModel) => {
    setModel(changed);
    setWritten(horairesOf(finished(changed)));
  };
  const startOver = () => {
    setFormer(written);
    setModel(emptyWeek);
  };
  const takeBack = () => {
    setWritten(former ?? written);
    setFormer(undefined);
    setModel(undefined);
  };
  return { written, setWritten, former, model, setModel, write, startOver, takeBack };
}

/** A stretch or a day that is half written would be left out: the form is not sent before it is whole. */
function useGuard(container: RefObject<HTMLElement | null>): boolean {
  const [isHalf, setHalf] = useState(false);
  useEffect(() => {
    const guard = (event: Event) => {
      const fault = container.current?.querySelector('[data-fault]');
      setHalf(fault !== null && fault !== undefined);
      if (!fault) return;
      event.preventDefault();
      // Nor does anyone take it for sent.
      event.stopImmediatePropagation();
      reveal(fault);
      fault.closest('.span-row')?.querySelector('input')?.focus();
    };
    const form = container.current?.closest('form');
    form?.addEventListener('submit', guard, true);
    return () => form?.removeEventListener('submit', guard, true);
  }, [container]);
  return isHalf;
}

/** Why no week shows these hours, as far as it is known yet. */
function whyBeyond(read: ReadState): string | undefined {
  if (typeof read !== 'object') return undefined;
  return read.state === 'unreadable' ? hours.notRead : hours.beyondWeek;
}

interface FormerProps {
  readonly text: string;
  readonly onTakeBack: () => void;
}

/** What a week that was begun anew takes the place of. */
const Former = ({ text, onTakeBack }: FormerProps) => (
  <div class="notice notice-note former">
    <p>{hours.former}</p>
    <p>
      <code>{text}</code>
    </p>
    <button type="button" class="button button-quiet" onClick={onTakeBack}>
      {hours.takeBack}
    </button>
  </div>
);

type Hours = ReturnType<typeof useHours>;

/** From the week to the notation and back. */
function Ways({ model, setModel, written, startOver }: Hours) {
  const readable = modelOf(written);
  if (model)
    return (
      <button type="button" class="button button-quiet" onClick={() => setModel(undefined)}>
        {hours.toRule}
      </button>
    );
  return readable ? (
    <button type="button" class="button button-quiet" onClick={() => setModel(readable)}>
      {hours.toWeek}
    </button>
  ) : (
    <button type="button" class="button" onClick={startOver}>
      {hours.startOver}
    </button>
  );
}

function Editor({ state, label, error, where }: Omit<Props, 'text'> & { readonly state: Hours }) {
  const { written, setWritten, former, model, write, takeBack } = state;
  const read = useReading(written, where);
  const why = model || modelOf(written) ? undefined : whyBeyond(read);
  return (
    <>
      <h3>{model ? hours.editor : hours.rule}</h3>
      {former !== undefined && model && <Former text={former} onTakeBack={takeBack} />}
      {model && error && (
        <p id="horaires-error" class="field-error">
          {error}
        </p>
      )}
      {model && <WeekEditor model={model} isWrong={error !== undefined} onChange={write} />}
      <div hidden={model !== undefined}>
        <Rule text={written} label={label} error={model ? undefined : error} onInput={setWritten} />
      </div>
      {model && written === '' && <p class="fine">{hours.nothing}</p>}
      {why && <p>{why}</p>}
      <p>
        <Ways {...state} />
      </p>
      <Reading horaires={written} read={read} />
    </>
  );
}

/** The hours of a venue: a week to fill in, or the notation for what no week can say. */
export function HoursField({ label, text, error, where }: Props) {
  const state = useHours(text);
  const { written, setWritten, setModel, former } = state;
  const [enhanced, setEnhanced] = useState(false);
  const container = useRef<HTMLFieldSetElement>(null);
  const isHalf = useGuard(container);
  // Until scripts run, the notation is there to be written in: what it then holds is what counts.
  useEffect(() => {
    const typed = container.current?.querySelector('textarea')?.value ?? text;
    setWritten(typed);
    setModel(modelOf(typed));
    setEnhanced(true);
  }, [text, setWritten, setModel]);
  // Drafts listen for what is typed: a button that changes the hours types nothing.
  useEffect(() => {
    container.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [written]);
  // The button that was pressed is gone.
  useEffect(() => {
    if (former !== undefined) container.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  }, [former]);
  return (
    <fieldset id={HOURS} ref={container} tabIndex={-1} class="hours-field">
      <legend class="visually-hidden">{label}</legend>
      <p role="status" class={isHalf ? 'field-error' : 'visually-hidden'}>
        {isHalf && hours.incomplete}
      </p>
      {enhanced ? (
        <Editor state={state} label={label} error={error} where={where} />
      ) : (
        <Rule text={text} label={label} error={error} />
      )}
    </fieldset>
  );
}
