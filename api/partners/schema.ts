import { z } from 'zod';
import { departement } from '../core/departement.ts';
import { plainText } from '../core/plain-text.ts';
import { isLatitude, isLongitude, near } from '../core/position.ts';
import { mailSchema } from '../people/schema.ts';
import { kindNames } from '../resources/schema.ts';
import { branches, organisationKinds } from '../standard/organisations.ts';
import { parties } from '../standard/parties.ts';
import { trades } from '../standard/trades.ts';
import { isImage } from './image.ts';

const text = (max: number, expected = `${max} caractères au plus sont attendus.`) =>
  plainText('quelque chose est attendu ici.').max(max, expected);
const name = (expected: string) => text(200).min(1, expected);

/** The key of a SIRET is the database's to check (is_siret), so that no other program writes a wrong one. */
const siretSaid = 'un SIRET de 14 chiffres est attendu.';
const siret = z
  .string(siretSaid)
  .transform((given) => given.replaceAll(/[\s.]/g, ''))
  .pipe(z.string().regex(/^\d{14}$/, siretSaid));

const tradeSaid = `un métier de la liste est attendu : ${trades.join(', ')}.`;
const offerSaid = `un genre de ressource est attendu : ${kindNames.join(', ')}.`;
const kindSaid = `${organisationKinds.join(', ')} : une de ces réponses est attendue.`;
const branchSaid = `${branches.join(', ')} : une des trois branches est attendue.`;

const establishmentBody = z
  .strictObject({
    nom: name('le nom de l’établissement est attendu.'),
    siret: siret.optional(),
    adresse: name('une adresse est attendue.'),
    code_postal: z.string('cinq chiffres sont attendus.').regex(/^\d{5}$/, 'cinq chiffres sont attendus.'),
    commune: name('une commune est attendue.'),
    longitude: z
      .number('une longitude en degrés est attendue, comme 3,06.')
      .refine(isLongitude, 'une longitude entre -180 et 180 est attendue.')
      .optional(),
    latitude: z
      .number('une latitude en degrés est attendue, comme 50,63.')
      .refine(isLatitude, 'une latitude entre -90 et 90 est attendue.')
      .optional(),
  })
  .refine(({ longitude, latitude }) => (longitude === undefined) === (latitude === undefined), {
    path: ['latitude'],
    message: 'latitude et longitude viennent ensemble.',
  });
export type EstablishmentBody = z.output<typeof establishmentBody>;

const membershipBody = z
  .strictObject({
    network: text(100).min(1, 'le nom d’un réseau est attendu.'),
    branch: z.enum(branches, branchSaid).optional(),
  })
  .refine(({ network, branch }) => branch === undefined || network === 'Syntec Numérique', {
    path: ['branch'],
    message: 'seul Syntec Numérique a des branches.',
  });

/** An organisation as it is written, whole. */
export const organisationBody = z.strictObject({
  nom: name('le nom de l’organisation est attendu.'),
  kind: z.enum(organisationKinds, kindSaid),
  siret: siret.optional(),
  presentation: text(4000).default(''),
  site_web: text(500)
    .regex(/^https?:\/\/[^\s/]+\.\S+$/, 'une adresse comme https://exemple.fr est attendue.')
    .optional(),
  trades: z.array(z.enum(trades, tradeSaid)).max(trades.length).default([]),
  offers: z.array(z.enum(kindNames, offerSaid)).max(20).default([]),
  departements: z
    .array(departement)
    .max(110)
    .default([])
    .meta({ description: 'Où elle agit ; aucun : partout.' }),
  establishments: z
    .array(establishmentBody)
    .min(1, 'un établissement au moins est attendu.')
    .max(50, '50 au plus.'),
  networks: z.array(membershipBody).max(20, '20 au plus.').default([]),
  hears_needs: z
    .boolean('oui ou non est attendu.')
    .optional()
    .meta({ description: 'Si l’on peut lui proposer des besoins par courriel ; sans réponse, comme avant.' }),
});
export type OrganisationBody = z.output<typeof organisationBody>;

const establishment = z.strictObject({
  nom: z.string(),
  siret: z.string().nullable(),
  adresse: z.string(),
  code_postal: z.string(),
  commune: z.string(),
  code_insee: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  location_approximate: z.boolean(),
});

export const organisationSchema = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  kind: z.string(),
  siret: z.string().nullable(),
  presentation: z.string(),
  site_web: z.string().nullable(),
  trades: z.array(z.string()),
  offers: z.array(z.string()),
  departements: z.array(z.string()),
  places: z.array(z.string()).meta({ description: 'Ses départements, par leurs noms.' }),
  state: z.enum(['proposed', 'published', 'refused', 'closed']),
  demonstration: z.boolean(),
  hears_needs: z.boolean(),
  version: z.int(),
  establishments: z.array(establishment),
  networks: z.array(z.strictObject({ network: z.string(), branch: z.string().nullable() })),
  given: z
    .array(z.strictObject({ kind: z.string(), times: z.int(), quantity: z.number().nullable() }))
    .meta({ description: 'Ce que des lieux attestent en avoir reçu, par genre.' }),
  brings: z
    .strictObject({
      pledged: z.int().meta({ description: 'Au fonds, en euros.' }),
      received: z.int().meta({ description: 'De cela, ce qui est versé.' }),
      lots: z.int().meta({ description: 'Lots de machines annoncés ou collectés.' }),
      collected: z.int().meta({ description: 'De ceux-là, les collectés.' }),
      jobs: z.int().meta({ description: 'Offres d’emploi montrées.' }),
      posts: z.int().meta({ description: 'Postes parrainés, signés par les deux.' }),
      missions: z.int().meta({ description: 'Missions dont elle est partenaire.' }),
    })
    .meta({ description: 'Ce qu’elle apporte à chaque programme.' }),
  /** A digest of the mark that is shown, where the two parties have approved one. */
  logo: z
    .string()
    .nullable()
    .meta({ description: 'Empreinte du logo, approuvé par l’État et Syntec Numérique.' }),
});
export type Organisation = z.output<typeof organisationSchema>;

export const organisationLine = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  kind: z.string(),
  commune: z.string().nullable(),
  position: z.array(z.number()).nullable(),
  trades: z.array(z.string()),
  offers: z.array(z.string()),
  distance: z.number().nullable().meta({ description: 'En mètres, de l’établissement le plus proche.' }),
  resources: z.int().meta({ description: 'Ce qu’elle offre maintenant.' }),
  demonstration: z.boolean(),
  logo: z.string().nullable(),
});
export type OrganisationLine = z.output<typeof organisationLine>;

export const partnersQuery = z.strictObject({
  q: z.string().trim().max(200).optional(),
  kind: z.enum(organisationKinds, kindSaid).optional(),
  trade: z.enum(trades, tradeSaid).optional(),
  offer: z.enum(kindNames, offerSaid).optional(),
  network: z.string().max(100).optional(),
  near: near.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  page: z.coerce.number().int().min(1).max(500).default(1),
});
export type PartnersQuery = z.output<typeof partnersQuery>;
export const exportQuery = partnersQuery.omit({ limit: true, page: true });
export type ExportQuery = z.output<typeof exportQuery>;

export const partnersSchema = z.strictObject({
  total: z.int(),
  positions: z.array(z.array(z.number())).meta({
    description: 'Où sont toutes celles qui répondent, 1 000 au plus : l’établissement le plus proche.',
  }),
  organisations: z.array(organisationLine),
});
export type Partners = z.output<typeof partnersSchema>;

export const organisationParams = z.object({
  organisation: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

export const ownOrganisation = z.strictObject({
  organisation: organisationSchema,
  answer: z.string().nullable(),
  closed: z
    .strictObject({ as: z.enum(['organisation', 'modération']), reason: z.string(), on: z.string() })
    .nullable()
    .meta({ description: 'Par qui sa page est fermée, pourquoi, et depuis quand.' }),
  approvals: z.array(z.strictObject({ party: z.string(), since: z.string() })),
  has_logo: z.boolean(),
  delegates: z.array(
    z.strictObject({ mandate: z.int(), mail: z.string(), since: z.string(), me: z.boolean() }),
  ),
});
export type OwnOrganisation = z.output<typeof ownOrganisation>;

/** Organisations that may be the same as one that was proposed. */
export const twinsSchema = z.array(
  z.strictObject({
    organisation: z.int(),
    nom: z.string(),
    kind: z.string(),
    siret: z.string().nullable(),
    state: z.string(),
    commune: z.string().nullable(),
  }),
);
export type Twin = z.output<typeof twinsSchema>[number];

/** What someone has to do with organisations. */
export const myPartners = z.strictObject({
  organisations: z.array(
    z.strictObject({
      organisation: z.int(),
      nom: z.string(),
      state: z.enum(['proposed', 'published', 'refused', 'closed']),
      since: z.string(),
      speaks: z.boolean().meta({ description: 'Je parle pour elle.' }),
      answer: z.string().nullable(),
      logo: z.enum(['none', 'waiting', 'shown']),
    }),
  ),
  logos: z
    .array(
      z.strictObject({
        organisation: z.int(),
        nom: z.string(),
        kind: z.string(),
        party: z.string(),
        approved: z.boolean(),
      }),
    )
    .meta({ description: 'Pour la partie que je représente : ceux qu’elle a à approuver, puis les autres.' }),
});
export type MyPartners = z.output<typeof myPartners>;

export const partnerDecision = z.strictObject({
  outcome: z.enum(['published', 'refused'], 'published ou refused est attendu.'),
  answer: text(2000).min(1).optional().meta({ description: 'Envoyée à qui l’a inscrite.' }),
});
export type PartnerDecision = z.output<typeof partnerDecision>;

export const closingBody = z.strictObject({
  reason: text(2000)
    .min(1, 'la raison est attendue.')
    .meta({ description: 'Envoyée à celles et ceux qui parlent pour elle.' }),
});

export const waitingPartners = z.array(
  z.strictObject({
    organisation: z.int(),
    nom: z.string(),
    kind: z.string(),
    siret: z.string().nullable(),
    since: z.string(),
  }),
);

const imageSaid = 'une image PNG, JPEG ou WebP est attendue.';
const sizeSaid = 'une image de 200 Ko au plus est attendue.';
/** Bytes: the database holds no more. */
const MOST = 200_000;

/** A mark: PNG, JPEG or WebP by its bytes, of 200 KB at most. */
export const logoBody = z
  .strictObject({
    type: z.enum(['image/png', 'image/jpeg', 'image/webp'], imageSaid),
    data: z.base64(imageSaid).refine((data) => Buffer.byteLength(data, 'base64') <= MOST, sizeSaid),
  })
  .refine(({ type, data }) => isImage(type, data), { path: ['data'], message: imageSaid });
export type LogoBody = z.output<typeof logoBody>;

export const approvalBody = z.strictObject({
  party: z.enum(
    parties.filter((party) => party === 'État' || party === 'Syntec Numérique'),
    'État ou Syntec Numérique est attendu.',
  ),
  approved: z.boolean(),
});

export const delegateBody = z.strictObject({ mail: mailSchema });
export const mandateParams = organisationParams.extend({ mandate: z.coerce.number().int().min(1) });
