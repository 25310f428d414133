import { kindNamed } from '../resources/kinds/kinds.ts';
import { became } from '../resources/kinds/post.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type DemonstrationUptake, type Step, stepsTo } from './partners.ts';

/** Another than those of venues, partners and workshops: none changes the others. */
const SEED = 2015_06_01;
/** Of those that have a company, one in so many is in each of these states. */
const states = {
  post: ['asked', 'accepted', 'running', 'running', 'ended'],
  mission: ['asked', 'agreed', 'done'],
};

const posts = [
  ['Médiatrice ou médiateur numérique', 'Un bus numérique pour les villages du canton, avec les mairies.'],
  ['Animateur ou animatrice de fablab', 'Une ressourcerie et un fablab qui réparent ensemble.'],
  ['Accueil et aide aux démarches', 'Une permanence de démarches en ligne par quartier.'],
] as const;
const missions = [
  ['Premiers pas sur ordinateur, à deux', 'Former aux usages essentiels'],
  ['Vérifier avant de partager', 'Maîtriser les outils et l’esprit critique'],
  ['Aller vers les personnes isolées', 'Accompagner les publics fragiles'],
] as const;

const begins = (chance: Chance) => chance.pick(['2026-09-01', '2026-10-01', '2027-01-04']);

function postAt(venue: number, chance: Chance): object {
  const [title, project] = chance.pick(posts);
  const details = {
    project,
    begins_on: begins(chance),
    months: chance.pick([24, 36]),
    hours: 35,
    training: 'Deux mois à l’accueil et à la médiation, avec le tuteur.',
    qualification: 'Titre de responsable d’espace de médiation numérique.',
  };
  const description = 'Un premier emploi au service du public, tutoré par l’animatrice du lieu.';
  return { kind: 'post', venue, title, description, details };
}

function missionAt(venue: number, chance: Chance): object {
  const [title, objective] = chance.pick(missions);
  const details = { objective, begins_on: begins(chance), months: chance.pick([6, 8, 10]), hours: 24 };
  const description = 'Avec l’équipe du lieu : aucune compétence n’est demandée, l’envie suffit.';
  return { kind: 'mission', venue, title, description, details };
}

/** Posts and missions that are not, a post for each host that is even and a mission for the others. */
export function demonstrationHosting(venues: readonly number[]): object[] {
  const chance = chanceOf(SEED);
  return venues.map((venue, place) => (place % 2 === 0 ? postAt : missionAt)(venue, chance));
}

interface Offered {
  readonly resource: number;
  readonly kind: string;
}

/** What was said with the acts that led there. */
function saidWith(steps: readonly Step[], chance: Chance): DemonstrationUptake['details'] {
  const said: Readonly<Record<string, object>> = {
    accept: { terms: 'Un point par mois.' },
    start: { started_on: '2023-06-01' },
    finish: { became: chance.pick(became), brought: ['Une formation'] },
  };
  return Object.assign({}, ...steps.map(({ act }) => said[act]));
}

/** How some of them went on with a company, nobody being named: half of them. */
export function demonstrationHosted(
  offered: readonly Offered[],
  organisations: readonly number[],
): DemonstrationUptake[] {
  const chance = chanceOf(SEED + 1);
  const some = offered.filter((_, place) => place % 4 > 1);
  return some.flatMap(({ resource, kind }, place) => {
    const { uptake } = kindNamed(kind);
    const wanted = kind === 'post' ? states.post : states.mission;
    const state = wanted[place % wanted.length] ?? 'asked';
    if (!uptake || organisations.length === 0) return [];
    const organisation = chance.pick(organisations);
    const steps = stepsTo(uptake, state);
    const details = saidWith(steps, chance);
    return [{ resource, kind, venue: null, organisation, quantity: null, details, steps }];
  });
}
