import { useEffect, useState } from 'preact/hooks';

interface Props {
  /** What to do, until it is done. */
  readonly hint: string;
}

const codeUnder = (event: Event): string | undefined =>
  event.target instanceof Element
    ? event.target.closest<Element & HTMLOrSVGElement>('[data-territory]')?.dataset.territory
    : undefined;

const shapeText = (code: string) =>
  document.querySelector(`svg [data-territory="${CSS.escape(code)}"] title`)?.textContent;

/** Marks a territory in the map and in the table alike. */
function mark(code: string | undefined): void {
  for (const one of document.querySelectorAll('.is-marked')) one.classList.remove('is-marked');
  if (code === undefined) return;
  for (const one of document.querySelectorAll(`[data-territory="${CSS.escape(code)}"]`))
    one.classList.add('is-marked');
}

/** Map and table in step: what one points at or reaches by the keyboard is marked in both, and told. */
export function InStep({ hint }: Props) {
  const [text, setText] = useState<string>();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const follow = (event: Event) => {
      const code = codeUnder(event);
      mark(code);
      if (code !== undefined) setText(shapeText(code) ?? undefined);
    };
    setReady(true);
    document.addEventListener('pointerover', follow);
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('pointerover', follow);
      document.removeEventListener('focusin', follow);
    };
  }, []);
  return (
    <p class="map-readout" hidden={!ready}>
      {text ?? hint}
    </p>
  );
}
