import type { Map as MapLibre } from 'maplibre-gl';
import { browserApi } from '../api.ts';
import type { Criteria } from '../venues/criteria.ts';
import { type Box, hasStart, type Search } from '../venues/filters.ts';
import type { Live } from '../words/words.tsx';
import { loadBasemap } from './basemap.ts';
import { create, fit } from './create.ts';
import { boxOf, followBox } from './follow-box.ts';
import { frameOf } from './frame.ts';
import type { LandmarkEvents } from './landmarks.ts';
import {
  addLayers,
  CLUSTERS,
  drawActive,
  drawHere,
  drawNames,
  drawVenues,
  LANDMARKS,
  type Named,
  openCluster,
  VENUES,
} from './layers.ts';
import { onSchemeChange, readPalette } from './palette.ts';
import { keptBy, pointsOf, readPoints, stackedWith } from './points.ts';
import type { Chosen } from './selected.tsx';
import { under } from './under.ts';

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
  /** Shows partners, workshops and employment too, loaded then. @returns what takes them away */
  landmarks(told: LandmarkEvents): Promise<() => void>;
  resize(): void;
  close(): void;
}

/** A landmark is above a venue, and what touches it does not touch the venue. */
const TOUCHED = [...LANDMARKS, CLUSTERS, VENUES];
const isLandmark = (layer: string) => (LANDMARKS as readonly string[]).includes(layer);

/** Pointer and venues: hovering tells the page, a click opens a venue or takes a cluster apart. */
function listenToPointer(
  map: MapLibre,
  idOf: (index: unknown) => string | undefined,
  onHover: MapEvents['onHover'],
  onIndex: (index: number) => void,
): void {
  map.on('mousemove', (event) => {
    const [found] = under(map, event, TOUCHED);
    map.getCanvas().classList.toggle('map-on-venue', Boolean(found));
    onHover(found?.properties.i === undefined ? undefined : idOf(found.properties.i));
  });
  map.on('mouseout', () => onHover(undefined));
  map.on('click', async (event) => {
    const [found] = under(map, event, TOUCHED);
    if (!found || isLandmark(found.layer.id)) return;
    if (found.properties.i !== undefined) return onIndex(Number(found.properties.i));
    const cluster = await openCluster(map, Number(found.properties.cluster_id));
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
    followBox(
      map,
      (box) => browserApi.points(box).then(readPoints),
      (inBox) => {
        directory = inBox;
        events.onCrowded(!inBox.complete);
        draw();
      },
    );
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
    landmarks: async (told) => (await import('./landmarks.ts')).openLandmarks(map, words, told),
    resize: () => map.resize(),
    close: () => {
      stopWatching();
      map.remove();
    },
  };
}
