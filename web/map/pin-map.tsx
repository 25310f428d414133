import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from '../words/words.tsx';
import type { PinMap as OpenedMap } from './open-pin-map.ts';

interface Props {
  readonly position: readonly [lon: number, lat: number];
  readonly basemap: string;
  readonly labels: {
    readonly pin: string;
    readonly help: string;
    readonly closer: string;
    readonly farther: string;
    readonly failed: string;
  };
  /** Degrees WGS84. */
  readonly onMove: (position: readonly [lon: number, lat: number]) => void;
}

/** Where a venue is, to be moved: by dragging, or by the keys of arrows. Without it, two fields say as much. */
export function PinMap({ position, basemap, labels, onMove }: Props) {
  const words = useWords();
  const help = useId();
  const container = useRef<HTMLDivElement>(null);
  const pin = useRef<HTMLButtonElement>(null);
  const opened = useRef<OpenedMap>(undefined);
  const told = useRef(onMove);
  told.current = onMove;
  const first = useRef(position);
  const [state, setState] = useState<'waiting' | 'failed' | { readonly attribution: string }>('waiting');
  const [lon, lat] = position;

  useEffect(() => {
    const [element, marker] = [container.current, pin.current];
    if (!element || !marker) return;
    let closed = false;
    const open = async () => {
      const { openPinMap } = await import('./open-pin-map.ts');
      const map = await openPinMap(element, marker, basemap, first.current, words, (at) => told.current(at));
      if (closed) return map.close();
      opened.current = map;
      setState({ attribution: map.attribution });
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      open().catch(() => setState('failed'));
    });
    observer.observe(element);
    return () => {
      closed = true;
      observer.disconnect();
      opened.current?.close();
    };
  }, [basemap, words]);

  useEffect(() => opened.current?.place([lon, lat]), [lon, lat]);

  if (state === 'failed') return <p class="fine">{labels.failed}</p>;
  return (
    <div class="pin-map">
      <p id={help} class="field-hint">
        {labels.help}
      </p>
      <div class="mini-map">
        <div ref={container} class="map" />
        {typeof state === 'object' && <p class="map-attribution">{state.attribution}</p>}
      </div>
      {/* The map takes it to itself once it is there. */}
      <div hidden>
        <button ref={pin} type="button" class="pin" aria-label={labels.pin} aria-describedby={help} />
      </div>
      <p class="actions">
        <button type="button" class="button" onClick={() => opened.current?.zoom(1)}>
          {labels.closer}
        </button>
        <button type="button" class="button" onClick={() => opened.current?.zoom(-1)}>
          {labels.farther}
        </button>
      </p>
    </div>
  );
}
