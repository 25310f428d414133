import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { CardVenue } from '../venues/card.tsx';
import type { Box, Search } from '../venues/filters.ts';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { BESIDE } from './beside.ts';
import type { MapEvents, OpenMap } from './open-map.ts';
import { Selected, useSelected } from './selected.tsx';
import { useAlone } from './use-alone.ts';

interface Props {
  readonly basemap: string;
  readonly search: Search;
  readonly listed: readonly CardVenue[];
  readonly active: string | undefined;
  readonly onActive: (id: string | undefined) => void;
  readonly onMove: (box: Box) => void;
  /** On a phone: the map is in front. */
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  /** Its button floats over the list. */
  readonly floats: boolean;
}

type State = 'waiting' | 'ready' | 'failed';

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
      const { openMap } = await import('./open-map.ts');
      const first = { search, listed: namedOf(listed) };
      const events = { onMove, onHover, onSelect, onCrowded: setCrowded };
      map.current = await openMap(element, basemap, first, events, words);
      if (closed) map.current.close();
      else setState('ready');
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
  return { container, map, state, crowded };
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
  const { shown, onShow, floats } = props;
  const [selected, select] = useSelected();
  useAlone(
    shown,
    useCallback(() => onShow(false), [onShow]),
  );
  const { container, map, state, crowded } = useMap(props, select);
  return (
    <>
      <section class="map-column" aria-label={words.label} data-state={state}>
        <div ref={container} class="map" />
        {state !== 'ready' && (
          <p class="map-note" role={state === 'failed' ? 'status' : undefined}>
            {state === 'failed' ? words.failed : words.loading}
          </p>
        )}
        <noscript>
          <p class="map-note">{words.noScript}</p>
        </noscript>
        {state === 'ready' && (
          <>
            <div class="map-zoom">
              <button type="button" class="button" onClick={() => map.current?.zoom(1)}>
                {words.zoomIn}
              </button>
              <button type="button" class="button" onClick={() => map.current?.zoom(-1)}>
                {words.zoomOut}
              </button>
            </div>
            {crowded && (
              <p class="map-crowded" role="status">
                {words.crowded}
              </p>
            )}
            <p class="map-attribution">{map.current?.attribution}</p>
            {selected && <Selected selected={selected} onClose={() => select(undefined)} />}
          </>
        )}
      </section>
      {(shown || floats) && <MapSwitch shown={shown} onShow={onShow} />}
    </>
  );
}
