import { useEffect, useState } from 'preact/hooks';

/** Prints the page. Without scripts it is not there: the browser's own menu prints as well. */
export function PrintButton({ label }: { readonly label: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <button type="button" class="button button-primary" onClick={() => print()}>
      {label}
    </button>
  ) : null;
}
