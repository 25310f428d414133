import { useEffect, useState } from 'preact/hooks';
import { browserApi } from '../api.ts';
import { Notice } from '../ui/notice.tsx';
import { Card, type CardVenue, toCard } from '../venues/card.tsx';
import { useWords } from '../words/words.tsx';
import { forget, forgetAll, readSaved, type SeenPage, seenPages } from './saved.ts';

const SEEN = 10;

/** As they are today where there is a network; as they were saved otherwise. */
async function refreshed(venues: readonly CardVenue[]): Promise<CardVenue[]> {
  return Promise.all(venues.map((venue) => browserApi.venue(venue.id).then(toCard, () => venue)));
}

interface ListProps {
  readonly venues: readonly CardVenue[];
  readonly onForget: (venue: CardVenue) => void;
}

function SavedVenues({ venues, onForget }: ListProps) {
  const { saved: words } = useWords();
  if (venues.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="cards">
      {venues.map((venue) => (
        <div key={venue.id} class="saved">
          <Card venue={venue} showDistance={false} active={false} />
          <button type="button" class="button button-quiet" onClick={() => onForget(venue)}>
            {words.forget} <span class="visually-hidden">{venue.nom}</span>
          </button>
        </div>
      ))}
    </ul>
  );
}

const Seen = ({ pages }: { readonly pages: readonly SeenPage[] }) => {
  const { saved: words } = useWords();
  return pages.length > 0 ? (
    <section aria-labelledby="vues">
      <h2 id="vues">{words.seen}</h2>
      <ul class="points">
        {pages.map(({ path, title }) => (
          <li key={path}>
            <a href={path}>{title || path}</a>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
};

/**
 * The venues that someone saved and the pages last seen, from this browser alone. It also stands in for a page that
 * cannot be had: it then says so.
 */
export function SavedList({ path }: { readonly path: string }) {
  const { at, saved: words } = useWords();
  const [venues, setVenues] = useState<readonly CardVenue[]>();
  const [seen, setSeen] = useState<readonly SeenPage[]>([]);
  useEffect(() => {
    const kept = readSaved();
    setVenues(kept);
    if (kept.length > 0) refreshed(kept).then(setVenues, () => undefined);
    seenPages(SEEN).then(setSeen, () => undefined);
  }, []);
  if (!venues) return null;
  const remove = async (venue: CardVenue) => {
    setVenues(venues.filter(({ id }) => id !== venue.id));
    await forget(venue, at);
  };
  const clear = async () => {
    setVenues([]);
    setSeen([]);
    await forgetAll();
  };
  return (
    <>
      {location.pathname !== path && <Notice>{words.elsewhere}</Notice>}
      <SavedVenues venues={venues} onForget={(venue) => void remove(venue)} />
      <Seen pages={seen} />
      {(venues.length > 0 || seen.length > 0) && (
        <p>
          <button type="button" class="button" onClick={() => void clear()}>
            {words.clear}
          </button>
        </p>
      )}
    </>
  );
}
