import { useEffect, useState } from 'preact/hooks';
import type { CardVenue } from '../venues/card.tsx';
import { useWords } from '../words/words.tsx';
import { forget, isSaved, save } from './saved.ts';

/** Keeps a venue in this browser, to find it again without a network. Comes with scripts. */
export function SaveButton({ venue }: { readonly venue: CardVenue }) {
  const { at, saved: words } = useWords();
  const [state, setState] = useState<'hidden' | 'saved' | 'not'>('hidden');
  useEffect(() => setState(isSaved(venue.id) ? 'saved' : 'not'), [venue.id]);
  if (state === 'hidden') return null;
  const isKept = state === 'saved';
  const toggle = async () => {
    setState(isKept ? 'not' : 'saved');
    await (isKept ? forget : save)(venue, at);
  };
  return (
    <button type="button" class="button button-quiet" aria-pressed={isKept} onClick={() => void toggle()}>
      {isKept ? words.saved : words.save}
    </button>
  );
}
