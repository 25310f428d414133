import { z } from 'zod';
import { fileSaid, sentFile } from '../core/sent-file.ts';
import { day, words } from '../resources/kinds/fields.ts';

const kinds = ['message', 'évènement', 'visuel', 'usage d’un logo'] as const;
const number = (message: string) => z.int(message).min(1, message);
const party = number('une partie à l’accord est attendue.').meta({
  description: 'Le numéro d’une partie à un accord, pour qui on parle.',
});

const markSaid = 'une largeur, en mm ou en % de la largeur du support, est attendue.';
const mark = z
  .strictObject({
    whose: words(200, 2).meta({ description: 'Une partie à l’accord, ou une organisation de l’annuaire.' }),
    width: z.number(markSaid).positive(markSaid).max(10_000, markSaid),
    unit: z.enum(['mm', '%'], markSaid),
    set_at: words(200, 2).meta({ description: 'Où elle est : « en bas à gauche ».' }),
  })
  .refine(({ unit, width }) => unit === 'mm' || width <= 100, { path: ['width'], message: markSaid });

/** What is proposed, whole: a change is another version, of which approval is asked anew. */
export const communicationBody = z.strictObject({
  kind: z.enum(kinds, `${kinds.join(', ')} : l’un d’eux est attendu.`),
  title: words(200, 3),
  text: words(6000, 10),
  planned_on: day,
  shown_at: words(300, 2).meta({ description: 'Le support, ou l’endroit.' }),
  partners: z.array(words(200, 2)).max(30, '30 partenaires au plus sont attendus.').default([]),
  marks: z.array(mark).max(20, '20 marques au plus sont attendues.').default([]),
  file: sentFile.optional(),
  keep_file: z.boolean().default(true).meta({ description: 'Sans fichier : celui de la version d’avant.' }),
});
export type CommunicationBody = z.output<typeof communicationBody>;
export const newCommunicationBody = communicationBody.extend({ party });

export const wordBody = z
  .strictObject({
    party,
    aspect: z.enum(['contenu', 'forme'], 'contenu ou forme est attendu.'),
    approves: z.boolean('true ou false est attendu.'),
    reason: words(2000, 3).optional(),
  })
  .refine(({ approves, reason }) => approves || reason, {
    path: ['reason'],
    message: 'ce qui ne va pas est attendu : qui propose le lit.',
  });
export type WordBody = z.output<typeof wordBody>;

export const tickBody = z
  .strictObject({
    code: words(40),
    holds: z.boolean('true ou false est attendu.'),
    evidence: words(1000, 3).optional(),
  })
  .refine(({ holds, evidence }) => !holds || evidence, {
    path: ['evidence'],
    message: 'ce qui le montre est attendu : un lien, une page, une photo.',
  });
export type TickBody = z.output<typeof tickBody>;

export const withdrawalBody = z.strictObject({ party, reason: words(2000, 3) });

const code = words(40).regex(/^[a-z][a-z0-9-]*$/, 'un mot court, sans accent ni espace, est attendu.');
const item = z.strictObject({ code, text: words(200, 3) });
export const checklistBody = z.strictObject({
  items: z
    .array(item)
    .min(1, 'une ligne au moins est attendue.')
    .max(20, '20 lignes au plus sont attendues.')
    .refine(
      (items) => new Set(items.map((one) => one.code)).size === items.length,
      'un code y est deux fois.',
    ),
});
export const checklistSchema = z.strictObject({
  version: z.int(),
  said_on: z.string(),
  items: z.array(z.strictObject({ code: z.string(), text: z.string() })),
});
export type Checklist = z.output<typeof checklistSchema>;
export const checklistsSchema = z.strictObject({ versions: z.array(checklistSchema) });

export const sightingBody = z
  .strictObject({
    party: party.meta({ description: 'La partie dont c’est la communication.' }),
    seen_by: party.nullish().meta({ description: 'La partie qui l’a vue ; sans, l’exploitant.' }),
    seen_on: day,
    seen_at: words(300, 2),
    link: words(500)
      .regex(/^https?:\/\/[^\s/]+\.\S+$/, 'une adresse comme https://exemple.fr est attendue.')
      .optional(),
    text: words(2000, 10),
    file: sentFile.optional(),
  })
  .refine(({ link, file }) => link || file, {
    path: ['link'],
    message: 'un lien, ou un fichier, qui la montre est attendu.',
  });
export type SightingBody = z.output<typeof sightingBody>;
export const sightingWordBody = z.strictObject({
  party,
  answer: words(2000, 3)
    .optional()
    .meta({ description: 'Sans : la partie dit qu’elle en a pris connaissance.' }),
});
export type SightingWordBody = z.output<typeof sightingWordBody>;

const said = {
  communication: z.int(),
  version: z.int(),
  agreement_slug: z.string(),
  agreement_title: z.string(),
  party: z.string(),
  demonstration: z.boolean(),
  kind: z.enum(kinds),
  title: z.string(),
  text: z.string(),
  planned_on: z.string(),
  shown_at: z.string(),
  ...fileSaid,
  said_on: z.string(),
  published_on: z.string().nullable(),
  withdrawn_on: z.string().nullable(),
  withdrawn_reason: z.string().nullable(),
  withdrawn_by: z.string().nullable(),
  partners: z.array(z.strictObject({ organisation: z.int(), nom: z.string() })),
  marks: z.array(
    z.strictObject({
      whose: z.string(),
      width: z.number(),
      unit: z.enum(['mm', '%']),
      set_at: z.string(),
    }),
  ),
  opinions: z.array(
    z.strictObject({
      agreement_party: z.int(),
      name: z.string(),
      aspect: z.enum(['contenu', 'forme']),
      approves: z.boolean().nullable(),
      reason: z.string().nullable(),
      on: z.string().nullable(),
    }),
  ),
  checklist: z
    .array(
      z.strictObject({
        code: z.string(),
        text: z.string(),
        holds: z.boolean(),
        evidence: z.string().nullable(),
      }),
    )
    .nullable(),
};
const publicCommunication = z.strictObject(said);
export type Communication = z.output<typeof publicCommunication>;

/** As the parties to its agreement, and those who run the directory, read it. */
export const ownCommunicationSchema = publicCommunication.extend({
  state: z.enum(['proposée', 'refusée', 'approuvée', 'publiée', 'retirée']),
  missing: z.array(z.string()),
  agreement_party: z.int(),
  mine: z.array(z.strictObject({ agreement_party: z.int(), name: z.string() })),
  acts: z.array(
    z.strictObject({
      version: z.int(),
      by_party: z.string(),
      act: z.enum(['propose', 'approve', 'refuse', 'tick', 'untick', 'publish', 'withdraw']),
      about: z.string().nullable(),
      at: z.string(),
    }),
  ),
});
export type OwnCommunication = z.output<typeof ownCommunicationSchema>;

const sighting = z.strictObject({
  sighting: z.int(),
  party: z.string(),
  seen_by: z.string().nullable().meta({ description: 'null : l’exploitant.' }),
  seen_on: z.string(),
  seen_at: z.string(),
  link: z.string().nullable(),
  text: z.string(),
  ...fileSaid,
  said_on: z.string(),
  demonstration: z.boolean(),
  words: z.array(
    z.strictObject({
      name: z.string(),
      said: z.enum(['vue', 'réponse']),
      text: z.string().nullable(),
      on: z.string(),
    }),
  ),
});
export type Sighting = z.output<typeof sighting>;
const ownSighting = sighting.extend({
  agreement_party: z.int(),
  public: z.boolean(),
  public_on: z.string().meta({ description: 'Le jour où elle est publique, vue de toutes ou non.' }),
  mine: z.array(z.strictObject({ agreement_party: z.int(), name: z.string() })),
});
export type OwnSighting = z.output<typeof ownSighting>;

export const communicationsSchema = z.strictObject({
  communications: z.array(publicCommunication),
  sightings: z.array(sighting),
  checklist: checklistSchema,
});
export type Communications = z.output<typeof communicationsSchema>;

const speaking = z.strictObject({
  agreement_party: z.int(),
  name: z.string(),
  agreement_title: z.string(),
  agreement_slug: z.string(),
  mine: z.boolean(),
});
/** What someone follows: the parties to the agreements that they speak in, all of them to those who run the directory. */
export const ownCommunicationsSchema = z.strictObject({
  communications: z.array(ownCommunicationSchema),
  sightings: z.array(ownSighting),
  parties: z.array(speaking),
});
export type OwnCommunications = z.output<typeof ownCommunicationsSchema>;

export const communicationParams = z.object({ communication: z.coerce.number().int().min(1) });
export const sightingParams = z.object({ sighting: z.coerce.number().int().min(1) });
export const written = z.strictObject({ communication: z.int(), version: z.int() });
