import { ofTown } from '../core/french.ts';
import type { Life } from '../resources/kinds/kind.ts';
import { kindNamed } from '../resources/kinds/kinds.ts';
import { branches } from '../standard/organisations.ts';
import { type Chance, chanceOf } from './chance.ts';
import { streets } from './kinds.ts';
import { goods, needs, type Sample, skills } from './offers.ts';
import { pdfPage } from './page.ts';
import { inventions, type PartnerKind, partnerKinds } from './partner-kinds.ts';
import { practices } from './practices.ts';
import { drawer, type Town } from './venues.ts';

/** Another than the venues': neither changes the other. */
const SEED = 2015_05_28;
const TOTAL = 150;
const NEEDS = 48;
/** Each practice is of one organisation: every fourth has the next. */
const PRACTICE_EVERY = 4;
/** Uptakes of each state of each kind that has some. */
const IN_EACH_STATE = 3;

type Row = Readonly<Record<string, unknown>>;

/** What SIRETs are checked by: the digits' sum, every second one doubled. */
const sumOf = (digits: string) =>
  [...digits].reduceRight((sum, digit, index) => {
    const value = Number(digit) * ((digits.length - index) % 2 === 0 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);

/** A number with the key of a SIRET whose first nine digits have not that of a SIREN: it can be nobody's. */
export function inventedSiret(number: number): string {
  const siren = `000${String(number * 10).padStart(6, '0')}`;
  const other = sumOf(siren) % 10 === 0 ? siren.replace(/.$/, '1') : siren;
  const begun = `${other}0001`;
  return `${begun}${(10 - (sumOf(`${begun}0`) % 10)) % 10}`;
}

function establishment(town: Town, nom: string, chance: Chance): Row {
  return {
    nom,
    adresse: `${1 + Math.floor(chance.number() * 120)} ${chance.pick(streets)}`,
    commune: town.nom,
    code_postal: chance.pick(town.codes_postaux),
    code_insee: town.code_insee,
  };
}

/** Whom it is for: all, its département, or what is around it. */
function reachOf(town: Town, chance: Chance): Row {
  const drawn = chance.number();
  if (drawn < 0.3) return { reach: 'everywhere' };
  if (drawn < 0.6) return { reach: 'departements', departements: [town.departement] };
  return { reach: 'circle', radius: chance.pick([20_000, 50_000, 100_000]) };
}

const samples = { skills, goods };

function offer(kind: keyof typeof samples, sample: Sample, town: Town, chance: Chance): Row {
  const { counts } = kindNamed(kind);
  return {
    kind,
    ...sample,
    ...reachOf(town, chance),
    ...(counts && { quantity: 10 + Math.floor(chance.number() * 40) }),
    audience: chance.happens(0.3) ? chance.pick(['Débutants', 'Conseillers numériques', 'Familles']) : null,
  };
}

/** One or two, never the same twice. */
function offersOf({ offers }: PartnerKind, town: Town, chance: Chance): Row[] {
  const [kind, other] = [chance.pick(offers), chance.pick(offers)];
  const first = chance.pick<Sample>(samples[kind]);
  const rest = samples[other].filter(({ title }) => title !== first.title);
  const second = chance.happens(0.5) ? [offer(other, chance.pick(rest), town, chance)] : [];
  return [offer(kind, first, town, chance), ...second];
}

/** The practice that falls to an organisation: the same for all of France. */
function practiceOf(number: number): Row[] {
  const found = number % PRACTICE_EVERY === 0 ? practices[number / PRACTICE_EVERY - 1] : undefined;
  if (!found) return [];
  const { steps: _, ...said } = found;
  return [{ kind: 'practice', ...said, reach: 'everywhere' }];
}

/** Each name is one organisation's: the inventions go round. */
function nameOf({ names }: PartnerKind, town: Town, number: number, chance: Chance): string {
  const word = inventions[number % inventions.length] as string;
  return chance.pick(names).replace('{word}', word).replace('{de}', ofTown(town.nom));
}

function networksOf({ network }: PartnerKind, chance: Chance): Row[] {
  if (!network || chance.happens(0.3)) return [];
  return [{ network, branch: network === 'Syntec Numérique' ? chance.pick(branches) : null }];
}

function organisation(kind: PartnerKind, towns: readonly [Town, Town], number: number, chance: Chance): Row {
  const [town, other] = towns;
  const nom = nameOf(kind, town, number, chance);
  const second = chance.happens(0.25) ? [establishment(other, 'Agence', chance)] : [];
  const offers = chance.some(kind.offers, 0.75);
  const practice = practiceOf(number);
  return {
    nom,
    kind: kind.kind,
    siret: inventedSiret(number),
    presentation: `${nom} n’existe pas : cette organisation fait partie des données de démonstration. ${kind.about}`,
    site_web: `https://partenaire-${number}.example`,
    trades: [...new Set([kind.trades[0], ...chance.some(kind.trades, 0.5)])],
    offers: [...(offers.length > 0 ? offers : kind.offers.slice(0, 1)), ...practice.map(() => 'practice')],
    departements: chance.happens(0.6) ? [town.departement] : [],
    establishments: [establishment(town, 'Siège', chance), ...second],
    networks: networksOf(kind, chance),
    resources: [...offersOf(kind, town, chance), ...practice],
  };
}

/** As many as there are people, and one at least in each département before any has two. */
function townsDrawn(towns: readonly Town[], chance: Chance): Town[] {
  const known = towns.filter(
    ({ location_approximate, population }) => !location_approximate && population > 3000,
  );
  const usable = known.length > 0 ? known : towns;
  const departements = [...new Set(usable.map(({ departement }) => departement))];
  const draw = drawer(usable.map(({ population }) => population + 1));
  const one = (code: string) => {
    const own = usable.filter(({ departement }) => departement === code);
    return own[drawer(own.map(({ population }) => population + 1))(chance)] as Town;
  };
  const rest = Math.max(0, TOTAL - departements.length);
  return [...departements.map(one), ...Array.from({ length: rest }, () => usable[draw(chance)] as Town)];
}

/** Of those drawn, the nearest in another commune: an agency is not across an ocean. */
function nearestTo(town: Town, others: readonly Town[]): Town {
  const away = ({ lon, lat }: Town) => (lon - town.lon) ** 2 + (lat - town.lat) ** 2;
  return others
    .filter(({ code_insee }) => code_insee !== town.code_insee)
    .reduce((best, one) => (away(one) < away(best) ? one : best));
}

/**
 * Organisations that could be and are not, with what they offer: the same on every machine.
 * @param towns every commune, in a fixed order
 */
export function demonstrationPartners(towns: readonly Town[]): Row[] {
  const chance = chanceOf(SEED);
  const drawKind = drawer(partnerKinds.map(({ weight }) => weight));
  const drawn = townsDrawn(towns, chance);
  return drawn.map((town, index) => {
    const kind = partnerKinds[drawKind(chance)] as PartnerKind;
    return organisation(kind, [town, nearestTo(town, drawn)], index + 1, chance);
  });
}

/** What venues look for. @param venues numbers of invented venues, to choose from */
export function demonstrationNeeds(venues: readonly number[]): Row[] {
  const chance = chanceOf(SEED + 1);
  return Array.from({ length: Math.min(NEEDS, venues.length) }, (_, number) => ({
    kind: 'need',
    venue: chance.pick(venues),
    ...needs[number % needs.length],
  }));
}

const NOT_REAL = 'Document de démonstration : cette bonne pratique n’existe pas.';

/** The file of each practice: nothing of the demonstration leads nowhere. */
export const demonstrationFiles = (): Row[] =>
  practices.map(({ title, description, steps }) => {
    const numbered = steps.map((step, index) => `${index + 1}. ${step}`);
    const page = pdfPage(title, [NOT_REAL, description, ...numbered]);
    return { title, name: 'demonstration.pdf', base64: page.toString('base64') };
  });

/** One step of a life: an act, and where it leads. */
export interface Step {
  readonly act: string;
  readonly to: string;
}

/** The acts that lead from where a life begins to a state: the fewest. */
export function stepsTo({ states, moves }: Life, state: string): Step[] {
  const paths: Step[][] = [[]];
  const seen = new Set([Object.keys(states)[0]]);
  for (const path of paths) {
    const here = path.at(-1)?.to ?? Object.keys(states)[0] ?? '';
    if (here === state) return path;
    for (const { act, from, to } of moves)
      if (from.includes(here) && !seen.has(to)) {
        seen.add(to);
        paths.push([...path, { act, to }]);
      }
  }
  return [];
}

/** What those who did these acts said, as their fields ask. */
function saidOf({ moves }: Life, steps: readonly Step[]): Row {
  const done = new Set(steps.map(({ act }) => act));
  const said = {
    terms: 'Deux personnes, un mardi.',
    given_on: '2026-05-12',
    value: 800,
    outcome: 'Vingt personnes aidées.',
  };
  const asked = moves
    .filter(({ act }) => done.has(act))
    .flatMap(({ asks = [] }) => asks.map(({ name }) => name));
  return Object.fromEntries(Object.entries(said).filter(([name]) => asked.includes(name)));
}

/** Something taken up, and how it went on. */
export interface DemonstrationUptake {
  readonly resource: number;
  readonly kind: string;
  readonly venue: number | null;
  readonly organisation: number | null;
  readonly quantity: number | null;
  readonly details: Row;
  readonly steps: readonly Step[];
}

interface Offered {
  readonly resource: number;
  readonly kind: string;
}

/** What is not counted is taken up once by each: of two that chance makes, the first. */
function once(uptakes: readonly DemonstrationUptake[]): DemonstrationUptake[] {
  const taken = new Set<string>();
  return uptakes.filter(({ resource, venue, organisation, quantity }) => {
    const key = `${resource} ${venue} ${organisation}`;
    const isFirst = quantity !== null || !taken.has(key);
    taken.add(key);
    return isFirst;
  });
}

/** Some in each state of each kind that is asked for. @param venuesOf those that each resource is for */
export function demonstrationUptakes(
  offered: readonly Offered[],
  venuesOf: ReadonlyMap<number, readonly number[]>,
  organisations: readonly number[],
): DemonstrationUptake[] {
  const chance = chanceOf(SEED + 2);
  const kinds = [...new Set(offered.map(({ kind }) => kind))];
  const made = kinds.flatMap((name) => {
    const { uptake, counts } = kindNamed(name);
    const byVenue = uptake?.taker === 'venue';
    const mayAsk = (resource: number) => venuesOf.get(resource) ?? [];
    const own = offered.filter(
      ({ kind, resource }) => kind === name && (!byVenue || mayAsk(resource).length > 0),
    );
    return Object.keys(uptake?.states ?? {}).flatMap((state) =>
      Array.from({ length: IN_EACH_STATE }, () => {
        const steps = stepsTo(uptake as Life, state);
        const { resource } = chance.pick(own);
        return {
          resource,
          kind: name,
          venue: byVenue ? chance.pick(mayAsk(resource)) : null,
          organisation: byVenue ? null : chance.pick(organisations),
          quantity: counts ? 1 : null,
          details: saidOf(uptake as Life, steps),
          steps,
        };
      }),
    );
  });
  return once(made);
}
