import { useEffect, useRef, useState } from 'preact/hooks';
import { editWords } from './edit-words.ts';
import { finished } from './week/finished.ts';
import { emptyWeek, type WeekModel } from './week/model.ts';
import { weekOf } from './week/read.ts';
import { Reading, type Where } from './week/reading.tsx';
import { WeekEditor } from './week/week-editor.tsx';
import { horairesOf } from './week/write.ts';
import { words } from './words.ts';

const { hours } = editWords;

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
  const [model, setModel] = useState<WeekModel | undefined>(() =>
    text.trim() === '' ? emptyWeek : weekOf(text),
  );
  const write = (changed: WeekModel) => {
    setModel(changed);
    setWritten(horairesOf(finished(changed)));
  };
  return { written, setWritten, model, setModel, write };
}

/** The hours of a venue: a week to fill in, or the notation for what no week can say. */
export function HoursField({ label, text, error, where }: Props) {
  const { written, setWritten, model, setModel, write } = useHours(text);
  const [enhanced, setEnhanced] = useState(false);
  const container = useRef<HTMLDivElement>(null);
  // Until scripts run, the notation is there to be written in: what it then holds is what counts.
  useEffect(() => {
    const typed = container.current?.querySelector('textarea')?.value ?? text;
    setWritten(typed);
    setModel(typed.trim() === '' ? emptyWeek : weekOf(typed));
    setEnhanced(true);
  }, [text, setWritten, setModel]);
  // Drafts listen for what is typed: a button that changes the hours types nothing.
  useEffect(() => {
    container.current?.dispatchEvent(new Event('input', { bubbles: true }));
  }, [written]);
  if (!enhanced)
    return (
      <div ref={container}>
        <Rule text={text} label={label} error={error} />
      </div>
    );
  const readable = written.trim() === '' ? emptyWeek : weekOf(written);
  return (
    <div ref={container} class="hours-field">
      <h3>{model ? hours.editor : hours.rule}</h3>
      {model && <WeekEditor model={model} onChange={write} />}
      <div hidden={model !== undefined}>
        <Rule text={written} label={label} error={error} onInput={setWritten} />
      </div>
      {model && written === '' && <p class="fine">{hours.nothing}</p>}
      {!model && !readable && <p class="fine">{hours.beyondWeek}</p>}
      <p>
        {model ? (
          <button type="button" class="button button-quiet" onClick={() => setModel(undefined)}>
            {hours.toRule}
          </button>
        ) : (
          readable && (
            <button type="button" class="button button-quiet" onClick={() => setModel(readable)}>
              {hours.toWeek}
            </button>
          )
        )}
      </p>
      <Reading horaires={written} where={where} />
    </div>
  );
}
