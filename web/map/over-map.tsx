import { useCallback, useEffect, useState } from 'preact/hooks';
import { type Pages, useWords } from '../words/words.tsx';
import { ChosenLandmarkList, LandmarkControl, useLandmarks } from './landmark-control.tsx';
import type { ChosenLandmarks } from './landmarks.ts';
import type { OpenMap } from './open-map.ts';
import { type Chosen, Selected, useSelected } from './selected.tsx';

interface Props {
  readonly map: OpenMap;
  readonly crowded: boolean;
  /** The venues that a pointer touched. */
  readonly chosen: Chosen | undefined;
  readonly onClose: () => void;
  /** Of the second layer, where there is one. */
  readonly words: Pages['landmarks'] | undefined;
  readonly on: boolean;
  readonly onLandmarks: (wanted: boolean) => void;
}

/** What is over the map: its buttons, its second layer's, what was touched. It comes with the map, after the list. */
export function OverMap({ map, crowded, chosen, onClose, words, on, onLandmarks }: Props) {
  const { mapWords } = useWords();
  const selected = useSelected(chosen);
  const [landmarks, setLandmarks] = useState<ChosenLandmarks>();
  const choose = useCallback((touched: ChosenLandmarks) => setLandmarks(touched), []);
  const shown = useLandmarks({ map, on: on && words !== undefined, onSelect: choose });
  // One of both at a time: the last that was touched.
  useEffect(() => {
    if (chosen || !on) setLandmarks(undefined);
  }, [chosen, on]);
  return (
    <>
      <div class="map-tools">
        {words && <LandmarkControl words={words} on={on} shown={shown} onChange={onLandmarks} />}
        <div class="map-zoom">
          <button type="button" class="button" onClick={() => map.zoom(1)}>
            {mapWords.zoomIn}
          </button>
          <button type="button" class="button" onClick={() => map.zoom(-1)}>
            {mapWords.zoomOut}
          </button>
        </div>
        {crowded && (
          <p class="map-crowded" role="status">
            {mapWords.crowded}
          </p>
        )}
      </div>
      <p class="map-attribution">{map.attribution}</p>
      {words && landmarks ? (
        <ChosenLandmarkList words={words} chosen={landmarks} onClose={() => setLandmarks(undefined)} />
      ) : (
        selected && <Selected selected={selected} onClose={onClose} />
      )}
    </>
  );
}
