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

export const ownProfileSchema = z.strictObject({
  employer: employer.extend({ known_as: z.string() }).nullable(),
  consents: z.array(consent),
});
export type OwnProfile = z.output<typeof ownProfileSchema>;

const known = 'de 2 à 200 caractères sont attendus, comme « Jeanne Martin, service informatique ».';
export const employerBody = z
  .strictObject({
    organisation: z.int('le numéro d’une organisation est attendu.'),
    known_as: words(200).refine((text) => text.length >= 2, known),
  })
  .nullable();
export type EmployerBody = z.output<typeof employerBody>;

export const confirmationBody = z.strictObject({
  organisation: z.int(),
  confirmed: z.boolean('oui ou non est attendu.'),
});
export type ConfirmationBody = z.output<typeof confirmationBody>;

const employee = z.strictObject({
  resource: z.int(),
  organisation: z.int(),
  nom: z.string(),
  known_as: z.string(),
  grants: z.array(z.string()),
  confirmed: z.boolean(),
});
export const employeesSchema = z.array(employee);
export type Employee = z.output<typeof employee>;
