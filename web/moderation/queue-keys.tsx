import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

interface Props {
  readonly labels: {
    readonly use: string;
    readonly keys: readonly (readonly [keys: readonly string[], meaning: string])[];
    readonly note: string;
  };
}

const KEPT = 'raccourcis';
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, select');

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const keyOf = ({ key }: KeyboardEvent) => (key.length === 1 ? key.toLowerCase() : key);

/**
 * Where a key leads in the list: arrows only from within it, for they scroll the page elsewhere; letters from
 * anywhere, where they were asked for.
 */
function inList(key: string, used: boolean): HTMLElement | undefined {
  const step = steps[key];
  const links = [...document.querySelectorAll<HTMLElement>('.queue a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (!step) return undefined;
  if (at < 0) return used && key.length === 1 ? links[0] : undefined;
  return links[at + step] ?? links[at];
}

/** An answer that was begun is not left by a key. */
function begun(): HTMLElement | undefined {
  const answer = document.querySelector<HTMLTextAreaElement>('#reponse');
  return answer && answer.value !== answer.defaultValue ? answer : undefined;
}

/** Follows a link; of all else it moves the focus, and decides nothing: Enter does. */
function go(target: HTMLElement) {
  const leaves = target.matches('a[data-key]');
  const kept = leaves ? begun() : undefined;
  if (leaves && !kept) target.click();
  else (kept ?? target).focus();
}

const onPage = (key: string) => document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

function follow(event: KeyboardEvent, used: boolean) {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const key = keyOf(event);
  const target = inList(key, used) ?? (used ? onPage(key) : undefined);
  if (!target) return;
  event.preventDefault();
  go(target);
}

/**
 * Keys for those who decide a hundred things in a row. Letters work where they were asked for, on this device, and in
 * the list while it has the focus (WCAG 2.1.4).
 */
export function QueueKeys({ labels }: Props) {
  const [used, setUsed] = useState(false);
  useEffect(() => setUsed(localStorage.getItem(KEPT) === '1'), []);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => follow(event, used);
    document.documentElement.toggleAttribute('data-keys', used);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [used]);
  const change = (on: boolean) => {
    localStorage.setItem(KEPT, on ? '1' : '0');
    setUsed(on);
  };
  return (
    <div class="queue-keys">
      <label class="check">
        <input type="checkbox" checked={used} onChange={(event) => change(event.currentTarget.checked)} />
        {labels.use}
      </label>
      <ul>
        {labels.keys.map(([keys, meaning]) => (
          <li key={meaning}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{' '}
            {meaning}
          </li>
        ))}
      </ul>
      <p class="fine">{labels.note}</p>
    </div>
  );
}
