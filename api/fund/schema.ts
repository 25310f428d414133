import { z } from 'zod';
import { day, words } from '../resources/kinds/fields.ts';

const cents = z.number().int().meta({ description: 'En centimes.' });
const demonstration = z.boolean().meta({ description: 'Inventé, pour la démonstration.' });
const venue = z.strictObject({ id: z.string(), nom: z.string(), commune: z.string() });

const taken_back = z
  .int()
  .meta({ description: 'Combien de membres en ont déclaré un, puis dit qu’il n’y en a plus.' });

const totals = z.strictObject({
  demonstration,
  received: cents,
  available: cents,
  committed: cents.meta({ description: 'Accordé, et pas encore versé.' }),
  paid: cents.meta({ description: 'Versé à des projets.' }),
  used: cents.meta({ description: 'Dont l’emploi est rapporté.' }),
});
export type Totals = z.output<typeof totals>;

const project = z.strictObject({
  uptake: z.int(),
  call: z.int(),
  call_title: z.string(),
  state: z.string(),
  venue,
  project: z.string(),
  granted: z.int().meta({ description: 'En euros.' }),
  committed: cents,
  paid: cents,
  used: cents,
  people: z.int().nullable().meta({ description: 'Personnes aidées, telles que le lieu les compte.' }),
  outcome: z.string().nullable(),
  lines: z.array(z.strictObject({ line: z.string(), euros: z.int() })),
  interests: z.int().meta({ description: 'Combien de membres du comité déclarent un intérêt.' }),
  taken_back,
  demonstration,
});
export type Project = z.output<typeof project>;

const donor = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  promised: z.int(),
  received: z.int(),
  demonstration,
});
export type Donor = z.output<typeof donor>;

const call = z.strictObject({
  call: z.int(),
  title: z.string(),
  state: z.string(),
  party: z.string(),
  budget: z.int(),
  granted: z.int(),
  ends_on: z.string().nullable(),
  applications: z.int(),
  demonstration,
});
export type Call = z.output<typeof call>;

/** The fund as anyone sees it: sums, organisations and venues, never a person. */
export const fundSchema = z.strictObject({
  totals: z.array(totals),
  calls: z.array(call),
  projects: z.array(project),
  donors: z.array(donor),
});
export type Fund = z.output<typeof fundSchema>;

const entry = z.strictObject({
  entry: z.int(),
  act: z.string(),
  says: z.string(),
  made_on: z.string(),
  paid_on: z.string().nullable().meta({ description: 'Le jour où l’argent a changé de mains.' }),
  from: z.string(),
  to: z.string(),
  cents,
});
export const projectSchema = z.strictObject({ project, entries: z.array(entry) });
export type ProjectBooks = z.output<typeof projectSchema>;

/** A line of the ledger, as the export gives it. */
export interface LedgerLine {
  readonly entry: number;
  readonly act: string;
  readonly says: string;
  readonly made_on: string;
  readonly account: string;
  readonly organisation: string | null;
  readonly project: number | null;
  readonly call: string | null;
  readonly venue: string | null;
  readonly cents: number;
  readonly demonstration: boolean;
  readonly paid_on: string | null;
  readonly reverses: number | null;
}

export const pledgeSchema = z.strictObject({
  title: z.string(),
  amount: z.int(),
  received: z.int(),
  state: z.string(),
  payments: z.array(
    z.strictObject({
      payment: z.int(),
      euros: z.int(),
      received_on: z.string(),
      reversed: z
        .strictObject({ on: z.string(), reason: z.string() })
        .nullable()
        .meta({ description: 'Enregistré par erreur, et annulé par une autre écriture.' }),
    }),
  ),
});
export type Pledge = z.output<typeof pledgeSchema>;

const eurosSaid = 'un nombre entier d’euros, 1 au moins, est attendu.';
export const paymentBody = z.strictObject({
  euros: z.int(eurosSaid).min(1, eurosSaid).max(100_000_000, eurosSaid),
  received_on: day,
});
export type PaymentBody = z.output<typeof paymentBody>;

export const reversalBody = z.strictObject({
  reason: words(200, 3).meta({ description: 'Montrée à tous, dans les comptes : aucun nom de personne.' }),
});

const vote = z.strictObject({ yes: z.boolean(), reason: z.string() });
export const votingSchema = z.strictObject({
  call: z.int(),
  members: z.int(),
  quorum: z.int(),
  open: z.boolean(),
  member: z.boolean(),
  barred: z.boolean().meta({ description: 'Un intérêt déclaré, le lieu est le vôtre, ou l’avis.' }),
  proposed: z.int().nullable().meta({ description: 'En euros : ce qu’une voix pour accorde.' }),
  declared: z.strictObject({ interest: z.string().nullable() }).nullable(),
  mine: vote.nullable(),
  interests: z.int(),
  taken_back,
  changed: z.int().meta({ description: 'Voix changées, ou retirées par un intérêt déclaré ensuite.' }),
  votes: z.array(vote).meta({ description: 'Sans nom.' }),
  sums: z
    .array(
      z.strictObject({
        act: z.string(),
        what: z.enum(['paid', 'returned', 'released']).meta({
          description: 'À verser au lieu, à rendre par lui, ou revient au fonds sans avoir été versé.',
        }),
        cents,
      }),
    )
    .meta({ description: 'Ce que chaque acte à venir ferait passer.' }),
});
export type Voting = z.output<typeof votingSchema>;

export const declarationBody = z.strictObject({
  interest: words(500, 3).nullable().meta({ description: 'null : aucun.' }),
});
export const voteBody = z.strictObject({
  yes: z.boolean('pour ou contre est attendu.'),
  reason: words(2000, 3),
});

export const pledgeParams = z.object({
  resource: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export const paymentParams = pledgeParams.extend({
  payment: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export const applicationParams = z.object({
  uptake: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
