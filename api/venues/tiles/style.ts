import { CLUSTERED_UP_TO, ZOOM_MAX } from './grid.ts';
import { LAYER } from './layer.ts';
import type { TileJson } from './schema.ts';

const ATTRIBUTION = 'Nouvelle Proximité, Licence Ouverte 2.0';

/** What a map has to know of the tiles (TileJSON 3.0.0). @param tiles their address, with {z}, {x} and {y} */
export const tileJson = (tiles: string): TileJson => ({
  tilejson: '3.0.0',
  name: 'Lieux de médiation numérique',
  description: `Un point par lieu au zoom ${ZOOM_MAX}, des groupes et leur nombre jusqu’au zoom ${CLUSTERED_UP_TO}.`,
  attribution: ATTRIBUTION,
  version: '1.0.0',
  scheme: 'xyz',
  tiles: [tiles],
  minzoom: 0,
  maxzoom: ZOOM_MAX,
  bounds: [-180, -85, 180, 85],
  vector_layers: [
    {
      id: LAYER,
      description: 'Des lieux, et des groupes de lieux là où « point_count » est présent.',
      fields: {
        id: 'Identifiant du lieu : /lieux/{id} est sa page.',
        nom: 'Nom du lieu.',
        acceder: 'true si le lieu sert ce besoin.',
        apprendre: 'true si le lieu sert ce besoin.',
        creer: 'true si le lieu sert ce besoin.',
        cluster: 'true pour un groupe.',
        point_count: 'Nombre de lieux du groupe.',
        point_count_abbreviated: 'Ce nombre, écrit court.',
      },
    },
  ],
});

/** The colours of the site's own map by day (web/ui/tokens.css), which a file of its own cannot read. */
const ink = '#12372f';
const paper = '#efede4';

const ign = {
  type: 'raster',
  tiles: [
    'https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}',
  ],
  tileSize: 256,
  maxzoom: 19,
  attribution: '© IGN',
} as const;

const clustered = ['has', 'point_count'];
/** Without a server of glyphs, MapLibre takes this family from the machine that shows it. */
const FACE = ['sans-serif'];

const venueLayers = [
  {
    id: 'lieux-groupes',
    type: 'circle',
    filter: clustered,
    paint: {
      'circle-radius': ['step', ['get', 'point_count'], 14, 10, 17, 50, 20, 200, 23, 1_000, 26],
      'circle-color': ink,
      'circle-opacity': 0.94,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'lieux-nombres',
    type: 'symbol',
    filter: clustered,
    layout: {
      'text-field': ['get', 'point_count_abbreviated'],
      'text-font': FACE,
      'text-size': 14,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': '#ffffff' },
  },
  {
    id: 'lieux',
    type: 'circle',
    filter: ['!', clustered],
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 4.5, 12, 8],
      'circle-color': ink,
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'lieux-noms',
    type: 'symbol',
    minzoom: 12,
    filter: ['!', clustered],
    layout: {
      'text-field': ['get', 'nom'],
      'text-font': FACE,
      'text-size': 13,
      'text-max-width': 11,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 1.1,
      'text-justify': 'auto',
    },
    paint: { 'text-color': ink, 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
  },
] as const;

/** A map as MapLibre draws it, ready. @param source where its TileJSON is */
export const mapStyle = (source: string, basemap: 'ign' | 'none') => ({
  version: 8,
  name: 'Lieux de médiation numérique',
  center: [2.5, 46.6],
  zoom: 4.6,
  sources: { [LAYER]: { type: 'vector', url: source }, ...(basemap === 'ign' ? { ign } : {}) },
  layers: [
    { id: 'fond', type: 'background', paint: { 'background-color': paper } },
    ...(basemap === 'ign'
      ? [
          {
            id: 'plan',
            type: 'raster',
            source: 'ign',
            paint: { 'raster-saturation': -0.6, 'raster-opacity': 0.7 },
          },
        ]
      : []),
    ...venueLayers.map((layer) => ({ ...layer, source: LAYER, 'source-layer': LAYER })),
  ],
});
