import { z } from 'zod';
import type { Move } from '../resources/kinds/kind.ts';
import { lot, machineNeeds, machineSorts } from '../resources/kinds/lot.ts';

export const sortNames = Object.keys(machineSorts) as [keyof typeof machineSorts];
const sort = z.enum(sortNames, `une sorte de machine est attendue : ${sortNames.join(', ')}.`);
const moment = z.string().meta({ description: 'AAAA-MM-JJ, à Paris.' });

const maker = z.strictObject({ organisation: z.int(), nom: z.string() });
const place = {
  organisation: maker,
  adresse: z.string(),
  code_postal: z.string(),
  commune: z.string(),
  departement: z.string(),
  at: z.array(z.number()).meta({ description: 'Longitude, latitude.' }),
  demonstration: z.boolean(),
};
const hours = {
  on: moment,
  opens: z.string().meta({ description: 'HH:MM' }),
  closes: z.string().meta({ description: 'HH:MM' }),
};
const pointSchema = z.strictObject({ establishment: z.int(), nom: z.string(), ...place });
export type Point = z.output<typeof pointSchema>;
const daySchema = z.strictObject({
  collection: z.int(),
  ...hours,
  venue: z.strictObject({ id: z.string(), nom: z.string() }).nullable(),
  ...place,
});
export type Day = z.output<typeof daySchema>;

const invented = { demonstration: z.boolean() };

/** What anyone sees of the programme: numbers, and points of collection. */
export const ordiSchema = z.strictObject({
  states: z
    .array(z.strictObject({ state: z.string(), sort: z.string(), count: z.int(), ...invented }))
    .meta({ description: 'Combien de machines en sont où.' }),
  departements: z
    .array(
      z.strictObject({
        departement: z.string(),
        nom: z.string().nullable(),
        state: z.string(),
        count: z.int(),
        ...invented,
      }),
    )
    .meta({ description: 'Par département de qui en a la garde.' }),
  waiting: z
    .array(z.strictObject({ sort: z.string(), requests: z.int(), machines: z.int(), ...invented }))
    .meta({ description: 'Ce que des lieux attendent.' }),
  points: z.array(pointSchema).meta({ description: 'Où des reconditionneurs prennent des machines.' }),
  days: z
    .array(daySchema)
    .meta({ description: 'Les jours à venir où l’on prend des machines, le prochain d’abord.' }),
});
export type Ordi = z.output<typeof ordiSchema>;

/** A machine as whoever scans its label sees it: neither where it is nor who has it, but who takes it back. */
export const machineShown = z.strictObject({
  identifier: z.string(),
  sort: z.string(),
  state: z.string(),
  demonstration: z.boolean(),
  history: z.array(z.strictObject({ state: z.string(), on: moment })),
  keeper: maker
    .extend({ places: z.array(z.string()) })
    .nullable()
    .meta({ description: 'Le reconditionneur qui la suit, à qui la rendre.' }),
});
export type MachineShown = z.output<typeof machineShown>;

/** What anyone sees of the programme at a venue. */
export const venueOrdi = z.strictObject({
  gives: z.boolean().meta({ description: 'Des machines y sont remises à des foyers.' }),
  delivered: z.int().meta({ description: 'Combien l’ont été, au lieu ou par lui.' }),
  days: z.array(
    z.strictObject({ collection: z.int(), ...hours, organisation: maker, demonstration: z.boolean() }),
  ),
});
export type VenueOrdi = z.output<typeof venueOrdi>;

/** A machine as its company and its refurbisher see it; through which venue, not for whom. */
export const machineSchema = z.strictObject({
  machine: z.int(),
  identifier: z.string(),
  lot: z.int(),
  title: z.string(),
  sort: z.string(),
  serial: z.string().nullable(),
  state: z.string(),
  certificate: z.string().nullable(),
  route: z.string().nullable(),
  collected_on: moment,
  wipe_by: moment.nullable().meta({ description: 'Tant qu’elle n’est pas effacée.' }),
  late: z.boolean(),
  venue: z.strictObject({ id: z.string(), nom: z.string(), commune: z.string() }).nullable(),
});
export type Machine = z.output<typeof machineSchema>;

const queued = z.strictObject({
  request: z.int(),
  sort: z.string(),
  rank: z.int(),
  venue: z.strictObject({ id: z.string(), nom: z.string(), commune: z.string() }),
  quantity: z.int(),
  given: z.int(),
  households: z.int().nullable(),
  needs: z.array(z.string()),
  received: z.int().meta({ description: 'Machines reçues par ce lieu en un an.' }),
  unfetched: z.int().meta({ description: 'Attribuées et jamais retirées : elles comptent comme reçues.' }),
  asked: z.int().meta({ description: 'Machines demandées par ce lieu en un an.' }),
  km: z.int().nullable(),
  asked_on: moment,
});
export type Queued = z.output<typeof queued>;

/** A day to come, as those on either side see it. */
const ownDay = z.strictObject({
  collection: z.int(),
  refurbisher: z.string(),
  ...hours,
  state: z.string(),
  place: z.string(),
  commune: z.string(),
  venue: z.string().nullable(),
});
export type OwnDay = z.output<typeof ownDay>;

/** A refurbisher's machines, and who waits for them. */
export const workshopSchema = z.strictObject({
  nom: z.string(),
  days: z.array(ownDay),
  places: z.array(z.strictObject({ establishment: z.int(), name: z.string() })),
  machines: z.array(machineSchema),
  queue: z.array(queued),
});
export type Workshop = z.output<typeof workshopSchema>;

export const lotMachines = z.strictObject({
  title: z.string(),
  company: z.string(),
  refurbisher: z.strictObject({ organisation: z.int(), nom: z.string() }),
  machines: z.array(machineSchema),
});
export type LotMachines = z.output<typeof lotMachines>;

const requestSchema = z.strictObject({
  request: z.int(),
  sort: z.string(),
  quantity: z.int(),
  given: z.int(),
  households: z.int().nullable(),
  needs: z.array(z.string()),
  state: z.string(),
  asked_on: moment,
  ranks: z
    .array(z.strictObject({ organisation: maker, rank: z.int(), waiting: z.int() }))
    .meta({ description: 'Sa place chez les reconditionneurs qui peuvent la servir, les plus proches.' }),
});
/** What a venue asked for, what is on its way to it, and what it received. */
export const venueMachines = z.strictObject({
  nom: z.string(),
  requests: z.array(requestSchema),
  machines: z.array(
    z.strictObject({
      machine: z.int(),
      identifier: z.string(),
      sort: z.string(),
      state: z.string(),
      request: z.int(),
      households: z.boolean(),
      refurbisher: maker.extend({ places: z.array(z.string()) }),
      on: moment,
      fetch_by: moment.nullable().meta({ description: 'Passé ce jour, elle va au suivant.' }),
    }),
  ),
  days: z.array(ownDay),
  most: z.strictObject({ request: z.int(), year: z.int(), kept_days: z.int() }),
});
export type VenueMachines = z.output<typeof venueMachines>;

const mostAtOnce = 200;
const numbers = z
  .array(z.int('un numéro de machine est attendu.'), 'une machine au moins est attendue.')
  .min(1, 'une machine au moins est attendue.')
  .max(mostAtOnce, `${mostAtOnce} machines au plus sont attendues à la fois.`);

/** « un de ces actes est attendu : « Accueillir » (welcome), « Annuler » (cancel). » */
const actSaid = (acts: readonly string[], moves: readonly Move[] = []) =>
  `un de ces actes est attendu : ${acts
    .map((name) => `« ${moves.find(({ act }) => act === name)?.label} » (${name})`)
    .join(', ')}.`;
const machineMoves = lot.parts?.machine?.moves;

const said = z.record(z.string(), z.unknown()).default({});
const refurbisherActs = ['wipe', 'refurbish', 'scrap', 'allot', 'release'] as const;
export const workshopActBody = z.strictObject({
  act: z.enum(refurbisherActs, actSaid(refurbisherActs, machineMoves)),
  machines: numbers,
  said,
});
const venueActs = ['receive', 'keep', 'hand', 'release', 'return'] as const;
export const venueActBody = z.strictObject({
  act: z.enum(venueActs, actSaid(venueActs, machineMoves)),
  machines: numbers,
});
export const actAnswer = z.strictObject({ moved: z.int() });

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'une heure est attendue, comme 14 h 30.');
export const dayBody = z
  .strictObject({
    establishment: z.int('une adresse de la liste est attendue.').optional(),
    venue: z
      .string()
      .trim()
      .min(1)
      .max(300)
      .optional()
      .meta({ description: 'L’identifiant d’un lieu, qui accepte ensuite.' }),
    on: z.iso.date('un jour est attendu : jour, mois et année.'),
    opens: hour,
    closes: hour,
  })
  .refine(({ establishment, venue }) => (establishment === undefined) !== (venue === undefined), {
    path: ['establishment'],
    message: 'une de vos adresses ou un lieu est attendu.',
  })
  .refine(({ opens, closes }) => closes > opens, {
    path: ['closes'],
    message: 'une heure après celle du début est attendue.',
  });
export type DayBody = z.output<typeof dayBody>;

const countSaid = (most: number) => `un nombre entier de 1 à ${most} est attendu.`;
const someSaid = 'un nombre entier d’au moins 1 est attendu.';
export const requestBody = z.strictObject({
  sort,
  quantity: z
    .int(someSaid)
    .min(1, someSaid)
    .max(2_147_483_647, someSaid)
    .meta({ description: 'Autant que le programme le permet par demande, au plus.' }),
  households: z
    .int(countSaid(1000))
    .min(1, countSaid(1000))
    .max(1000, countSaid(1000))
    .optional()
    .meta({ description: 'Combien de foyers ; rien : pour le lieu lui-même. Aucun n’est nommé.' }),
  needs: z
    .array(z.enum(machineNeeds, `un de ces besoins est attendu : ${machineNeeds.join(', ')}.`))
    .min(1, 'un besoin au moins est attendu.')
    .max(machineNeeds.length),
});
export type RequestBody = z.output<typeof requestBody>;

export const serialBody = z.strictObject({
  serial: z
    .string()
    .trim()
    .max(80, '80 caractères au plus sont attendus.')
    .meta({ description: 'Vide : inconnu.' }),
});

/** What waits for someone. */
export const awaitingSchema = z.strictObject({
  workshops: z.array(
    z.strictObject({
      organisation: z.int(),
      nom: z.string(),
      open: z.int().meta({ description: 'Lots annoncés, que personne n’a.' }),
      late: z.int(),
      collected: z.int(),
      wiped: z.int(),
      refurbished: z.int(),
      allotted: z.int(),
    }),
  ),
  venues: z.array(
    z.strictObject({
      id: z.string(),
      nom: z.string(),
      proposed: z.int().meta({ description: 'Jours de collecte à accueillir, ou non.' }),
      allotted: z.int(),
      fetch_by: moment
        .nullable()
        .meta({ description: 'Passé ce jour, la première des attribuées va au suivant.' }),
      held: z.int().meta({ description: 'Reçues pour des foyers, et à leur remettre.' }),
      waiting: z.int(),
    }),
  ),
  lots: z.array(
    z.strictObject({ resource: z.int(), title: z.string(), machines: z.int(), unwiped: z.int() }),
  ),
});
export type Awaiting = z.output<typeof awaitingSchema>;

const number = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
export const organisationParams = z.object({ organisation: number });
export const machineOfParams = z.object({ organisation: number, machine: number });
export const lotParams = z.object({ resource: number });
export const venueParams = z.object({ id: z.string().min(1).max(300) });
export const dayOfParams = z.object({ organisation: number, collection: number });
const dayActs = ['welcome', 'cancel'] as const;
export const dayActBody = z.strictObject({
  act: z.enum(dayActs, actSaid(dayActs, lot.parts?.collection?.moves)),
});
export const venueDayParams = venueParams.extend({ collection: number });
export const requestParams = venueParams.extend({ request: number });
export const identifierParams = z.object({ identifier: z.string().max(40) });
export const departementQuery = z.object({ departement: z.string().trim().max(3).optional() });
