import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly text: string;
  readonly label: string;
  readonly done: string;
}

/** Copies a text. Without scripts it is not there: the text can be selected. */
export function CopyButton({ text, label, done }: Props) {
  const [state, setState] = useState<'hidden' | 'ready' | 'done'>('hidden');
  useEffect(() => {
    if (navigator.clipboard) setState('ready');
  }, []);
  const copy = () => navigator.clipboard.writeText(text).then(() => setState('done'));
  return (
    <span class="copy" hidden={state === 'hidden'}>
      <button type="button" class="button button-quiet" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{state === 'done' && done}</span>
    </span>
  );
}
