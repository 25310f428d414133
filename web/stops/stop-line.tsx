import type { CardVenue } from '../venues/card.tsx';
import { calmPlace } from '../venues/names.ts';
import { dayIn } from '../venues/opening.tsx';
import { useWords } from '../words/words.tsx';

/** « S’arrête à Wavrin lundi de 9 h à 12 h »: where and when a venue that moves stops next, in one sentence. */
export function StopLine({ stop, opening }: Pick<CardVenue, 'stop' | 'opening'>) {
  const words = useWords();
  if (!stop?.next || !opening?.now) return null;
  const { from, to, sure } = stop.next;
  const [start = '', end = ''] = [from, to].map((local) => words.clock(local.slice(11)));
  return (
    <p class="card-stop">
      {words.opening.stops(calmPlace(stop.commune), dayIn(words, from, opening.now), start, end)}
      {!sure && ` (${words.opening.unsure})`}
    </p>
  );
}
