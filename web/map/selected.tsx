import { useEffect, useState } from 'preact/hooks';
import { browserApi } from '../api.ts';
import { Card, type CardVenue, toCard } from '../venues/card.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withoutTwins } from '../venues/twins.ts';
import { useWords } from '../words/words.tsx';
import { ChosenPanel } from './chosen-panel.tsx';

/** What a pointer touched: the venues of one point; nothing else may stand there. */
export interface Chosen {
  readonly ids: readonly string[];
  /** [longitude, latitude] in degrees WGS84, to five decimals. */
  readonly position: readonly [number, number];
}

interface SelectedVenues {
  readonly venues: readonly CardVenue[];
  /** Those of the point that were not read. */
  readonly unread: number;
}

/** Degrees, about a metre: the map's positions are rounded, the directory's are not. */
const AROUND = 0.000_01;
/** Most venues one answer holds. */
const READ = 100;
/** A longer list would hide the map. */
const SHOWN = 10;

async function readAll({ ids, position: [lon, lat] }: Chosen): Promise<SelectedVenues> {
  const [first = ''] = ids;
  if (ids.length === 1) return { venues: [toCard(await browserApi.venue(first))], unread: 0 };
  const box = [lon - AROUND, lat - AROUND, lon + AROUND, lat + AROUND].map((side) => side.toFixed(6));
  const { venues } = await browserApi.venues(
    new URLSearchParams({ bbox: box.join(','), limit: String(READ) }),
  );
  const wanted = new Set(ids);
  const read = venues.filter(({ id }) => wanted.has(id));
  return { venues: withoutTwins(read).map(toCard), unread: ids.length - read.length };
}

/** The venues chosen on the map, once they have been asked for; the last ones asked for win. */
export function useSelected(chosen: Chosen | undefined): SelectedVenues | undefined {
  const [selected, setSelected] = useState<SelectedVenues>();
  useEffect(() => {
    let isLast = true;
    const look = async () => {
      const read = chosen && (await readAll(chosen).catch(() => undefined));
      if (isLast) setSelected(read?.venues.length ? read : undefined);
    };
    look();
    return () => {
      isLast = false;
    };
  }, [chosen]);
  return selected;
}

const Stack = ({ venues, unread }: SelectedVenues) => {
  const { at, mapWords: words } = useWords();
  const others = Math.max(0, venues.length - SHOWN) + unread;
  return (
    <>
      <h3 class="map-stack-title">{words.here(venues.length + unread)}</h3>
      <ul class="map-stack">
        {venues.slice(0, SHOWN).map((venue) => (
          <li key={venue.id}>
            <a href={at(venueUrl(venue))}>{calm(venue.nom)}</a>
          </li>
        ))}
        {others > 0 && <li>{words.others(others)}</li>}
      </ul>
    </>
  );
};

interface Props {
  readonly selected: SelectedVenues;
  readonly onClose: () => void;
}

/** What was chosen, over the map: one venue's card, or the names of those that share a point. */
export function Selected({ selected, onClose }: Props) {
  const { mapWords: words } = useWords();
  const { venues, unread } = selected;
  const [first] = venues;
  return (
    <ChosenPanel about={selected} label={words.chosen} onClose={onClose}>
      {first && venues.length + unread === 1 ? (
        <ul>
          <Card venue={first} showDistance={false} active={false} />
        </ul>
      ) : (
        <Stack venues={venues} unread={unread} />
      )}
    </ChosenPanel>
  );
}
