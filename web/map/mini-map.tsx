import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words/words.tsx';
import type { Numbered } from './numbered.ts';

interface Props {
  /** Absent where what the map shows is all numbered. */
  readonly position?: readonly [lon: number, lat: number] | undefined;
  readonly approximate: boolean;
  readonly basemap: string;
  /** Others around it, by the numbers that a list beside the map gives them. */
  readonly numbered?: readonly Numbered[];
  /** Others that have no number: of the list's other pages. */
  readonly others?: readonly (readonly [lon: number, lat: number])[];
}

const NONE: readonly [] = [];

/** Where one venue is. Loaded when it comes into view; without it, the address says as much. */
export function MiniMap({ position, approximate, basemap, numbered = NONE, others = NONE }: Props) {
  const words = useWords();
  const container = useRef<HTMLDivElement>(null);
  const [attribution, setAttribution] = useState<string>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = container.current;
    if (!element) return;
    let close = () => {};
    const open = async () => {
      const { openSmallMap } = await import('./open-small-map.ts');
      const map = await openSmallMap(element, basemap, { position, approximate, numbered, others }, words);
      close = map.close;
      setAttribution(map.attribution);
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
  }, [position, approximate, basemap, numbered, others, words]);
  if (failed) return <p class="fine">{words.mapWords.smallFailed}</p>;
  return (
    <div class="mini-map">
      <div ref={container} class="map" />
      {attribution && <p class="map-attribution">{attribution}</p>}
    </div>
  );
}
