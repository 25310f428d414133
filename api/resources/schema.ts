import { z } from 'zod';
import { departement } from '../core/departement.ts';
import type { Refusal } from '../core/errors.ts';
import { isLatitude, isLongitude, near } from '../core/position.ts';
import { parties } from '../standard/parties.ts';
import { trades } from '../standard/trades.ts';
import { day, detailsSchema, draftDetailsSchema, unpriced, words } from './kinds/fields.ts';
import type { Kind } from './kinds/kind.ts';
import { kindNamed, kinds } from './kinds/kinds.ts';
import { namesSum } from './kinds/price.ts';

export const kindNames = kinds.map(({ kind }) => kind) as [string, ...string[]];
const reachNames = ['venues', 'circle', 'departements', 'everywhere'] as const;
/** In metres. */
const RADIUS = { least: 1_000, most: 200_000 };
const radiusSaid = 'un rayon de 1 à 200 km est attendu.';
const position = z
  .tuple([z.number(), z.number()])
  .refine(
    ([lon, lat]) => isLongitude(lon) && isLatitude(lat),
    '« longitude, latitude » en degrés est attendu.',
  );

const withoutSum = 'rien n’est demandé en retour : une condition ne peut pas nommer une somme d’argent.';

const counted = ({ counts }: Kind) =>
  counts
    ? {
        quantity: z
          .int('un nombre entier est attendu.')
          .min(1, 'une au moins est attendue.')
          .max(100_000, '100 000 au plus sont attendues.'),
      }
    : {};

const reach = z.enum(reachNames, 'venues, circle, departements ou everywhere est attendu.');
const reachFields = {
  venues: z.array(z.string().max(300)).max(200, '200 lieux au plus sont attendus.').default([]),
  centre: position.optional().meta({ description: 'Longitude, latitude : le milieu du cercle.' }),
  radius: z.int(radiusSaid).min(RADIUS.least, radiusSaid).max(RADIUS.most, radiusSaid).optional(),
  departements: z.array(departement).max(110).default([]),
};
const dateFields = { starts_on: day.optional(), ends_on: day.optional() };

/** Fields of the kinds that have them; all seem to, for those who check read them as what may not be there. */
const only = <Fields extends object>(has: true | undefined, fields: Fields): Fields =>
  has ? fields : ({} as Fields);

/** What is checked alike in a draft and in what is published. */
const saidOf = (kind: Kind) => {
  const text = (max: number, least?: number) => (kind.free ? unpriced(words(max, least)) : words(max, least));
  return {
    kind: z.literal(kind.kind),
    title: text(140, 3),
    conditions: (kind.free
      ? words(2000).refine((said) => !namesSum(said), withoutSum)
      : words(2000)
    ).optional(),
    audience: text(300).optional(),
    ...only(kind.dated, dateFields),
    ...only(kind.reaches, reachFields),
  };
};

const describedIn = ({ free }: Kind, least: number) =>
  free ? unpriced(words(5000, least)) : words(5000, least);

const bodyOf = (kind: Kind) =>
  z.strictObject({
    ...saidOf(kind),
    description: describedIn(kind, 10),
    ...only(kind.reaches, { reach }),
    ...counted(kind),
    details: detailsSchema(kind),
  });

const draftOf = (kind: Kind) =>
  z.strictObject({
    ...saidOf(kind),
    description: describedIn(kind, 0).default(''),
    ...only(kind.reaches, { reach: reach.default('everywhere') }),
    ...z.object(counted(kind)).partial().shape,
    details: draftDetailsSchema(kind).default({}),
  });

interface Reaching {
  readonly reach?: (typeof reachNames)[number] | undefined;
  readonly venues?: readonly string[];
  readonly centre?: unknown;
  readonly radius?: unknown;
  readonly departements?: readonly string[];
}
/** Whom it is for, by the way that was chosen: where that is not said, what is expected. */
const unreached: Readonly<Record<(typeof reachNames)[number], (given: Reaching) => Refusal | undefined>> = {
  venues: ({ venues = [] }) =>
    venues.length > 0 ? undefined : { name: 'venues', message: 'un lieu au moins est attendu.' },
  circle: ({ centre, radius }) =>
    centre && radius
      ? undefined
      : { name: 'centre', message: 'le milieu du cercle et son rayon sont attendus.' },
  departements: ({ departements = [] }) =>
    departements.length > 0
      ? undefined
      : { name: 'departements', message: 'un département au moins est attendu.' },
  everywhere: () => undefined,
};

interface Dated {
  readonly starts_on?: string | undefined;
  readonly ends_on?: string | undefined;
}
function refuseBackwards({ starts_on, ends_on }: Dated, context: z.RefinementCtx): void {
  const message = 'un jour qui ne précède pas le début est attendu.';
  if (starts_on && ends_on && ends_on < starts_on)
    context.addIssue({ code: 'custom', path: ['ends_on'], message });
}

const unknownKind = { error: `un genre de ressource est attendu : ${kindNames.join(', ')}.` };

/** A resource as it is written: what it says is checked, and what is missing waits until it is published. */
export const draftBody = z
  .discriminatedUnion('kind', kinds.map(draftOf) as unknown as [ReturnType<typeof draftOf>], unknownKind)
  .superRefine(refuseBackwards);
export type DraftBody = z.output<typeof draftBody>;

const wholeBody = z.discriminatedUnion(
  'kind',
  kinds.map(bodyOf) as unknown as [ReturnType<typeof bodyOf>],
  unknownKind,
);

/**
 * What a resource lacks to be published, all at once: of what all say, of what its kind says besides, of whom it is for.
 * @param others what its details hold besides, as a file that was joined
 * @param ruled its kind, where its programme rules more of it than the kind itself
 */
export function missingIn(body: DraftBody, others: readonly string[] = [], ruled?: Kind): Refusal[] {
  const read = (ruled ? bodyOf(ruled) : wholeBody).safeParse(body);
  const fields = (read.error?.issues ?? []).map(({ path, message }) => ({
    name: String(path.findLast((part) => typeof part === 'string') ?? 'kind'),
    message,
  }));
  const { oneOf } = kindNamed(body.kind);
  const known = [...Object.keys(body.details), ...others];
  const isNowhere = oneOf && !oneOf.names.some((name) => known.includes(name));
  const whom = unreached[(body as Reaching).reach ?? 'everywhere'](body);
  return [
    ...fields,
    ...(isNowhere ? [{ name: oneOf.names[0] ?? '', message: oneOf.message }] : []),
    ...(whom ? [whom] : []),
  ];
}

/** Whose a resource is: one of the four. */
export const ownerSchema = z
  .strictObject({
    organisation: z.int().optional(),
    venue: z.string().max(300).optional(),
    party: z.enum(parties).optional(),
    person: z.literal(true).optional().meta({ description: 'La mienne.' }),
  })
  .refine((owner) => Object.values(owner).filter((value) => value !== undefined).length === 1, {
    message: 'organisation, venue, party ou person : un seul est attendu.',
  });
export type OwnerGiven = z.output<typeof ownerSchema>;

const namedVenue = z.strictObject({ id: z.string(), nom: z.string(), commune: z.string() });

/** A resource as anyone may see it. */
export const resourceSchema = z.strictObject({
  resource: z.int(),
  kind: z.string(),
  title: z.string(),
  description: z.string(),
  conditions: z.string().nullable(),
  audience: z.string().nullable(),
  starts_on: z.string().nullable(),
  ends_on: z.string().nullable(),
  reach: z
    .enum(reachNames)
    .nullable()
    .meta({ description: 'Pour quels lieux ; null : son genre ne le dit pas.' }),
  departements: z.array(z.string()),
  radius: z.int().nullable().meta({ description: 'En mètres.' }),
  centre: z.array(z.number()).nullable(),
  details: z.record(z.string(), z.unknown()),
  quantity: z.int().nullable(),
  left_over: z.int().nullable().meta({ description: 'Ce qui n’est promis à personne.' }),
  state: z.string(),
  demonstration: z.boolean(),
  version: z.int(),
  updated_on: z.string(),
  organisation: z.strictObject({ organisation: z.int(), nom: z.string(), kind: z.string() }).nullable(),
  venue: namedVenue.nullable(),
  party: z.string().nullable(),
  venues: z.array(namedVenue),
  places: z
    .array(z.string())
    .meta({ description: 'Ses départements, ou la commune au milieu de son cercle.' }),
});
export type Resource = z.output<typeof resourceSchema>;

/** What partners bring to one venue. */
export const broughtSchema = z.strictObject({
  given: z
    .array(
      z.strictObject({
        organisation: z.strictObject({ organisation: z.int(), nom: z.string() }),
        resource: z.int(),
        kind: z.string(),
        title: z.string(),
        quantity: z.int().nullable(),
        on: z.string().nullable(),
      }),
    )
    .meta({ description: 'Ce qui a été donné, et que le lieu a attesté.' }),
  offers: z
    .array(
      z.strictObject({
        resource: z.int(),
        kind: z.string(),
        title: z.string(),
        owner: z.string().nullable(),
        reserved: z.boolean().meta({ description: 'Pour des lieux nommés, dont celui-ci.' }),
        demonstration: z.boolean(),
      }),
    )
    .meta({
      description:
        'Les premières journées et le premier matériel offerts au lieu, ce qui lui est réservé d’abord.',
    }),
  hosting: z
    .array(
      z.strictObject({
        resource: z.int(),
        kind: z.string(),
        title: z.string(),
        demonstration: z.boolean(),
      }),
    )
    .meta({ description: 'Les postes et les missions que le lieu ouvre.' }),
  grants: z
    .array(
      z.strictObject({
        uptake: z.int(),
        title: z.string(),
        granted: z.int().meta({ description: 'En euros.' }),
        demonstration: z.boolean(),
      }),
    )
    .meta({ description: 'Les projets du lieu que le fonds aide, dont les écritures sont publiques.' }),
  offered: z.int().meta({ description: 'Combien de ressources sont pour ce lieu, maintenant.' }),
});
export type Brought = z.output<typeof broughtSchema>;

export const resourceParams = z.object({
  resource: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});
export const uptakeParams = z.object({ uptake: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) });

export const tradeSaid = `un métier de la liste est attendu : ${trades.join(', ')}.`;

export const listQuery = z.strictObject({
  kind: z.enum(kindNames, `un genre de ressource est attendu : ${kindNames.join(', ')}.`).optional(),
  venue: z
    .string()
    .max(300)
    .optional()
    .meta({ description: 'Celles qui sont pour ce lieu, par son identifiant.' }),
  near: near.optional().meta({
    description:
      'Celles qui sont pour les lieux d’ici, « longitude,latitude » ; besoins et rendez-vous : à 50 km.',
  }),
  organisation: z.coerce.number().int().optional(),
  q: z.string().trim().max(200).optional().meta({ description: 'Des mots, en français.' }),
  trade: z.enum(trades, tradeSaid).optional().meta({ description: 'Celles qui nomment ce métier.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type ListQuery = z.output<typeof listQuery>;
export const exportQuery = listQuery.omit({ limit: true, page: true });
export type ExportQuery = z.output<typeof exportQuery>;

export const listSchema = z.strictObject({
  total: z.int(),
  resources: z.array(resourceSchema),
});
export type ResourceList = z.output<typeof listSchema>;

/** In UTC: without its zone, whoever reads it would take it for one of their own clock. */
const moment = z.iso.datetime();

const movedSchema = z.strictObject({
  act: z.string(),
  to: z.string(),
  actor: z.string().meta({ description: 'Un rôle, jamais une personne.' }),
  note: z.string().nullable(),
  at: moment,
});

const uptakeLine = z.strictObject({
  uptake: z.int(),
  resource: z.int(),
  kind: z.string(),
  title: z.string(),
  state: z.string(),
  quantity: z.int().nullable(),
  venue: namedVenue.nullable(),
  organisation: z.strictObject({ organisation: z.int(), nom: z.string() }).nullable(),
  since: z.string(),
});
export type UptakeLine = z.output<typeof uptakeLine>;

const holder = z
  .enum(['nobody', 'invited', 'agreed'])
  .nullable()
  .meta({ description: 'D’un poste dont l’accord est signé : où en est l’invitation de qui l’occupera.' });

/** A resource as those whose it is see it: what they may do, what was done, what was asked of it. */
export const ownResource = z.strictObject({
  resource: resourceSchema,
  sides: z.array(z.string()),
  acts: z.array(z.string()).meta({ description: 'Ce que vous pouvez en faire, maintenant.' }),
  missing: z
    .array(z.strictObject({ name: z.string(), message: z.string() }))
    .meta({ description: 'Ce qui manque pour la publier.' }),
  moves: z.array(movedSchema),
  uptakes: z.array(uptakeLine),
});
export type OwnResource = z.output<typeof ownResource>;

export const moveBody = z.strictObject({
  act: z.string().max(40),
  from: z.string().max(40).meta({ description: 'L’état que vous avez lu : un autre est refusé (409).' }),
  said: z.record(z.string(), z.unknown()).default({}).meta({ description: 'Ce que l’acte demande de dire.' }),
});
export type MoveBody = z.output<typeof moveBody>;

export const uptakeBody = z
  .strictObject({
    venue: z.string().max(300).optional(),
    organisation: z.int().optional(),
    quantity: z
      .int('un nombre entier est attendu.')
      .min(1, 'un nombre d’au moins 1 est attendu.')
      .max(100_000)
      .optional(),
    message: words(2000).optional(),
    details: z
      .record(z.string(), z.unknown())
      .default({})
      .meta({ description: 'Ce que son genre demande de dire.' }),
  })
  .refine(({ venue, organisation }) => (venue === undefined) !== (organisation === undefined), {
    message: 'venue ou organisation : un seul est attendu.',
  });
export type UptakeBody = z.output<typeof uptakeBody>;

const taker = z.strictObject({
  id: z.string(),
  nom: z.string(),
  why: z
    .string()
    .nullable()
    .meta({ description: 'Pourquoi elle n’est pas pour ce lieu ; null : elle l’est.' }),
  taken: z
    .int()
    .nullable()
    .meta({ description: 'Le numéro de sa demande en cours ; ce qui se compte se demande plusieurs fois.' }),
});
export const takersSchema = z.array(taker);
export type Taker = z.output<typeof taker>;

const messageSchema = z.strictObject({
  side: z.enum(['owner', 'taker']),
  text: z.string(),
  at: moment,
});

/** One side of an agreement, as its papers name it. */
const identity = z.strictObject({
  nom: z.string(),
  form: z.string().nullable().meta({ description: 'Ce qu’elle est : entreprise, association…' }),
  siret: z.string().nullable().meta({ description: 'SIRET, ou SIREN.' }),
  adresse: z.string().nullable(),
});
export type Identity = z.output<typeof identity>;

const agreement = z.strictObject({
  title: z.string(),
  description: z.string(),
  conditions: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  giver: identity,
  taker: identity,
});
export type Agreement = z.output<typeof agreement>;

export const uptakeSchema = uptakeLine.extend({
  asked: z
    .int()
    .nullable()
    .meta({ description: 'Combien étaient demandés ; quantity : combien maintenant.' }),
  agreed: z.int().nullable().meta({ description: 'Combien la convention en promet.' }),
  message: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  sides: z.array(z.string()),
  acts: z.array(z.string()),
  moves: z.array(movedSchema),
  messages: z.array(messageSchema),
  owner: z.string().meta({ description: 'Le nom de qui donne, ou de qui demande.' }),
  terms: z.strictObject({
    description: z.string(),
    conditions: z.string().nullable(),
    where: z.string().nullable().meta({ description: 'D’un lot de machines : où le collecter.' }),
    announced: z.int().nullable().meta({ description: 'De même : combien de machines il annonce.' }),
    access: z.string().nullable(),
  }),
  agreement: agreement
    .nullable()
    .meta({ description: 'Ce que les deux côtés signent ; tel quel depuis la première signature.' }),
  holder,
});
export type Uptake = z.output<typeof uptakeSchema>;

export const messageBody = z.strictObject({ text: words(2000) });

export const mineSchema = z.strictObject({
  resources: z.array(
    z.strictObject({
      resource: z.int(),
      kind: z.string(),
      title: z.string(),
      state: z.string(),
      left_over: z.int().nullable(),
      waiting: z.int().meta({ description: 'Demandes qui attendent une réponse.' }),
      filled: z.boolean().meta({ description: 'D’un poste : quelqu’un l’occupe, ou l’a occupé.' }),
      owner: z.string(),
      to_pay: z.int().nullable().meta({ description: 'D’une promesse au fonds : ce qui reste à verser.' }),
      to_receive: z
        .boolean()
        .meta({ description: 'Une promesse d’autrui, que vous recevez : vous tenez le fonds.' }),
    }),
  ),
  uptakes: z.array(
    uptakeLine.extend({
      owner: z.string().meta({ description: 'Qui offre ou cherche.' }),
      side: z.enum(['owner', 'taker', 'moderator', 'committee', 'operator']),
      mine: z.boolean(),
      due_on: z.string().nullable().meta({ description: 'Le jour d’ici auquel rendre compte.' }),
      late: z.boolean().meta({ description: 'Ce jour est passé.' }),
      vote: z
        .enum(['mine', 'others', 'decision'])
        .nullable()
        .meta({ description: 'D’une candidature au vote : ce qui est attendu du comité.' }),
      holder,
    }),
  ),
});
export type Mine = z.output<typeof mineSchema>;
