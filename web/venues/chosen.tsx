import type { Counts } from '../../api/venues/schema.ts';
import { type Live, useWords } from '../words/words.tsx';
import {
  type Criteria,
  criteriaOf,
  type FacetField,
  facetFields,
  isPresence,
  toggleFacet,
  toggleNeed,
  withFlag,
  withOpen,
} from './criteria.ts';
import { wordFor } from './facets-field.tsx';
import { pageUrl, restarted, type Search } from './filters.ts';

/** A criterion chosen, and the criteria that remain without it. */
interface Choice {
  readonly name: string;
  readonly without: Criteria;
  /** Its list, as the numbers beside filters call it. */
  readonly field: string;
}

/** « Ouvert maintenant », « Ouvert mardi 2 juin à 17 h ». */
export function openName({ when: words, weekday, clock }: Live, open: string): string {
  if (open === 'now' || open === 'weekend') return words[open];
  const [day = '', hour] = open.split('T');
  return hour ? words.onDayAt(weekday(day), clock(hour)) : words.onDay(weekday(day));
}

/** Every criterion chosen, with what goes without it. */
export const choicesOf = (words: Live, criteria: Criteria): Choice[] => [
  ...(criteria.open
    ? [{ name: openName(words, criteria.open), without: withOpen(criteria, undefined), field: 'open' }]
    : []),
  ...criteria.need.map((need) => ({
    name: words.needWords[need].verb,
    without: toggleNeed(criteria, need),
    field: 'need',
  })),
  ...facetFields.flatMap((field) =>
    (criteria.facets[field] ?? []).map((value) => ({
      name: isPresence(field)
        ? wordFor(words, field, value)
        : words.search.criterion(words.facetWords[field], wordFor(words, field, value)),
      without: toggleFacet(criteria, field, value),
      field,
    })),
  ),
  ...(criteria.recent
    ? [{ name: words.search.recent, without: withFlag(criteria, 'recent', false), field: 'updated_since' }]
    : []),
];

interface Props {
  readonly search: Search;
  readonly onSearch: (search: Search) => void;
}

/** The same place without some criteria: a link, and with scripts no new page. */
function useLink(search: Search, onSearch: Props['onSearch']) {
  const { at } = useWords();
  return (criteria: Criteria) => {
    const { open: _, unsure: __, recent: ___, ...place } = search;
    const to = restarted({ ...place, ...criteria });
    return {
      href: at(pageUrl(to)),
      onClick: (event: MouseEvent) => {
        event.preventDefault();
        onSearch(to);
      },
    };
  };
}

/** The criteria chosen, each a link to the same search without it. */
export function Chosen({ search, onSearch }: Props) {
  const live = useWords();
  const words = live.search;
  const link = useLink(search, onSearch);
  const choices = choicesOf(live, search);
  if (choices.length === 0) return null;
  return (
    <ul class="chosen" aria-label={words.criteria}>
      {choices.map(({ name, without }) => (
        <li key={name}>
          <a class="chosen-one" {...link(without)}>
            <span class="visually-hidden">{words.remove} </span>
            {name}
          </a>
        </li>
      ))}
      <li>
        <a {...link({ need: [], facets: {} })}>{words.clear}</a>
      </li>
    </ul>
  );
}

/** The criteria without a whole list: of its values any would do, so one less finds no more. */
function withoutField(criteria: Criteria, field: string): Criteria {
  if (field === 'open') return withOpen(criteria, undefined);
  if (field === 'updated_since') return withFlag(criteria, 'recent', false);
  if (field === 'need') return { ...criteria, need: [] };
  const { [field as FacetField]: _, ...facets } = criteria.facets;
  return { ...criteria, facets };
}

/** A search with less asked of it, and how many venues it would find. */
interface Looser {
  readonly label: string;
  readonly criteria: Criteria;
  readonly gain: number;
}

/** Without one of the lists; where that is not enough, with one of them alone. The most venues first. */
function looserOf(live: Live, search: Search, counts: Counts): Looser[] {
  const choices = choicesOf(live, search);
  const fields = [...new Set(choices.map(({ field }) => field))];
  const nameOf = (field: string) =>
    live.enumerate(choices.filter((one) => one.field === field).map(({ name }) => name));
  const without = fields.map((field) => ({
    label: live.results.withoutCriterion(nameOf(field)),
    criteria: withoutField(search, field),
    gain: counts.without[field] ?? 0,
  }));
  const only = fields.map((kept) => ({
    label: live.results.onlyCriterion(nameOf(kept)),
    criteria: fields
      .filter((field) => field !== kept)
      .reduce<Criteria>((criteria, field) => withoutField(criteria, field), criteriaOf(search)),
    gain: counts.only[kept] ?? 0,
  }));
  const useful = (found: readonly Looser[]) =>
    found.filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain);
  const gains = useful(without);
  return gains.length > 0 || fields.length < 2 ? gains : useful(only);
}

/** Where nothing has all that was asked: what to give up, and how many venues that would find. */
export function Loosen({ search, counts, onSearch }: Props & { readonly counts: Counts }) {
  const live = useWords();
  const link = useLink(search, onSearch);
  const gains = looserOf(live, search, counts);
  if (gains.length === 0) return null;
  return (
    <>
      <p>{live.results.loosen}</p>
      <ul class="loosen">
        {gains.map(({ label, criteria, gain }) => (
          <li key={label}>
            <a {...link(criteria)}>{label}</a> {live.results.wouldFind(gain)}
          </li>
        ))}
      </ul>
    </>
  );
}
