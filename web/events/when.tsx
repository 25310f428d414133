import type { Event } from '../../api/events/schema.ts';
import { calm, calmPlace } from '../venues/names.ts';
import { usePages, useWords } from '../words/words.tsx';

/** « mardi 2 juin, de 14 h à 16 h », on the clock of the place. */
export function When({ from, to }: Pick<Event, 'from' | 'to'>) {
  const { weekday, clock } = useWords();
  const { stops } = usePages();
  return (
    <>
      {weekday(from)}, {stops.hours(clock(from.slice(11)), clock(to.slice(11)))}
    </>
  );
}

/** « Médiathèque de Moulins, Lille ». */
export const placeName = ({ label, commune }: Event['place']): string =>
  [calm(label), calmPlace(commune)].join(', ');
