import { openName } from '../venues/chosen.tsx';
import { wordFor } from '../venues/facets-field.tsx';
import type { Search } from '../venues/filters.ts';
import { askedWords, openingWords } from '../venues/opening.tsx';
import type { Live, Pages } from '../words/words.tsx';
import { usePages, useWords } from '../words/words.tsx';
import type { Answer, Choice } from './choose.ts';

interface Said {
  readonly reasons: readonly string[];
  readonly doubts: readonly string[];
}

/** Whether it is open at the time asked; nothing on a sheet, which is read at another time and has the whole week. */
function openSaid(live: Live, { orientation: words }: Pages, { venue, open }: Choice, search: Search): Said {
  if (open === 'maybe') return { reasons: [], doubts: [words.openMaybe] };
  if (open === undefined || !search.open) return { reasons: [], doubts: [] };
  const isNow = search.open === 'now' && venue.opening;
  const asked = askedWords(live, venue.opening?.asked ?? []);
  if (isNow) return { reasons: [openingWords(live, isNow)], doubts: [] };
  return { reasons: asked.length > 0 ? asked : [openName(live, search.open)], doubts: [] };
}

/** Why a venue was chosen, and what it does not say: in the order in which one was asked. */
export function reasonsFor(live: Live, pages: Pages, choice: Choice, search: Search): Said {
  const { orientation: words } = pages;
  const { venue, answers } = choice;
  const where = venue.location_approximate ? live.roughDistance : live.distance;
  const open = openSaid(live, pages, choice, search);
  const said = (says: Answer['says']) =>
    answers.filter((answer) => answer.says === says).map(({ field, value }) => wordFor(live, field, value));
  const services = answers.filter(({ field }) => field === 'services');
  const others = (list: readonly string[]) =>
    list.filter((word) => !services.some(({ field, value }) => wordFor(live, field, value) === word));
  return {
    reasons: [
      ...said('yes'),
      ...(typeof venue.distance === 'number' ? [words.at(where(venue.distance))] : []),
      ...open.reasons,
      ...(said('described').length > 0 ? [live.presenceWords.fiche_acces_libre] : []),
    ],
    doubts: [
      ...open.doubts,
      ...others([...said('described'), ...said('nothing')]).map(words.unsaid),
      ...others(said('no')).map(words.otherwise),
    ],
  };
}

/** The reasons as a list of yes, then of what to ask. */
export function Reasons({ choice, search }: { readonly choice: Choice; readonly search: Search }) {
  const pages = usePages();
  const { reasons, doubts } = reasonsFor(useWords(), pages, choice, search);
  return (
    <>
      <h3 class="reasons-title">{pages.orientation.why}</h3>
      <ul class="reasons">
        {reasons.map((reason) => (
          <li key={reason} class="reason">
            {reason}
          </li>
        ))}
        {doubts.map((doubt) => (
          <li key={doubt} class="doubt">
            {doubt}
          </li>
        ))}
      </ul>
    </>
  );
}
