import { useEffect, useRef } from 'preact/hooks';
import { Notice } from '../ui/notice.tsx';
import { type Live, useWords } from '../words/words.tsx';
import { Card } from './card.tsx';
import { Chosen, Loosen, openName } from './chosen.tsx';
import { facetCount, hasCriteria, withFlag } from './criteria.ts';
import { DemonstrationBanner } from './demonstration.tsx';
import { searchFeedUrl } from './feed-url.ts';
import { exportQuery, hasStart, pageUrl, type Search } from './filters.ts';
import type { Listed } from './list.ts';
import type { SearchData } from './load-search.ts';
import { withTwins } from './twins.ts';
import type { Status } from './use-list.ts';

export function headingOf(
  live: Live,
  { q, near, bbox, departement, commune }: Search,
  found: SearchData['found'],
): string {
  const words = live.results;
  if (bbox) return words.inZone;
  if (found === 'name') return live.search.byName(q);
  if (departement) return words.inDepartement(q || departement);
  if (commune) return words.inCommune(q || commune);
  if (near && !q) return words.aroundPoint;
  return q === live.search.located ? live.search.aroundMe : words.around(q);
}

const isBounded = ({ bbox, departement, commune }: Search) => Boolean(bbox || departement || commune);

/** Nothing here: what to give up, and the nearest that has it all. */
const Empty = ({ listed, onSearch }: Pick<Props, 'listed' | 'onSearch'>) => {
  const { results: words } = useWords();
  const { search, counts, beyond } = listed;
  return (
    <div class="empty">
      <p class="empty-title">{words.none}</p>
      {counts && <Loosen search={search} counts={counts} onSearch={onSearch} />}
      {beyond && (
        <>
          <p>{words.beyond}</p>
          <ul class="cards">
            <Card venue={beyond} showDistance active={false} />
          </ul>
        </>
      )}
      {!beyond && <p>{isBounded(search) ? words.noneMore : words.noneAnywhere}</p>}
      <Chosen search={search} onSearch={onSearch} />
    </div>
  );
};

/** Nothing near has all that is asked. */
const isNoneNear = ({ search, counts }: Listed) =>
  Boolean(counts?.radius && counts.total === 0 && hasCriteria(search));

/** All that is listed is further than the numbers count: said first, with what would find some here. */
function NoneNear({ listed, onSearch }: Pick<Props, 'listed' | 'onSearch'>) {
  const { results: words, length, distance } = useWords();
  const { search, counts, venues } = listed;
  const nearest = venues[0]?.distance;
  if (!counts?.radius || !isNoneNear(listed) || typeof nearest !== 'number') return null;
  return (
    <div class="notice notice-note">
      <p>{words.noneWithin(length(counts.radius), distance(nearest))}</p>
      <Loosen search={search} counts={counts} onSearch={onSearch} />
    </div>
  );
}

/** Those whose hours are not known are neither open nor closed: they are offered. */
function Unsure({ search, onSearch }: Pick<Props, 'onSearch'> & { readonly search: Search }) {
  const live = useWords();
  const words = live.when;
  if (!search.open) return null;
  const other = withFlag(search, 'unsure', !search.unsure);
  const go = (event: MouseEvent) => {
    event.preventDefault();
    onSearch(other);
  };
  return (
    <p class="unsure">
      {search.unsure ? words.unsureToo : words.sureOnly}{' '}
      <a href={live.at(pageUrl(other))} onClick={go}>
        {search.unsure ? words.hideUnsure : words.showUnsure}
      </a>
    </p>
  );
}

/** A map that was moved leaves the place: one link comes back to it. */
function BackToPlace({ search, onSearch }: { search: Search; onSearch: (search: Search) => void }) {
  const { at, results: words } = useWords();
  const { bbox, ...place } = search;
  if (!bbox) return null;
  const go = (event: MouseEvent) => {
    if (!place.near) return;
    event.preventDefault();
    onSearch(place);
  };
  return (
    <p>
      <a href={at(pageUrl(place))} onClick={go}>
        {place.q ? words.backToPlace(place.q) : words.backToStart}
      </a>
    </p>
  );
}

/** Metres beyond which nobody goes: the list then says first how far it is. */
const FAR = 100_000;

/** « The nearest » of a place without any venue may be on another continent. */
function FarAway({ listed }: Pick<Props, 'listed'>) {
  const live = useWords();
  const { search, venues } = listed;
  const distance = venues[0]?.distance;
  if (isNoneNear(listed)) return null;
  if (!hasStart(search) || search.bbox || typeof distance !== 'number' || distance <= FAR) return null;
  return <Notice>{live.results.farAway(live.distance(distance))}</Notice>;
}

interface Props {
  readonly data: SearchData;
  readonly listed: Listed;
  readonly status: Status;
  readonly active: string | undefined;
  readonly onActive: (id: string | undefined) => void;
  readonly onMore: () => void;
  readonly onRetry: () => void;
  readonly onSearch: (search: Search) => void;
}

const Failure = ({ onRetry }: Pick<Props, 'onRetry'>) => {
  const { results: words } = useWords();
  return (
    <Notice kind="failure">
      {navigator.onLine ? words.failed : words.offline}{' '}
      <button type="button" class="button" onClick={onRetry}>
        {words.retry}
      </button>
    </Notice>
  );
};

/** How many there are: around a place, within what the numbers beside the filters count, or those listed. */
function statusOf({ results: words, length }: Live, { search, counts, next }: Listed, shown: number): string {
  const { radius, total } = counts ?? {};
  if (radius && total && next !== null && hasStart(search)) return words.statusWithin(total, length(radius));
  return words.status(shown, next !== null, hasStart(search));
}

/** The list, with what it is a list of, and how it goes on. */
export function Results({ data, listed, status, active, onActive, onMore, onRetry, onSearch }: Props) {
  const live = useWords();
  const words = live.results;
  const { search, venues, next } = listed;
  const heading = headingOf(live, search, data.found);
  const folded = withTwins(venues);
  const files = exportQuery(search);
  const empty = venues.length === 0 && status === 'ready';
  const list = useRef<HTMLOListElement>(null);
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (before.current === undefined || folded.length <= before.current) return;
    list.current?.children[before.current]?.querySelector('a')?.focus();
    before.current = undefined;
  }, [folded.length]);
  const more = (event: MouseEvent) => {
    event.preventDefault();
    // On with the first of those that come.
    before.current = folded.length;
    onMore();
  };
  return (
    <section id="liste" class="results" aria-labelledby="liste-titre" tabIndex={-1}>
      <h2 id="liste-titre">{heading}</h2>
      {search.open && <p class="results-when">{openName(live, search.open)}</p>}
      <p class="results-status" role="status">
        {status === 'loading' ? words.loading : venues.length > 0 && statusOf(live, listed, folded.length)}
      </p>
      <BackToPlace search={search} onSearch={onSearch} />
      {status === 'failed' && <Failure onRetry={onRetry} />}
      <DemonstrationBanner shown={venues.some(({ demonstration }) => demonstration)} />
      <FarAway listed={listed} />
      {empty && <Empty listed={listed} onSearch={onSearch} />}
      {!empty && facetCount(search) > 0 && <Chosen search={search} onSearch={onSearch} />}
      <Unsure search={search} onSearch={onSearch} />
      {!empty && <NoneNear listed={listed} onSearch={onSearch} />}
      <ol ref={list} class={status === 'loading' ? 'cards cards-waiting' : 'cards'}>
        {folded.map(([venue, ...twins]) => (
          <Card
            key={venue.id}
            venue={venue}
            twins={twins}
            showDistance={hasStart(search)}
            from={hasStart(search) ? search.near : undefined}
            active={[venue, ...twins].some(({ id }) => id === active)}
            onActive={onActive}
          />
        ))}
      </ol>
      <p class="results-more">
        {next && (
          <a class="button" href={live.at(pageUrl({ ...search, cursor: next }))} onClick={more} rel="next">
            {words.more}
          </a>
        )}
        <a href={searchFeedUrl(search, heading, data.found === 'name' ? search.q : undefined)}>
          {words.follow}
        </a>
        {files && venues.length > 0 && <a href={live.at(`/donnees${files}#exports`)}>{words.export}</a>}
      </p>
    </section>
  );
}
