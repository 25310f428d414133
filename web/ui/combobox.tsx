import type { ComponentChildren, TargetedInputEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';

export interface Option {
  readonly key: string;
  readonly label: string;
  /** What tells two equal labels apart. */
  readonly detail: string;
  /** What kind of thing it is, in one word. */
  readonly kind: string;
}

interface Props<Choice extends Option> {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly listLabel: string;
  /** Said to screen readers when the list changes. */
  readonly announce: (options: number) => string;
  /** @throws whatever it likes: no list is then shown, and the form still works. */
  readonly load: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
  readonly onPick: (choice: Choice) => void;
  readonly children?: ComponentChildren;
}

const MIN_LENGTH = 2;
/** Shorter than a keystroke's pause, long enough to spare half of the requests. */
const PAUSE_MS = 90;

/** Loads what may be meant while it is typed; answers that come late are dropped. */
function useOptions<Choice extends Option>(load: Props<Choice>['load']) {
  const [options, setOptions] = useState<readonly Choice[]>([]);
  const current = useRef<AbortController | undefined>(undefined);
  const ask = (text: string) => {
    current.current?.abort();
    if (text.trim().length < MIN_LENGTH) return setOptions([]);
    const controller = new AbortController();
    current.current = controller;
    setTimeout(async () => {
      if (controller.signal.aborted) return;
      const found = await load(text, controller.signal).catch(() => []);
      if (!controller.signal.aborted) setOptions(found);
    }, PAUSE_MS);
  };
  useEffect(() => () => current.current?.abort(), []);
  return [options, ask] as const;
}

const move = (active: number, step: number, length: number) =>
  length === 0 ? -1 : (active + step + (active < 0 && step < 0 ? 1 : 0) + length) % length;

/**
 * A text field with propositions: the ARIA combobox with a list. Arrows choose, Enter takes, Escape closes; with none
 * chosen, Enter sends the form around it as it does without scripts.
 */
export function Combobox<Choice extends Option>(props: Props<Choice>) {
  const id = useId();
  const [options, ask] = useOptions(props.load);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = open && options.length > 0;
  const pick = (choice: Choice) => {
    setOpen(false);
    props.onPick(choice);
  };
  const typed = (event: TargetedInputEvent<HTMLInputElement>) => {
    setActive(-1);
    setOpen(true);
    ask(event.currentTarget.value);
  };
  const step = (by: number) => {
    setOpen(true);
    setActive(move(shown ? active : -1, by, options.length));
  };
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choice = shown ? options[active] : undefined;
  /** What each key does now; any other is the field's own. */
  const keys: Readonly<Record<string, false | (() => void)>> = {
    ArrowDown: options.length > 0 && (() => step(1)),
    ArrowUp: options.length > 0 && (() => step(-1)),
    Escape: shown && close,
    Enter: choice !== undefined && (() => pick(choice)),
  };
  const keyed = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="combobox">
      <label class="combobox-label" for={`${id}-input`}>
        {props.label}
      </label>
      <div class="combobox-line">
        <input
          id={`${id}-input`}
          class="combobox-input"
          type="search"
          name={props.name}
          defaultValue={props.value}
          placeholder={props.hint}
          aria-describedby={`${id}-hint`}
          // biome-ignore lint/a11y/noRedundantRoles: without a `list` attribute the role is not implied
          role="combobox"
          list={undefined}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          enterkeyhint="search"
          maxLength={200}
          onInput={typed}
          onKeyDown={keyed}
          onBlur={() => setOpen(false)}
        />
        {props.children}
      </div>
      <span id={`${id}-hint`} class="visually-hidden">
        {props.hint}
      </span>
      <div
        id={`${id}-list`}
        class="combobox-list"
        role="listbox"
        aria-label={props.listLabel}
        hidden={!shown}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
          <div
            key={option.key}
            id={`${id}-${index}`}
            class="combobox-option"
            role="option"
            aria-selected={index === active}
            // Before the field loses the focus, which closes the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            <span class="combobox-option-label">{option.label}</span>
            <span class="combobox-option-detail">{option.detail}</span>
            <span class="combobox-option-kind">{option.kind}</span>
          </div>
        ))}
      </div>
      <span class="visually-hidden" role="status">
        {open && props.announce(options.length)}
      </span>
    </div>
  );
}
