import type { Readable } from 'node:stream';
import {
  type Batches,
  type Cell,
  inXml,
  toCsv,
  toGeojson,
  toJson,
  toSequence,
  toXml,
} from '../core/exports.ts';
import { type GeoPoint, toFlatgeobuf } from '../core/flatgeobuf.ts';
import { withNotice } from '../core/notice-text.ts';
import { toXlsx } from '../core/xlsx.ts';
import { type FieldName, fieldNames } from '../standard/fields.ts';
import type { Shape } from './queries.ts';
import type { Venue } from './schema.ts';

/** What is so for a while has no column: closures are said in the notation of hours, the rest before the presentation. */
function writtenIn(venue: Venue, name: FieldName): Venue[FieldName] {
  const { notice } = venue;
  if (notice && name === 'horaires') return notice.horaires;
  if (notice && notice.kind !== 'closed' && name === 'presentation_detail')
    return withNotice(venue.presentation_detail, notice);
  return venue[name];
}

const cellsOf = (venue: Venue): Cell[] =>
  fieldNames.map((name) => {
    const value = writtenIn(venue, name);
    return Array.isArray(value) ? value.join('|') : (value as Cell);
  });

/** Venues as JSON in batches -> the national standard's CSV: 32 columns, `|` inside lists, UTF-8 with BOM. */
const venuesCsv = (batches: Batches): Readable => toCsv(fieldNames, batches, cellsOf);

/** The same columns as a workbook. */
const venuesXlsx = (batches: Batches): Readable => toXlsx('Lieux', fieldNames, batches, cellsOf);

const isNumber = (name: FieldName) => name === 'latitude' || name === 'longitude';
const columns = Object.fromEntries(
  fieldNames.map((name) => [name, isNumber(name) ? ('number' as const) : ('text' as const)]),
);

/** Where the map shows it, as in GeoJSON: for want of an address's position, the middle of the commune. */
function pointOf(venue: Venue): GeoPoint | undefined {
  if (!venue.position) return undefined;
  const cells = cellsOf(venue);
  const values = Object.fromEntries(fieldNames.map((name, place) => [name, cells[place] ?? null]));
  return { position: venue.position, values };
}

/** What one reads at the wheel, or on the way: where, when, how to call. */
const saidOnTheWay = (venue: Venue): string =>
  [
    venue.adresse,
    `${venue.code_postal} ${venue.commune}`,
    venue.telephone,
    venue.notice?.horaires ?? venue.horaires,
    venue.services?.join(', '),
  ]
    .filter(Boolean)
    .join('\n');

type Located = Venue & { readonly latitude: number; readonly longitude: number };
/** A file for the road has nothing of what is nowhere. */
const ifLocated =
  (element: (venue: Located, link: string) => string, origin: string) =>
  (venue: Venue): string =>
    venue.latitude === null || venue.longitude === null
      ? ''
      : element(venue as Located, `${origin}/lieux/${encodeURIComponent(venue.id)}`);

/** GPX 1.1: a waypoint each, in the order of its schema. */
const toGpx = (batches: Batches, origin: string): Readable =>
  toXml<Venue>(batches, {
    head: '<gpx version="1.1" creator="Nouvelle Proximité" xmlns="http://www.topografix.com/GPX/1/1">',
    foot: '</gpx>',
    element: ifLocated(
      (venue, link) =>
        `<wpt lat="${venue.latitude}" lon="${venue.longitude}"><name>${inXml(venue.nom)}</name><desc>${inXml(saidOnTheWay(venue))}</desc><link href="${inXml(link)}"/><type>${inXml(venue.typologie?.[0] ?? 'lieu')}</type></wpt>\n`,
      origin,
    ),
  });

/** KML 2.2: a placemark each. */
const toKml = (batches: Batches, origin: string): Readable =>
  toXml<Venue>(batches, {
    head: '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Lieux de médiation numérique</name>',
    foot: '</Document></kml>',
    element: ifLocated(
      (venue, link) =>
        `<Placemark id="${inXml(`lieu-${venue.id}`)}"><name>${inXml(venue.nom)}</name><description>${inXml(`${saidOnTheWay(venue)}\n${link}`)}</description><Point><coordinates>${venue.longitude},${venue.latitude}</coordinates></Point></Placemark>\n`,
      origin,
    ),
  });

interface VenueFile {
  readonly type: string;
  /** In which shape the database writes each. */
  readonly shape: Shape;
  /** Its venues may say only some fields. */
  readonly sparse?: true;
  readonly summary: string;
  readonly description: string;
  readonly write: (batches: Batches, origin: string) => Readable;
}

/** The files that a search gives, by their ending. */
export const venueFiles: Readonly<Record<string, VenueFile>> = {
  geojson: {
    type: 'application/geo+json; charset=utf-8',
    shape: 'geojson',
    sparse: true,
    summary: 'Exporter en GeoJSON',
    description: 'Tous les lieux que gardent les filtres, au fil de l’eau (RFC 7946).',
    write: toGeojson,
  },
  geojsonl: {
    type: 'application/geo+json-seq',
    shape: 'geojson',
    sparse: true,
    summary: 'Exporter en séquence GeoJSON',
    description: 'Un lieu par ligne, lu avant que le suivant arrive (RFC 8142).',
    write: toSequence,
  },
  json: {
    type: 'application/json; charset=utf-8',
    shape: 'json',
    sparse: true,
    summary: 'Exporter en JSON',
    description: 'Les lieux en un seul tableau, avec les champs du standard national et ceux de l’annuaire.',
    write: toJson,
  },
  csv: {
    type: 'text/csv; charset=utf-8',
    shape: 'json',
    summary: 'Exporter en CSV',
    description: 'Tous les lieux que gardent les filtres, dans les 32 colonnes du standard national.',
    write: venuesCsv,
  },
  gpx: {
    type: 'application/gpx+xml; charset=utf-8',
    shape: 'json',
    summary: 'Exporter pour un GPS (GPX)',
    description:
      'Un point par lieu dont la position est connue, avec l’adresse, les horaires et le téléphone. Les lieux dont l’adresse n’a pas de position n’y sont pas : le fichier peut avoir moins de lieux que le CSV de la même recherche.',
    write: toGpx,
  },
  kml: {
    type: 'application/vnd.google-earth.kml+xml; charset=utf-8',
    shape: 'json',
    summary: 'Exporter pour un globe ou une carte (KML)',
    description:
      'Un repère par lieu dont la position est connue, avec l’adresse, les horaires et le téléphone. Les lieux dont l’adresse n’a pas de position n’y sont pas : le fichier peut avoir moins de lieux que le CSV de la même recherche.',
    write: toKml,
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    shape: 'json',
    summary: 'Exporter pour un tableur (XLSX)',
    description: 'Les 32 colonnes du standard national, les dates comme des dates, les codes comme du texte.',
    write: venuesXlsx,
  },
  fgb: {
    type: 'application/vnd.flatgeobuf',
    shape: 'json',
    summary: 'Exporter pour un logiciel de cartes (FlatGeobuf)',
    description:
      'Un point par lieu dont la position est connue, avec les 32 colonnes du standard, que QGIS et GDAL ouvrent.',
    write: (batches) => toFlatgeobuf<Venue>(columns, batches, pointOf),
  },
};
