import { useEffect, useState } from 'preact/hooks';
import { CopyButton } from './copy-button.tsx';

interface Props {
  readonly title: string;
  readonly url: string;
  readonly labels: { readonly share: string; readonly copy: string; readonly done: string };
}

/** The system's own way of sharing where there is one, else the address to copy. */
export function ShareButton({ title, url, labels }: Props) {
  const [shares, setShares] = useState(false);
  useEffect(() => setShares('share' in navigator), []);
  // Closed without sharing is no error.
  const share = () => void navigator.share({ title, url }).catch(() => undefined);
  return (
    <>
      {shares && (
        <button type="button" class="button button-quiet" onClick={share}>
          {labels.share}
        </button>
      )}
      <CopyButton text={url} label={labels.copy} done={labels.done} />
    </>
  );
}
