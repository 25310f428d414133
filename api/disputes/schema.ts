import { z } from 'zod';
import { fileSaid, sentFile } from '../core/sent-file.ts';
import { day, words } from '../resources/kinds/fields.ts';

const party = z.int('une partie à l’accord est attendue.').min(1, 'une partie à l’accord est attendue.');

export const disputeBody = z
  .strictObject({
    opened_by: party.meta({ description: 'La partie pour qui on parle.' }),
    against: party,
    letter: words(60, 3).meta({ description: 'Le numéro de la lettre recommandée.' }),
    sent_on: day,
    object: words(200, 3),
    summary: words(6000, 10),
  })
  .refine(({ opened_by, against }) => opened_by !== against, {
    path: ['against'],
    message: 'une autre partie est attendue.',
  });
export type DisputeBody = z.output<typeof disputeBody>;

export const wordBody = z.strictObject({ party, text: words(6000, 1), file: sentFile.optional() });
export type WordBody = z.output<typeof wordBody>;
export const settlementBody = z.strictObject({ party, text: words(6000, 10) });
export type SettlementBody = z.output<typeof settlementBody>;
export const acceptanceBody = z.strictObject({ party, settlement: z.int().min(1) });
export const handOverBody = z.strictObject({ party });
export const withdrawalBody = z.strictObject({ party, reason: words(2000, 10) });
export type WithdrawalBody = z.output<typeof withdrawalBody>;

const state = z.enum(['ouvert', 'accord', 'tribunaux', 'retiré']);
/** All that those who run the directory see of one: that it is, its days and its state. */
const line = z.strictObject({
  dispute: z.int(),
  agreement_title: z.string(),
  sent_on: z.string(),
  amicable_until: z.string(),
  state,
  closed_on: z.string().nullable(),
});
export const registerSchema = z.strictObject({ disputes: z.array(line) });
export type DisputeRegister = z.output<typeof registerSchema>;

const side = z.strictObject({ agreement_party: z.int(), name: z.string() });

export const disputeSchema = line.extend({
  agreement_slug: z.string(),
  opened_by: z.string(),
  against: z.string(),
  letter: z.string(),
  object: z.string(),
  summary: z.string(),
  withdrawn_because: z.string().nullable(),
  opener: z.int().meta({ description: 'La partie qui l’a ouvert : elle seule le retire.' }),
  opened_on: z.string(),
  demonstration: z.boolean(),
  days_left: z.int(),
  mine: z.array(side).meta({ description: 'Les parties pour qui on parle.' }),
  disputing: z
    .array(z.int())
    .meta({ description: 'Celles des deux parties au différend pour qui on parle.' }),
  words: z.array(
    z.strictObject({
      entry: z.int(),
      name: z.string(),
      text: z.string(),
      ...fileSaid,
      at: z.string(),
    }),
  ),
  settlements: z.array(
    z.strictObject({
      settlement: z.int(),
      name: z.string(),
      text: z.string(),
      on: z.string(),
      accepted: z.array(side.extend({ on: z.string() })),
    }),
  ),
});
export type Dispute = z.output<typeof disputeSchema>;

export const disputesSchema = z.strictObject({
  disputes: z.array(disputeSchema),
  parties: z.array(
    side.extend({ agreement_title: z.string(), agreement_slug: z.string(), mine: z.boolean() }),
  ),
});
export type Disputes = z.output<typeof disputesSchema>;

export const disputeParams = z.object({ dispute: z.coerce.number().int().min(1) });
export const fileParams = disputeParams.extend({ entry: z.coerce.number().int().min(1) });
export const opened = z.strictObject({ dispute: z.int() });
