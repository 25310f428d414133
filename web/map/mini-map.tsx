import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words/words.tsx';
import type { Numbered } from './numbered.ts';
import type { SmallMap } from './open-small-map.ts';

interface Props {
  /** Absent where what the map shows is all numbered. */
  readonly position?: readonly [lon: number, lat: number] | undefined;
  readonly approximate: boolean;
  /** What the map shows at least: west, south, east, north. Absent where that is what is on it. */
  readonly frame?: readonly [number, number, number, number];
  readonly basemap: string;
  /** Others around it, by the numbers that a list beside the map gives them. */
  readonly numbered?: readonly Numbered[];
  /** Others that have no number: of the list's other pages. */
  readonly others?: readonly (readonly [lon: number, lat: number])[];
  /** It has buttons to look from nearer, where what it shows is near together and far apart. */
  readonly zooms?: boolean;
}

const NONE: readonly [] = [];

function Zoom({ opened }: { readonly opened: SmallMap }) {
  const { mapWords } = useWords();
  return (
    <div class="map-tools">
      <div class="map-zoom">
        <button type="button" class="button" onClick={() => opened.zoom(1)}>
          {mapWords.zoomIn}
        </button>
        <button type="button" class="button" onClick={() => opened.zoom(-1)}>
          {mapWords.zoomOut}
        </button>
      </div>
    </div>
  );
}

/** Where one venue is. Loaded when it comes into view; without it, the address says as much. */
export function MiniMap({
  position,
  approximate,
  frame,
  basemap,
  numbered = NONE,
  others = NONE,
  zooms = false,
}: Props) {
  const words = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<SmallMap>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let close = () => {};
    const open = async () => {
      const { openSmallMap } = await import('./open-small-map.ts');
      const map = await openSmallMap(
        element,
        basemap,
        { position, approximate, frame, numbered, others, zooms },
        words,
      );
      close = map.close;
      setOpened(map);
    };
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      open().catch(() => setFailed(true));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      close();
    };
  }, [position, approximate, frame, basemap, numbered, others, zooms, words]);
  if (failed) return <p class="fine">{words.mapWords.smallFailed}</p>;
  return (
    <div class="mini-map">
      <div ref={container} class="map" />
      {zooms && opened && <Zoom opened={opened} />}
      {opened && <p class="map-attribution">{opened.attribution}</p>}
    </div>
  );
}
