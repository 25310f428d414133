import { z } from 'zod';
import { machineNeeds, machineSorts } from '../resources/kinds/lot.ts';

export const sortNames = Object.keys(machineSorts) as [keyof typeof machineSorts];
const sort = z.enum(sortNames, `une sorte de machine est attendue : ${sortNames.join(', ')}.`);
const moment = z.string().meta({ description: 'AAAA-MM-JJ, à Paris.' });

/** What anyone sees of the programme: numbers, and points of collection. */
export const ordiSchema = z.strictObject({
  states: z
    .array(z.strictObject({ state: z.string(), sort: z.string(), count: z.int() }))
    .meta({ description: 'Combien de machines en sont où.' }),
  departements: z
    .array(z.strictObject({ departement: z.string(), state: z.string(), count: z.int() }))
    .meta({ description: 'Par département de qui en a la garde.' }),
  waiting: z
    .array(z.strictObject({ sort: z.string(), requests: z.int(), machines: z.int() }))
    .meta({ description: 'Ce que des lieux attendent.' }),
  points: z
    .array(
      z.strictObject({
        establishment: z.int(),
        organisation: z.strictObject({ organisation: z.int(), nom: z.string() }),
        nom: z.string(),
        adresse: z.string(),
        code_postal: z.string(),
        commune: z.string(),
        at: z.array(z.number()).meta({ description: 'Longitude, latitude.' }),
        demonstration: z.boolean(),
      }),
    )
    .meta({ description: 'Où des reconditionneurs prennent des machines.' }),
});
export type Ordi = z.output<typeof ordiSchema>;

/** A machine as whoever scans its label sees it: neither places nor names. */
export const machineShown = z.strictObject({
  identifier: z.string(),
  sort: z.string(),
  state: z.string(),
  demonstration: z.boolean(),
  history: z.array(z.strictObject({ state: z.string(), on: moment })),
});
export type MachineShown = z.output<typeof machineShown>;

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
  asked: z.int().meta({ description: 'Machines demandées par ce lieu en un an.' }),
  km: z.int().nullable(),
  asked_on: moment,
});
export type Queued = z.output<typeof queued>;

/** A refurbisher's machines, and who waits for them. */
export const workshopSchema = z.strictObject({
  nom: z.string(),
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
      refurbisher: z.string(),
      on: moment,
    }),
  ),
  most: z.strictObject({ request: z.int(), year: z.int() }),
});
export type VenueMachines = z.output<typeof venueMachines>;

const mostAtOnce = 200;
const numbers = z
  .array(z.int('un numéro de machine est attendu.'), 'une machine au moins est attendue.')
  .min(1, 'une machine au moins est attendue.')
  .max(mostAtOnce, `${mostAtOnce} machines au plus sont attendues à la fois.`);

const said = z.record(z.string(), z.unknown()).default({});
const refurbisherActs = ['wipe', 'refurbish', 'scrap', 'allot', 'release'] as const;
export const workshopActBody = z.strictObject({
  act: z.enum(refurbisherActs, `un de ces actes est attendu : ${refurbisherActs.join(', ')}.`),
  machines: numbers,
  said,
});
const venueActs = ['receive', 'release', 'return'] as const;
export const venueActBody = z.strictObject({
  act: z.enum(venueActs, `un de ces actes est attendu : ${venueActs.join(', ')}.`),
  machines: numbers,
});
export const actAnswer = z.strictObject({ moved: z.int() });

const countSaid = (most: number) => `un nombre entier de 1 à ${most} est attendu.`;
export const requestBody = z.strictObject({
  sort,
  quantity: z.int(countSaid(1000)).min(1, countSaid(1000)).max(1000, countSaid(1000)),
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
      late: z.int(),
      collected: z.int(),
      wiped: z.int(),
      refurbished: z.int(),
      allotted: z.int(),
    }),
  ),
  venues: z.array(z.strictObject({ id: z.string(), nom: z.string(), allotted: z.int(), waiting: z.int() })),
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
export const requestParams = venueParams.extend({ request: number });
export const identifierParams = z.object({ identifier: z.string().max(40) });
