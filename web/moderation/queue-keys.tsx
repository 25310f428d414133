import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

interface Props {
  readonly labels: { readonly title: string; readonly use: string; readonly list: string };
}

const KEPT = 'raccourcis';
const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, select');

const within = '.queue-item';
/** Where each key leads. It moves the focus and decides nothing: Enter does. */
const targets: Readonly<Record<string, () => HTMLElement | null | undefined>> = {
  a: () => document.querySelector<HTMLElement>(`${within} .actions button`),
  r: () => [...document.querySelectorAll<HTMLElement>(`${within} .actions button`)].at(-1),
  m: () => document.querySelector<HTMLElement>('#reponse'),
};
const links: Readonly<Record<string, string>> = { j: 'a[rel~=next]', k: 'a[rel~=prev]' };

function follow(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
  const key = event.key.toLowerCase();
  document.querySelector<HTMLElement>(links[key] ?? 'nothing')?.click();
  const target = targets[key]?.();
  if (!target) return;
  event.preventDefault();
  target.focus();
}

/** Keys for those who decide a hundred things in a row; nobody has them who did not ask for them. */
export function QueueKeys({ labels }: Props) {
  const [used, setUsed] = useState(false);
  useEffect(() => setUsed(localStorage.getItem(KEPT) === '1'), []);
  useLayoutEffect(() => {
    if (!used) return undefined;
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [used]);
  const change = (on: boolean) => {
    localStorage.setItem(KEPT, on ? '1' : '0');
    setUsed(on);
  };
  return (
    <details>
      <summary>{labels.title}</summary>
      <label class="check">
        <input type="checkbox" checked={used} onChange={(event) => change(event.currentTarget.checked)} />
        {labels.use}
      </label>
      <p>{labels.list}</p>
    </details>
  );
}
