import { countsIn } from '../plural.ts';
import { sizesIn } from '../sizes.ts';
import type { Pages } from '../words.tsx';
import { live } from './live.ts';

const count = countsIn(live);

const megabytes = sizesIn(live, 'KB', 'MB');

export const data: Pages['data'] = {
  title: 'Open data',
  intro: 'Everything this site shows can be reused, free of charge, even to make something else with it.',
  exports: 'Download the data',
  csv: 'CSV, for a spreadsheet',
  csvMore:
    'The 32 columns of the national standard, one place per line, multiple values separated by “|”, in UTF-8.',
  geojson: 'GeoJSON, for a map',
  geojsonMore: 'The same information, with the position of each place (RFC 7946, WGS84 degrees).',
  ofSearch: 'These files hold only the places of your search.',
  whole: 'Take the whole directory',
  formats: 'Other formats of the same search',
  onlyLocated: 'without the places whose position is not known',
  size: (rows, bytesEach) => `${live.welcome.venues(rows)}, about ${megabytes(rows * bytesEach)}`,
  partTitle: 'Only a part',
  part: 'The same web addresses accept the choices of the search. For example:',
  seeTerritories: 'See a territory (in French)',
  others: {
    title: 'Workshops, partners, toolbox',
    lead: 'The other public contents are taken away in the same way: their addresses take the filters of their page. The “demonstration” column says what is invented.',
    territories:
      'Territories: the indicators of each region, département, intercommunal body and commune (in French)',
    events: 'Workshops and events, one date a line',
    partners: 'Partner organisations',
    resources: 'What partners offer and venues look for',
    toolbox: 'Toolbox: good practices',
    framework: 'Framework of basic digital skills (in French)',
    fund: 'Digital solidarity fund: each entry of its accounts',
    schools: 'Schools, with their pupils and position',
    pilots: 'School pilots: communes that were chosen, review of the campaigns that are over',
    jobs: 'Job offers of partners (in French)',
    ordi: 'Machines: collection points, machines by département and month',
  },
  archives: {
    title: 'Dated archives',
    lead: 'The whole directory, one file a day, already compressed. Each day is kept for a month, and the first of each month for ever. The SHA-256 sum proves that the file arrived whole.',
    byParts: 'To read a part of the latest file without taking it all (QGIS, GDAL):',
    none: 'The first archive will be here in a moment.',
    sum: 'SHA-256 sum',
    sums: 'All the sums (SHA256SUMS)',
    index: 'All the archives (JSON)',
    days: 'Other days',
    follow: 'Follow the changes',
    followLead:
      'Rather than downloading everything again, ask what has changed since last time: places added, changed field by field, closed, merged.',
    changes: 'The changes, from the beginning (JSON)',
    atom: 'The latest changes (Atom)',
    webhooks: 'Be notified: subscribe a program',
    of: (date, rows) => `Archive of ${date}: ${live.welcome.venues(rows)}`,
    bytes: megabytes,
  },
  licence: 'Licence',
  licenceText:
    'The data is published under the Licence Ouverte 2.0 (Etalab, open licence): reuse it freely, naming its source (“source” column) and the date it was updated.',
  licenceLink: 'Text of the Licence Ouverte 2.0',
  api: 'API',
  apiText:
    'An HTTP API in JSON or GeoJSON, with no key. Each answer carries an ETag: asking again costs nothing as long as the directory has not changed.',
  apiDocumentation: 'API documentation',
  openapi: 'OpenAPI description',
  featuresService: 'Mapping service (OGC API – Features)',
  fields: 'The 32 fields of the standard',
  fieldsText:
    'National schema for digital help places (“lieux de médiation numérique”), version 1.0.2. Our files and our API use its names letter for letter.',
  fieldsGap:
    'Our CSV departs from the published schema in two points: the pivot (SIRET number) of some venues is unknown, and left empty rather than made up; “Étapes numériques (La Poste)” is spelled rightly, where the schema lacks a space.',
  table: 'Table of fields',
  field: 'Field',
  meaning: 'Content',
  kind: 'Form',
  required: 'required',
  kinds: {
    text: 'text',
    list: 'list',
    choice: 'closed list',
    number: 'WGS84 degrees',
    date: 'YYYY-MM-DD',
  },
  values: (value) => count(value, { one: '#\u00a0possible value', other: '#\u00a0possible values' }),
  examples: {
    near: 'The ten places nearest to the centre of Lille',
    need: 'Those in the Nord département where you can learn, free of charge',
    name: 'By name',
    geojson: 'In GeoJSON, within a rectangle',
  },
  more: {
    title: 'Understand, check, program',
    api: 'Use the API: try it, examples, limits (in French)',
    quality: 'Data quality, field by field (in French)',
    dictionary: 'Data dictionary (in French)',
    validator: 'Check a file against the standard (in French)',
    catalogue: 'Data catalogue (DCAT-AP)',
  },
  attributionLead: 'The sentence to copy, to name the source:',
  attribution: (address, day) =>
    `Source: Nouvelle Proximité, ${address}, data of ${day}, Licence Ouverte 2.0.`,
  seeExamples: 'Examples',
};
