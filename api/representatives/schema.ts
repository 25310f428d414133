import { z } from 'zod';
import { plainText } from '../core/plain-text.ts';
import { communeCode } from '../places/schema.ts';

export const communeParams = z.object({ code: communeCode });
export const requestParams = z.object({ request: z.coerce.number().int().min(1) });
export const domainParams = z.object({ domain: z.string().max(253).toLowerCase() });

const messageSaid = 'votre fonction, et comment la vérifier, en 1000 caractères au plus, sont attendues.';
export const requestBody = z.strictObject({
  message: plainText(messageSaid)
    .min(3, messageSaid)
    .max(1000, messageSaid)
    .meta({ description: 'Ce que l’on est dans cette commune, et comment le vérifier.' }),
});

export const requestAnswer = z.strictObject({
  state: z.enum(['granted', 'pending']).meta({
    description: 'granted : le domaine de l’adresse le prouve. pending : une personne décidera.',
  }),
  code_insee: z.string().meta({ description: 'La commune ; d’un arrondissement, la ville entière.' }),
  nom: z.string(),
});
export type RequestAnswer = z.output<typeof requestAnswer>;

export const myCommunesSchema = z.array(
  z.strictObject({
    code_insee: z.string(),
    nom: z.string(),
    state: z.enum(['speaks', 'pending', 'refused']),
    since: z.string().meta({ description: 'AAAA-MM-JJ' }),
    answer: z.string().nullable().meta({ description: 'Pourquoi c’est refusé.' }),
  }),
);
export type MyCommune = z.output<typeof myCommunesSchema>[number];

/** What is known of a request, for who decides it. */
export const knownRequestSchema = z.strictObject({
  request: z.int(),
  code_insee: z.string(),
  nom: z.string(),
  mail: z.string(),
  domain: z.string(),
  common: z.boolean().meta({ description: 'Un service de courriel où chacun peut avoir une adresse.' }),
  representatives: z.int().meta({ description: 'Combien de personnes représentent déjà la commune.' }),
  known: z
    .strictObject({ code_insee: z.string(), nom: z.string() })
    .nullable()
    .meta({ description: 'La commune dont ce domaine a été reconnu.' }),
  communes: z
    .int()
    .nullable()
    .meta({ description: 'Dans combien de communes des lieux publient ce domaine.' }),
  publishers: z.array(
    z.strictObject({
      id: z.string(),
      nom: z.string(),
      commune: z.string(),
      own: z.boolean().meta({ description: 'Un lieu de la commune même, par son SIRET.' }),
    }),
  ),
  refusals: z.array(z.strictObject({ on: z.string(), answer: z.string() })),
});
export type KnownRequest = z.output<typeof knownRequestSchema>;

const answerSaid = 'la raison est attendue : elle est envoyée à qui a demandé.';
export const requestDecision = z.strictObject({
  granted: z.boolean(),
  answer: plainText(answerSaid)
    .min(1, answerSaid)
    .max(2000, '2000 caractères au plus sont attendus.')
    .meta({ description: 'Pourquoi ; envoyée à qui a demandé.' }),
  own_domain: z.boolean().default(false).meta({
    description: 'Le domaine de l’adresse est celui de la commune : les suivants entrent aussitôt.',
  }),
});
export type RequestDecision = z.output<typeof requestDecision>;

export const domainsSchema = z.array(
  z.strictObject({
    domain: z.string(),
    code_insee: z.string(),
    nom: z.string(),
    departement: z.string(),
    since: z.string(),
    by: z.string().nullable().meta({ description: 'L’adresse sauf son début ; null si effacée.' }),
    representatives: z.int(),
  }),
);
export type CommuneDomain = z.output<typeof domainsSchema>[number];
