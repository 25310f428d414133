import { useEffect, useRef, useState } from 'preact/hooks';
import { MapPanel, MapSwitch } from '../map/panel.tsx';
import { useShown } from '../map/use-shown.ts';
import { AroundMe } from '../places/around-me.tsx';
import { PlaceSearch, placeUrl } from '../places/place-search.tsx';
import { Notice } from '../ui/notice.tsx';
import { type Live, Speaking, useWords } from '../words/words.tsx';
import { criteriaOf, toggleNeed, withFlag, withOpen } from './criteria.ts';
import { lastAsked } from './days.ts';
import { FacetsField } from './facets-field.tsx';
import { type Box, isWelcome, pageUrl, placeParams, restarted, type Search } from './filters.ts';
import { LandmarkLinks } from './landmark-links.tsx';
import type { Listed } from './list.ts';
import { isTooShort, type SearchData } from './load-search.ts';
import { NeedsField } from './needs-field.tsx';
import { Results } from './results.tsx';
import { useList } from './use-list.ts';
import { Welcome } from './welcome.tsx';
import { WhenField } from './when-field.tsx';

/** What the address calls it, in words where the page has some. */
function nameIn({ when, facetWords, presenceWords }: Live, name: string): string {
  const names: Readonly<Record<string, string>> = { ...facetWords, ...presenceWords };
  return name === 'open' ? when.day : (names[name] ?? name);
}

const asName = ({ typed, search }: SearchData) => pageUrl({ q: typed, by: 'name', ...criteriaOf(search) });

/** What the search form found of its own: alternatives to the place, and what was not understood. */
const Notes = ({ data }: { readonly data: SearchData }) => {
  const live = useWords();
  const { at, search: words } = live;
  return (
    <>
      {data.ignored.length > 0 && (
        <Notice>{words.ignored(data.ignored.map((name) => nameIn(live, name)))}</Notice>
      )}
      {data.beyondKnown && <Notice>{live.when.known(live.date(lastAsked(data.today)))}</Notice>}
      {data.fallback && <Notice>{words.fallback}</Notice>}
      {(data.guessed || data.alternatives.length > 0) && (
        <p class="alternatives">
          {data.guessed && <strong>{words.understood(data.search.q)}</strong>}
          {words.alternatives}{' '}
          {data.alternatives.map((place) => (
            <a key={`${place.kind}${place.code}${place.label}`} href={at(placeUrl(place, data.search))}>
              {place.label} <span class="alternative-detail">{place.detail}</span>
            </a>
          ))}
          {data.guessed && <a href={at(asName(data))}>{words.asName(data.typed)}</a>}
        </p>
      )}
      {data.found === 'none' && (
        <Notice>{isTooShort(data.typed) ? words.tooShort : words.unknownPlace(data.typed)}</Notice>
      )}
    </>
  );
};

interface FormProps {
  readonly data: SearchData;
  readonly search: Search;
  readonly counts: Listed['counts'];
  readonly onChange: (search: Search) => void;
}

/** Where the text of the box was found, beside that text: sent again unchanged, the form stays there. */
function FoundPlace({ search }: Pick<FormProps, 'search'>) {
  const params = placeParams(search);
  if (params.length === 0) return null;
  return (
    <>
      {[...params, ['place', search.q]].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** One GET form, complete without scripts; with them, needs and filters act at once. */
const SearchForm = ({ data, search, counts, onChange }: FormProps) => {
  const { at } = useWords();
  // Where it is seen: under the box, or small beside « more criteria ».
  const welcome = isWelcome(search);
  return (
    <search>
      {/* Off, or the browser ticks again the criteria of the page one comes back from. */}
      <form
        class="counter-form"
        action={at('/')}
        method="get"
        autocomplete="off"
        // In a frame, where links open beside it, a search without scripts stays inside.
        target={data.carried && '_self'}
      >
        <FoundPlace search={search} />
        {search.landmarks && <input type="hidden" name="landmarks" value="1" />}
        {data.carried?.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {!data.withoutBox && (
          <>
            <PlaceSearch value={data.search.q} search={search} />
            {welcome && <AroundMe search={search} />}
          </>
        )}
        <NeedsField chosen={search.need} onToggle={(need) => onChange(toggleNeed(search, need))} />
        <WhenField
          open={search.open}
          counts={counts}
          onOpen={(open) => onChange(withOpen(search, open))}
          today={data.today}
        />
        {!welcome && !data.withoutBox && <AroundMe search={search} />}
        <FacetsField search={search} counts={counts} onChange={onChange} />
      </form>
    </search>
  );
};

/** The language of the page, with the names of the types that came with it. */
function withTypes(live: Live, types: SearchData['types']): Live {
  const { vocabulary } = live;
  return { ...live, vocabulary: { ...vocabulary, typologie: { ...types, ...vocabulary.typologie } } };
}

/** The page where one looks for a venue: the counter where one asks, the list, and the map beside. */
export function SearchPage({ data }: { readonly data: SearchData }) {
  const live = useWords();
  return (
    <Speaking live={withTypes(live, data.types)}>
      <SearchAndMap data={data} />
    </Speaking>
  );
}

function SearchAndMap({ data }: { readonly data: SearchData }) {
  const { at, search: words } = useWords();
  const { listed, status, go, note, load, latest } = useList(data);
  const [search, setSearch] = useState(data.search);
  const [active, setActive] = useState<string>();
  const [showsMap, setShowsMap] = useShown();
  const layout = useRef<HTMLDivElement>(null);
  // « Back » and the map change the search without the form: the form follows. Not the list that it came with, which
  // would undo what was ticked meanwhile.
  const followed = useRef(listed.search);
  useEffect(() => {
    if (followed.current !== listed.search) setSearch(listed.search);
    followed.current = listed.search;
  }, [listed.search]);

  const change = (changed: Search) => {
    const again = restarted(changed);
    setSearch(again);
    void go(again, 'push');
  };
  const follow = (bbox: Box) => {
    const { cursor: _, ...moved } = latest.current;
    // The first move leaves the place, and « back » returns there; opening the map on a phone was a step already.
    void go({ ...moved, bbox }, moved.bbox || showsMap ? 'replace' : 'push');
  };
  const showLandmarks = (wanted: boolean) => {
    const again = withFlag(restarted(latest.current), 'landmarks', wanted);
    setSearch(again);
    note(again);
  };
  const welcome = isWelcome(search);
  return (
    <div ref={layout} class={showsMap ? 'search-layout shows-map' : 'search-layout'}>
      <div class="search-column">
        <section class={welcome ? 'counter counter-welcome' : 'counter'}>
          <h1 class={welcome ? undefined : 'visually-hidden'}>{welcome ? words.headline : words.title}</h1>
          {welcome && <p class="counter-intro">{words.intro}</p>}
          <SearchForm data={data} search={search} counts={listed.counts} onChange={change} />
          {welcome && !data.carried && (
            <p class="counter-guide">
              <a href={at('/orientation')}>{words.guide}</a>
            </p>
          )}
          {welcome && !showsMap && <MapSwitch shown={false} onShow={setShowsMap} />}
        </section>
        <Notes data={data} />
        {(welcome || data.found === 'none') && !search.bbox && data.departements.length > 0 ? (
          <Welcome departements={data.departements} search={search} onSearch={change} />
        ) : (
          <Results
            data={data}
            listed={listed}
            status={status}
            active={active}
            onActive={setActive}
            onMore={() => listed.next && void load({ ...latest.current, cursor: listed.next })}
            onRetry={() => void load(latest.current)}
            onSearch={change}
          />
        )}
        {data.landmarks && <LandmarkLinks search={search} words={data.landmarks} />}
      </div>
      <MapPanel
        basemap={data.basemap}
        search={search}
        listed={listed.venues}
        active={active}
        onActive={setActive}
        onMove={follow}
        landmarks={data.landmarks}
        onLandmarks={showLandmarks}
        shown={showsMap}
        onShow={setShowsMap}
        floats={!welcome}
      />
    </div>
  );
}
