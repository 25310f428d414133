import { ofTown } from '../core/french.ts';
import { vocabularies } from '../standard/vocabularies.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Kind, kinds, people, streets, timetables } from './kinds.ts';

/** A commune to put venues in; degrees WGS84. */
export interface Town {
  readonly code_insee: string;
  readonly nom: string;
  readonly departement: string;
  readonly codes_postaux: readonly string[];
  readonly population: number;
  readonly lon: number;
  readonly lat: number;
  readonly location_approximate: boolean;
}

/** A venue in the standard's own fields; `null` where it says nothing. */
export type Venue = Readonly<Record<string, string | number | readonly string[] | null>>;

export const SOURCE = 'démonstration';
const SEED = 2015_05_27;
const TOTAL = 3000;
const FEWEST_IN_DEPARTEMENT = 8;
/** Fixed, so that the directory is the same whenever it is made. */
const LATEST = Date.UTC(2026, 4, 29);
const DAY = 86_400_000;
const SPREAD_DAYS = 548;
const METRES_IN_DEGREE = 111_200;

/** Numbers that the regulator keeps for fiction: they never ring. Overseas has none of its own but the mobile ones. */
const phones: Readonly<Record<string, string>> = {
  'Île-de-France': '19900',
  Bretagne: '26191',
  Normandie: '26191',
  'Pays de la Loire': '26191',
  'Centre-Val de Loire': '26191',
  'Hauts-de-France': '35301',
  'Grand Est': '35301',
  'Bourgogne-Franche-Comté': '35301',
  'Auvergne-Rhône-Alpes': '46571',
  "Provence-Alpes-Côte d'Azur": '46571',
  Corse: '46571',
  Occitanie: '53649',
  'Nouvelle-Aquitaine': '53649',
};
const MOBILE = '63998';

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** An index whose likelihood follows the weights, found by halving. */
export function drawer(weights: readonly number[]): (chance: Chance) => number {
  let sum = 0;
  const sums = weights.map((weight) => (sum += weight));
  return (chance) => {
    const drawn = chance.number() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** A position within a kilometre of a commune's middle; none where that is only estimated. */
export function placeNear(
  { lon, lat, location_approximate }: Town,
  chance: Chance,
): { latitude: number | null; longitude: number | null } {
  // Some real venues have no coordinates either: theirs is then the middle of the commune, and said to be.
  if (location_approximate || chance.happens(0.04)) return { latitude: null, longitude: null };
  const metres = 1000 * Math.sqrt(chance.number());
  const angle = 2 * Math.PI * chance.number();
  const north = (metres * Math.sin(angle)) / METRES_IN_DEGREE;
  const east = (metres * Math.cos(angle)) / (METRES_IN_DEGREE * Math.cos((lat * Math.PI) / 180));
  return { latitude: Number((lat + north).toFixed(6)), longitude: Number((lon + east).toFixed(6)) };
}

function nameOf(kind: Kind, town: Town, chance: Chance): string {
  const pattern = chance.pick(kind.names);
  return pattern.replace('{de}', ofTown(town.nom)).replace('{person}', chance.pick(people));
}

function services(kind: Kind, chance: Chance): string[] {
  if (chance.happens(0.03)) return [];
  const usual = chance.some(kind.services, 0.75);
  const others = vocabularies.services.filter(
    (service) => !(kind.services as readonly string[]).includes(service),
  );
  const offered: string[] = [...usual, ...chance.some(others, 0.06)];
  return offered.length ? offered : [...kind.services.slice(0, 1)];
}

/** What a venue that receives people says of how it does; one without services receives nobody. */
function reception(offered: readonly string[], kind: Kind, chance: Chance) {
  if (!offered.length) return { modalites_acces: ["Ce lieu n'accueille pas de public"] };
  const ways = vocabularies.modalites_acces.filter((way) => !way.startsWith('Ce lieu'));
  const access = chance.some(ways, 0.35);
  return {
    modalites_acces: access.length ? access : ['Se présenter'],
    modalites_accompagnement: chance.some(vocabularies.modalites_accompagnement, 0.5),
    publics_specifiquement_adresses: chance.some(vocabularies.publics_specifiquement_adresses, 0.18),
    prise_en_charge_specifique: chance.some(vocabularies.prise_en_charge_specifique, 0.07),
    frais_a_charge: chance.happens(0.9) ? [chance.happens(0.8) ? (kind.frais ?? 'Gratuit') : 'Gratuit'] : [],
    dispositif_programmes_nationaux: [
      ...chance.some(kind.programmes ?? [], 0.55),
      ...(chance.happens(0.01) ? ['La Croix Rouge'] : []),
    ],
    formations_labels: chance.some(vocabularies.formations_labels, 0.025),
    autres_formations_labels: chance.happens(0.04) ? ['Label de démonstration'] : [],
  };
}

function contacts(id: string, nom: string, region: string, chance: Chance) {
  const domain = `${slugOf(nom)}.example`;
  const digits = String(Math.floor(chance.number() * 10_000)).padStart(4, '0');
  return {
    telephone: chance.happens(0.85) ? `+33${phones[region] ?? MOBILE}${digits}` : null,
    courriels: chance.happens(0.7) ? [`contact@${domain}`] : [],
    site_web: chance.happens(0.55) ? [`https://www.${domain}`] : [],
    prise_rdv: chance.happens(0.15) ? `https://rendez-vous.example/${id}` : null,
    fiche_acces_libre: chance.happens(0.2) ? `https://accessibilite.example/${id}` : null,
  };
}

/** @returns no presentation for one venue in three: real directories are no better. */
function presentation(kind: Kind, nom: string, chance: Chance) {
  return {
    presentation_resume: chance.happens(0.66) ? kind.about : null,
    presentation_detail: chance.happens(0.3)
      ? `${nom} n’existe pas : ce lieu fait partie des données de démonstration. ${kind.about}`
      : null,
  };
}

function venueIn(town: Town, region: string, number: number, chance: Chance): Venue {
  const kind = kinds[drawKind(chance)] as Kind;
  const id = `demo-${String(number).padStart(5, '0')}`;
  const nom = nameOf(kind, town, chance);
  const offered = services(kind, chance);
  return {
    id,
    pivot: chance.happens(0.7) ? `DEMO${String(number).padStart(10, '0')}` : null,
    nom,
    commune: town.nom,
    code_postal: chance.pick(town.codes_postaux),
    code_insee: town.code_insee,
    adresse: `${1 + Math.floor(chance.number() * 120)} ${chance.pick(streets)}`,
    complement_adresse: chance.happens(0.1)
      ? chance.pick(['1er étage', 'Rez-de-chaussée', 'Bâtiment B'])
      : null,
    ...placeNear(town, chance),
    typologie: chance.happens(0.97) ? [chance.pick(kind.typologie)] : [],
    ...contacts(id, nom, region, chance),
    horaires: chance.happens(0.75) ? chance.pick(timetables) : null,
    ...presentation(kind, nom, chance),
    source: SOURCE,
    itinerance: kind.itinerant ? ['Itinérant'] : chance.happens(0.5) ? ['Fixe'] : [],
    structure_parente: chance.happens(0.5) ? kind.parent.replace('{de}', ofTown(town.nom)) : null,
    date_maj: new Date(LATEST - Math.floor(chance.number() ** 2 * SPREAD_DAYS) * DAY)
      .toISOString()
      .slice(0, 10),
    services: offered,
    ...reception(offered, kind, chance),
  };
}

const drawKind = drawer(kinds.map(({ weight }) => weight));

/** Where one can, towns whose place is known; a département's share follows its people. */
function townsOf(towns: readonly Town[], all: number, chance: Chance): Town[] {
  const known = towns.filter(({ location_approximate }) => !location_approximate);
  const usable = known.length ? known : towns;
  const people = towns.reduce((sum, { population }) => sum + population, 0);
  const count = Math.max(FEWEST_IN_DEPARTEMENT, Math.round((TOTAL * people) / all));
  const draw = drawer(usable.map(({ population }) => population + 1));
  return Array.from({ length: count }, () => usable[draw(chance)] as Town);
}

/**
 * Venues that could be and are not, for a directory that has none yet: the same on every machine.
 * @param towns every commune, in a fixed order; the whole of a city that has arrondissements left out.
 * @param regions the région's name of each département's code.
 */
export function demonstrationVenues(towns: readonly Town[], regions: ReadonlyMap<string, string>): Venue[] {
  const chance = chanceOf(SEED);
  const all = towns.reduce((sum, { population }) => sum + population, 0);
  return [...regions]
    .flatMap(([departement, region]) =>
      townsOf(
        towns.filter((town) => town.departement === departement),
        all,
        chance,
      ).map((town) => ({ town, region })),
    )
    .map(({ town, region }, index) => venueIn(town, region, index + 1, chance));
}
