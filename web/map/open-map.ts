import type { Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import { browserApi } from '../api.ts';
import type { Criteria } from '../venues/criteria.ts';
import { type Box, hasStart, type Search, writeBox } from '../venues/filters.ts';
import type { Live } from '../words/words.tsx';
import { loadBasemap } from './basemap.ts';
import { create, fit } from './create.ts';
import { frameOf } from './frame.ts';
import {
  addLayers,
  CLUSTERS,
  drawActive,
  drawHere,
  drawNames,
  drawVenues,
  type Named,
  openCluster,
  VENUES,
} from './layers.ts';
import { onSchemeChange, readPalette } from './palette.ts';
import { type Directory, keptBy, pointsOf, readPoints, stackedWith } from './points.ts';
import type { Chosen } from './selected.tsx';

export interface MapEvents {
  readonly onMove: (box: Box) => void;
  readonly onHover: (id: string | undefined) => void;
  readonly onSelect: (chosen: Chosen) => void;
  /** Whether there are too many venues in view to show any. */
  readonly onCrowded: (crowded: boolean) => void;
}

/** What the page does to its map. */
export interface OpenMap {
  readonly attribution: string;
  /** Shows the venues that a search keeps. */
  filter(search: Search): Promise<void>;
  /** Names the venues of the list. */
  name(listed: readonly Named[]): void;
  /** Moves to where a search is. */
  frame(search: Search, listed: readonly Named[]): void;
  highlight(id: string | undefined): void;
  zoom(by: number): void;
  resize(): void;
  close(): void;
}

function boxOf(map: MapLibre): Box {
  const bounds = map.getBounds();
  const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
  const isWhole = bounds.getEast() - bounds.getWest() >= 360;
  return {
    west: isWhole ? -180 : wrap(bounds.getWest()),
    south: Math.max(-90, bounds.getSouth()),
    east: isWhole ? 180 : wrap(bounds.getEast()),
    north: Math.min(90, bounds.getNorth()),
  };
}

/** Pixels around a pointer that count as under it: a finger is wider than a dot. */
const REACH = 7;

/** The venue or cluster under a pointer. */
function under(map: MapLibre, { point: { x, y } }: MapMouseEvent) {
  const area: [[number, number], [number, number]] = [
    [x - REACH, y - REACH],
    [x + REACH, y + REACH],
  ];
  return map.queryRenderedFeatures(area, { layers: [CLUSTERS, VENUES] })[0];
}

/** Pointer and venues: hovering tells the page, a click opens a venue or takes a cluster apart. */
function listenToPointer(
  map: MapLibre,
  idOf: (index: unknown) => string | undefined,
  onHover: MapEvents['onHover'],
  onIndex: (index: number) => void,
): void {
  map.on('mousemove', (event) => {
    const found = under(map, event);
    map.getCanvas().classList.toggle('map-on-venue', Boolean(found));
    onHover(found?.properties.i === undefined ? undefined : idOf(found.properties.i));
  });
  map.on('mouseout', () => onHover(undefined));
  map.on('click', async (event) => {
    const found = under(map, event);
    if (found?.properties.i !== undefined) return onIndex(Number(found.properties.i));
    const cluster = found && (await openCluster(map, Number(found.properties.cluster_id)));
    if (cluster?.index !== undefined) return onIndex(cluster.index);
    if (cluster) map.easeTo({ center: event.lngLat, zoom: cluster.zoom + 0.2 }, { originalEvent: event });
  });
}

/** Only what a person does moves the list; what the page does to the map does not come back to it. */
function listenToMoves(map: MapLibre, onMove: MapEvents['onMove']): void {
  let byPerson = false;
  map.on('movestart', (event) => {
    byPerson = 'originalEvent' in event && Boolean(event.originalEvent);
  });
  map.on('moveend', () => {
    if (byPerson) onMove(boxOf(map));
    byPerson = false;
  });
}

/** Where the directory is too large for one file: the venues of what is in view, at each stop of the map. */
function followBox(map: MapLibre, use: (inBox: Directory) => void): void {
  let asked = 0;
  const load = async () => {
    asked += 1;
    const mine = asked;
    const inBox = await browserApi.points(writeBox(boxOf(map))).then(readPoints, () => undefined);
    if (inBox && mine === asked) use(inBox);
  };
  map.on('moveend', load);
  load();
}

/** Which timetables are open at the time that criteria ask, if they do; none, where that cannot be known. */
async function openAt({ open, unsure }: Criteria): Promise<ReadonlySet<number> | undefined> {
  if (!open) return undefined;
  return new Set(await browserApi.openTimetables(open, unsure === true).catch(() => []));
}

/**
 * Opens the map in `container`. Rejects where there is no WebGL, or when the points cannot be had: the page then goes
 * on without it.
 */
export async function openMap(
  container: HTMLElement,
  basemapUrl: string,
  first: { readonly search: Search; readonly listed: readonly Named[] },
  events: MapEvents,
  words: Live,
): Promise<OpenMap> {
  const points = browserApi.points().then(readPoints);
  const bounds = frameOf(first.search, first.listed);
  const openFirst = openAt(first.search);
  const { map, attribution } = await create(container, basemapUrl, bounds, words);
  let directory = await points;
  let { search, listed } = first;
  let active: string | undefined;
  let kept: readonly number[] = [];
  let open = await openFirst;
  const positionOf = (id: string | undefined) =>
    id === undefined ? undefined : directory.positions[directory.indexOf.get(id) ?? -1];
  const draw = () => {
    kept = keptBy(search, directory, open);
    drawVenues(map, pointsOf(kept, directory));
    drawHere(map, hasStart(search) && search.near ? [search.near.lon, search.near.lat] : undefined);
    drawNames(map, listed);
    drawActive(map, positionOf(active));
  };
  const dress = () => {
    addLayers(map, readPalette(), words);
    draw();
  };
  dress();
  const idOf = (index: unknown) => directory.ids[Number(index)];
  const select = (index: number) => {
    const ids = stackedWith(index, kept, directory).flatMap((one) => idOf(one) ?? []);
    const position = directory.positions[index];
    if (position) events.onSelect({ ids, position });
  };
  listenToPointer(map, idOf, events.onHover, select);
  if (!directory.complete)
    followBox(map, (inBox) => {
      directory = inBox;
      events.onCrowded(!inBox.complete);
      draw();
    });
  listenToMoves(map, events.onMove);
  const stopWatching = onSchemeChange(async () => {
    const { style } = await loadBasemap(basemapUrl, readPalette(), words);
    map.setStyle(style, { diff: false });
    map.once('style.load', dress);
  });
  return {
    attribution,
    filter: async (changed) => {
      search = changed;
      const found = await openAt(changed);
      if (search !== changed) return;
      open = found;
      draw();
    },
    name: (changed) => {
      listed = changed;
      drawNames(map, listed);
    },
    frame: (where, seen) => map.fitBounds(frameOf(where, seen), { ...fit, duration: 400 }),
    highlight: (id) => {
      active = id;
      drawActive(map, positionOf(id));
    },
    zoom: (by) => map.easeTo({ zoom: map.getZoom() + by, duration: 200 }, { originalEvent: true }),
    resize: () => map.resize(),
    close: () => {
      stopWatching();
      map.remove();
    },
  };
}
