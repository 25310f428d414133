import { useCallback, useRef, useState } from 'preact/hooks';
import { browserApi } from '../api.ts';
import { mapWords as words } from '../fr.ts';
import { Card, type CardVenue, toCard } from '../venues/card.tsx';

/** The venue chosen on the map, once it has been asked for; the last one asked for wins. */
export function useSelected() {
  const [selected, setSelected] = useState<CardVenue>();
  const wanted = useRef<string | undefined>(undefined);
  const select = useCallback(async (id: string | undefined) => {
    wanted.current = id;
    const venue = id === undefined ? undefined : await browserApi.venue(id).catch(() => undefined);
    if (wanted.current === id) setSelected(venue && toCard(venue));
  }, []);
  return [selected, select] as const;
}

interface Props {
  readonly venue: CardVenue;
  readonly onClose: () => void;
}

/** The chosen venue's card, over the map. */
export const Selected = ({ venue, onClose }: Props) => (
  <div class="map-selected" role="status">
    <ul>
      <Card venue={venue} showDistance={false} active={false} />
    </ul>
    <button type="button" class="button button-quiet map-selected-close" onClick={onClose}>
      {words.close}
    </button>
  </div>
);
