import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CardVenue } from '../venues/card.tsx';
import type { Box, Search } from '../venues/filters.ts';
import { calm } from '../venues/names.ts';
import { type Pages, useWords } from '../words/words.tsx';
import { BESIDE } from './beside.ts';
import type { MapEvents, OpenMap } from './open-map.ts';
import type { OverMap } from './over-map.tsx';
import type { Chosen } from './selected.tsx';
import { useAlone } from './use-alone.ts';

interface Props {
  readonly basemap: string;
  readonly search: Search;
  readonly listed: readonly CardVenue[];
  readonly active: string | undefined;
  readonly onActive: (id: string | undefined) => void;
  readonly onMove: (box: Box) => void;
  /** What the second layer says, where there is one. */
  readonly landmarks: Pages['landmarks'] | undefined;
  readonly onLandmarks: (wanted: boolean) => void;
  /** On a phone: the map is in front. */
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  /** Its button floats over the list. */
  readonly floats: boolean;
}

/** With what is drawn over the map, once it is ready. */
type State = 'waiting' | 'failed' | { readonly Over: typeof OverMap; readonly map: OpenMap };

/** One answer a pause of the hand, not one a frame of its movement. */
const PAUSE_MS = 250;

/** What the map was last framed for: framing it again for the same place would undo a person's own movement. */
const placeKey = ({ near, departement }: Search) => JSON.stringify([near, departement]);
/** Two sources may publish one venue: its name is written once. */
function namedOf(listed: readonly CardVenue[]) {
  const named = listed.map(({ nom, position }) => ({ name: calm(nom), position }));
  return [...new Map(named.map((one) => [`${one.name} ${one.position}`, one])).values()];
}

/** The map's life: loaded after the list, kept in step with it, and done without when it fails. */
function useMap(props: Props, onSelect: MapEvents['onSelect']) {
  const words = useWords();
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<OpenMap | undefined>(undefined);
  const last = useRef(props);
  last.current = props;
  const [state, setState] = useState<State>('waiting');
  const [wanted, setWanted] = useState(false);
  const [crowded, setCrowded] = useState(false);

  useEffect(() => {
    if (props.shown || matchMedia(BESIDE).matches) setWanted(true);
    map.current?.resize();
  }, [props.shown]);

  useEffect(() => {
    if (!wanted || !container.current) return;
    let closed = false;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const { basemap, search, listed } = last.current;
    const onMove = (box: Box) => {
      clearTimeout(pause);
      pause = setTimeout(() => last.current.onMove(box), PAUSE_MS);
    };
    const onHover = (id: string | undefined) => last.current.onActive(id);
    const open = async (element: HTMLElement) => {
      const [{ openMap }, { OverMap }] = await Promise.all([
        import('./open-map.ts'),
        import('./over-map.tsx'),
      ]);
      const first = { search, listed: namedOf(listed) };
      const events = { onMove, onHover, onSelect, onCrowded: setCrowded };
      map.current = await openMap(element, basemap, first, events, words);
      if (closed) map.current.close();
      else setState({ Over: OverMap, map: map.current });
    };
    open(container.current).catch(() => setState('failed'));
    return () => {
      closed = true;
      clearTimeout(pause);
      map.current?.close();
    };
  }, [wanted, onSelect, words]);

  const { search, listed, active } = props;
  useEffect(() => void map.current?.filter(search), [search]);
  useEffect(() => map.current?.name(namedOf(listed)), [listed]);
  useEffect(() => map.current?.highlight(active), [active]);
  const framed = useRef(placeKey(search));
  useEffect(() => {
    // A map that was moved is framed again once the search is back at its place.
    if (search.bbox) framed.current = '';
    if (search.bbox || framed.current === placeKey(search)) return;
    framed.current = placeKey(search);
    map.current?.frame(search, namedOf(listed));
  }, [search, listed]);
  return { container, state, crowded };
}

/** On a phone: between the list and the map. Comes with scripts, as the map does. */
export function MapSwitch({ shown, onShow }: Pick<Props, 'shown' | 'onShow'>) {
  const { mapWords: words } = useWords();
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <button type="button" class="map-switch button button-primary" onClick={() => onShow(!shown)}>
      {shown ? words.hide : words.show}
    </button>
  );
}

/** The map beside the list, or behind a button within a thumb's reach. */
export function MapPanel(props: Props) {
  const { mapWords: words } = useWords();
  const { shown, onShow, floats, search, landmarks, onLandmarks } = props;
  const [chosen, choose] = useState<Chosen>();
  useAlone(
    shown,
    useCallback(() => onShow(false), [onShow]),
  );
  const { container, state, crowded } = useMap(props, choose);
  return (
    <>
      <section
        class="map-column"
        aria-label={words.label}
        data-state={typeof state === 'object' ? 'ready' : state}
      >
        <div ref={container} class="map" />
        {typeof state === 'string' && (
          <p class="map-note" role={state === 'failed' ? 'status' : undefined}>
            {state === 'failed' ? words.failed : words.loading}
          </p>
        )}
        <noscript>
          <p class="map-note">{words.noScript}</p>
        </noscript>
        {typeof state === 'object' && (
          <state.Over
            map={state.map}
            crowded={crowded}
            chosen={chosen}
            onClose={() => choose(undefined)}
            words={landmarks}
            on={search.landmarks === true}
            onLandmarks={onLandmarks}
          />
        )}
      </section>
      {(shown || floats) && <MapSwitch shown={shown} onShow={onShow} />}
    </>
  );
}
