import type { Notice } from '../../api/venues/schema.ts';
import { type Live, useWords } from '../words/words.tsx';

/** « Fermé du 20 au 31 décembre : travaux », « Déménagement : … », or what else a venue announces, in its own words. */
export function noticeWords({ date, opening, search }: Live, { kind, text, from, until }: Notice): string {
  if (kind === 'other') return text;
  const what = kind === 'closed' ? opening.closedBetween(date(from), date(until)) : opening.moving;
  return search.criterion(what, text);
}

/** What a venue says that is so for a while, before what it is always. */
export function NoticeLine({ notice }: { readonly notice: Notice | null }) {
  const live = useWords();
  return notice ? <p class="card-notice">{noticeWords(live, notice)}</p> : null;
}
