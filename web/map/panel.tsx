import { mapWords as words } from '../fr.ts';
import type { CardVenue } from '../venues/card.tsx';
import type { Box, Search } from '../venues/filters.ts';

interface Props {
  readonly basemap: string;
  readonly search: Search;
  readonly listed: readonly CardVenue[];
  readonly active: string | undefined;
  readonly onActive: (id: string | undefined) => void;
  readonly onMove: (box: Box) => void;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
}

export function MapPanel({ shown, onShow }: Props) {
  return (
    <>
      <div class="map-column">
        <p class="map-note">{words.loading}</p>
      </div>
      <button type="button" class="map-switch button button-primary" onClick={() => onShow(!shown)}>
        {shown ? words.hide : words.show}
      </button>
    </>
  );
}
