import { z } from 'zod';
import { near } from '../../core/position.ts';
import { trades } from '../../standard/trades.ts';
import { words } from '../kinds/fields.ts';
import { resourceSchema, tradeSaid } from '../schema.ts';

const employer = z.strictObject({
  organisation: z.int(),
  nom: z.string(),
  confirmed: z.boolean().meta({ description: 'Cette organisation dit accorder ce temps.' }),
});

/** A profile as those see it whom its person agreed to: no name, no address, no place finer than a commune. */
export const volunteerSchema = resourceSchema.extend({
  place: z.string().nullable().meta({ description: 'La commune au milieu de là où la personne vient.' }),
  employer: employer.nullable(),
});
export type Volunteer = z.output<typeof volunteerSchema>;

export const volunteersQuery = z.strictObject({
  near: near.optional().meta({ description: 'Qui vient ici, « longitude,latitude ».' }),
  trade: z.enum(trades, tradeSaid).optional(),
});
export type VolunteersQuery = z.output<typeof volunteersQuery>;

const received = z.strictObject({
  id: z.string(),
  nom: z.string(),
  hours: z.int(),
  times: z.int(),
  last: z.string(),
});

export const volunteersSchema = z.strictObject({
  audiences: z.array(z.string()).meta({ description: 'À quel titre vous en voyez.' }),
  volunteers: z.array(volunteerSchema),
  received: z.array(received).meta({ description: 'L’aide reçue par les lieux que vous tenez, en nombres.' }),
});
export type Volunteers = z.output<typeof volunteersSchema>;

const consent = z.strictObject({ audience: z.string(), given: z.string(), withdrawn: z.string().nullable() });

const state = z
  .enum(['named', 'asked', 'granted', 'refused'])
  .meta({ description: 'Nommé ; sollicité ; ce temps est accordé, ou ne l’est pas.' });
/** What an employer was asked and said, one after the other. */
const said = z.strictObject({ state, reason: z.string().nullable(), on: z.string() });

export const ownProfileSchema = z.strictObject({
  employer: employer
    .extend({ known_as: z.string().nullable(), state, reason: z.string().nullable() })
    .nullable(),
  said: z.string().nullable().meta({ description: 'Comme la fiche le nomme.' }),
  sort: z.enum(['student', 'teacher']).nullable(),
  candidates: z
    .array(z.strictObject({ organisation: z.int(), nom: z.string(), kind: z.string() }))
    .meta({ description: 'Qui cela peut être, tant que ce n’est pas sûr.' }),
  history: z.array(said.extend({ nom: z.string() })),
  consents: z.array(consent),
});
export type OwnProfile = z.output<typeof ownProfileSchema>;

export const employerBody = z
  .strictObject({
    organisation: z.int('le numéro d’une organisation est attendu.'),
    known_as: words(200, 2)
      .optional()
      .meta({ description: 'Comment il vous connaît : sans cela, rien ne lui est demandé.' }),
  })
  .nullable();
export type EmployerBody = z.output<typeof employerBody>;

const why = 'une raison de 3 à 500 caractères est attendue : elle est envoyée à cette personne.';
export const confirmationBody = z
  .strictObject({
    organisation: z.int(),
    confirmed: z.boolean('oui ou non est attendu.'),
    reason: words(500, 3).optional().meta({ description: 'Pourquoi non.' }),
  })
  .refine(({ confirmed, reason }) => confirmed === (reason === undefined), {
    path: ['reason'],
    message: why,
  });
export type ConfirmationBody = z.output<typeof confirmationBody>;

const employee = z.strictObject({
  resource: z.int(),
  organisation: z.int(),
  nom: z.string(),
  known_as: z.string(),
  grants: z.array(z.string()),
  confirmed: z.boolean(),
  state,
  reason: z.string().nullable(),
  history: z.array(said),
});
export const employeesSchema = z.array(employee);
export type Employee = z.output<typeof employee>;
