import { usePages, useWords } from '../words/words.tsx';
import { CRITERIA } from './urls.ts';

/** Since when a venue is one of reference; no mark where it is none. */
export function VenueLabel({ since }: { readonly since: string | null | undefined }) {
  const { date } = useWords();
  const { venue: words } = usePages();
  if (!since) return null;
  return (
    <p class="venue-label">
      <a href={CRITERIA} hreflang="fr">
        {words.labelled(date(since))}
      </a>
    </p>
  );
}
