import { z } from 'zod';
import { day, words } from '../resources/kinds/fields.ts';
import { agreementStates, stepKinds } from './calendar.ts';
import { evidences } from './evidence.ts';
import { placeLevels } from './levels.ts';

export const commitmentStates = ['à venir', 'en cours', 'tenu', 'non tenu', 'sans objet'] as const;
const agreementKinds = ['convention', 'convention d’application', 'partenariat'] as const;
const conventionParties = ['État', 'Syntec Numérique', 'AMF', 'Éducation nationale'] as const;

const whole = (least: number, most: number) => {
  const said = `un nombre entier, de ${least} à ${most}, est attendu.`;
  return z.int(said).min(least, said).max(most, said);
};
const number = whole(1, 2_147_483_647);

const terms = {
  title: words(300, 3),
  object: words(2000, 10),
  signed_on: day.optional().meta({ description: 'Le jour de la signature : public à partir de là.' }),
  term_years: whole(1, 30).default(3),
  renewal_years: whole(0, 10).default(1).meta({ description: '0 : non renouvelé.' }),
  notice_months: whole(0, 24).default(3),
};

export const agreementBody = z
  .strictObject({
    slug: words(80)
      .regex(
        /^[a-z0-9]+(-[a-z0-9]+)*$/,
        'des lettres sans accent, des chiffres et des tirets sont attendus, comme « accord-lille ».',
      )
      .meta({ description: 'Son nom dans son adresse.' }),
    kind: z.enum(agreementKinds, 'un des genres d’accord est attendu.'),
    applies: words(80).optional().meta({ description: 'La convention dont c’est l’application.' }),
    ...terms,
  })
  .refine(({ kind, applies }) => (kind === 'convention d’application') === (applies !== undefined), {
    path: ['applies'],
    message: 'la convention appliquée est attendue d’une convention d’application, et d’elle seule.',
  });
const reason = words(500, 10)
  .optional()
  .meta({ description: 'Pourquoi l’on corrige ce qui est signé : attendu alors, et lu de tous.' });
export const termsBody = z.strictObject({ ...terms, reason });

const party = {
  name: words(200, 2),
  signatory: words(300, 2)
    .optional()
    .meta({ description: 'La fonction de qui a signé, jamais une personne.' }),
  stands_for: z.enum(conventionParties, 'une des parties connues est attendue.').optional(),
  organisation: z
    .union(
      [number, words(300, 2)],
      'une organisation de l’annuaire est attendue : son nom, l’adresse de sa page ou son numéro.',
    )
    .optional()
    .meta({
      description: 'Une organisation de l’annuaire : son numéro, son nom ou l’adresse de sa page.',
    }),
};
interface StandsFor {
  readonly stands_for?: string | undefined;
  readonly organisation?: number | string | undefined;
}
const standsOnce = ({ stands_for, organisation }: StandsFor) =>
  stands_for === undefined || organisation === undefined;
const twice = {
  path: ['organisation'],
  message: 'une partie de la convention ou une organisation, pas les deux.',
};
const amendmentNumber = whole(1, 1000).optional();
/** Of what is signed; before, nothing of it. */
const added = {
  amendment: amendmentNumber.meta({
    description: 'À un accord signé : le numéro de l’avenant en vigueur par lequel cela entre.',
  }),
  reason: reason.meta({ description: 'À un accord signé, sans avenant : pourquoi cela manquait ici.' }),
};
export const takenOutBody = z.strictObject({ reason });

export const newPartyBody = z
  .strictObject({
    ...party,
    amendment: amendmentNumber.meta({
      description: 'Le numéro de l’avenant par lequel elle entre dans un accord signé.',
    }),
  })
  .refine(standsOnce, twice);
export const partyBody = z.strictObject({ ...party, reason }).refine(standsOnce, twice);

const article = { title: words(200, 2), summary: words(1000, 10) };
export const newArticleBody = z.strictObject({ article: whole(1, 200), ...article, ...added });
export const articleBody = z.strictObject({ ...article, reason });

const commitment = {
  article: whole(1, 200),
  party: number
    .optional()
    .meta({ description: 'À qui il revient ; absent : à toutes les parties ensemble.' }),
  what: words(500, 10),
  due_on: day.optional(),
  due_rule: words(200, 3).optional().meta({ description: 'Comme « chaque année ».' }),
  evidence: z
    .string()
    .refine(
      (key) => Object.hasOwn(evidences, key),
      `un de ces chiffres est attendu : ${Object.keys(evidences).join(', ')}.`,
    )
    .optional(),
  indicator: z
    .string('le code d’un indicateur est attendu.')
    .max(60, 'le code d’un indicateur est attendu.')
    .optional()
    .meta({ description: 'À la place d’« evidence » : le code d’un indicateur défini sur ce site.' }),
  level: z
    .enum(placeLevels, `un de ces niveaux est attendu : ${placeLevels.join(', ')}.`)
    .optional()
    .meta({ description: 'Celui du territoire, quand « territory » en est le code.' }),
  territory: words(200, 2).optional().meta({
    description:
      'Dont l’indicateur est le chiffre : son code, ou son nom sans « level » ; absent : la France.',
  }),
};
interface ShownBy {
  readonly evidence?: string | undefined;
  readonly indicator?: string | undefined;
  readonly level?: string | undefined;
  readonly territory?: string | undefined;
}
/** One figure shows it; a territory is that of an indicator. */
const shownByOne = ({ evidence, indicator, level, territory }: ShownBy, refuse: z.RefinementCtx) => {
  const wrong = (field: string, message: string) =>
    refuse.addIssue({ code: 'custom', path: [field], message });
  if (evidence !== undefined && indicator !== undefined)
    wrong('indicator', 'un chiffre de ce site ou un indicateur est attendu, pas les deux.');
  if (territory !== undefined && indicator === undefined)
    wrong('territory', 'un territoire est celui d’un indicateur : choisissez-en un.');
  if (level !== undefined && territory === undefined)
    wrong('territory', 'le code du territoire est attendu avec son niveau.');
};
export const newCommitmentBody = z.strictObject({ ...commitment, ...added }).superRefine(shownByOne);
export const saidCommitmentBody = z.strictObject({ ...commitment, reason }).superRefine(shownByOne);
export const stateBody = z.strictObject({
  state: z.enum(commitmentStates, `un de ces états est attendu : ${commitmentStates.join(', ')}.`),
  note: words(1000, 3).optional(),
});

export const textBody = z.strictObject({
  effective_on: day.meta({ description: 'Le jour à partir duquel c’est le texte.' }),
  text: words(200_000, 10).meta({ description: 'Le texte entier, en Markdown.' }),
  amendment: amendmentNumber.meta({ description: 'Le numéro de l’avenant qui le change.' }),
});
export const amendmentBody = z.strictObject({
  title: words(300, 3),
  text: words(50_000, 10).meta({ description: 'Ce qui change, en Markdown.' }),
  signed_on: day,
  says_on: day.optional().meta({
    description: 'Le jour que l’avenant dit lui-même ; sinon le premier jour du mois suivant.',
  }),
});
export const signatureWords = ['confirmé', 'contesté'] as const;
export const signatureWordBody = z
  .strictObject({
    party: number,
    word: z.enum(signatureWords, `un de ces mots est attendu : ${signatureWords.join(', ')}.`),
    note: words(500, 10)
      .optional()
      .meta({ description: 'Pourquoi il est contesté : attendu alors, et lu de tous.' }),
  })
  .refine(({ word, note }) => word === 'confirmé' || note !== undefined, {
    path: ['note'],
    message: 'la raison est attendue, en dix caractères au moins.',
  });
export const withdrawalBody = z.strictObject({ withdrawn_why: words(500, 3) });

const acknowledged_on = day.optional().meta({ description: 'Le jour de l’accusé de réception.' });
export const denunciationBody = z
  .strictObject({
    party: z.int('la partie qui a envoyé la lettre est attendue.').min(1).max(2_147_483_647),
    sent_on: day,
    letter: words(40, 3).meta({ description: 'Le numéro de la lettre recommandée.' }),
    acknowledged_on,
  })
  .refine(({ sent_on, acknowledged_on: back = '9999' }) => sent_on <= back, {
    path: ['acknowledged_on'],
    message: 'un jour qui ne précède pas l’envoi est attendu.',
  });
export const completionBody = z
  .strictObject({ acknowledged_on, withdrawn_why: words(500, 3).optional() })
  .refine(({ acknowledged_on: back, withdrawn_why }) => (back ?? withdrawn_why) !== undefined, {
    path: ['acknowledged_on'],
    message: 'le jour de l’accusé de réception est attendu, ou la raison d’un retrait.',
  });

export const fileQuery = z.strictObject({
  name: words(120, 3).meta({ description: 'Le nom du fichier.' }),
  amendment: z.coerce.number().int().min(1).max(1000).optional(),
});

const slug = z.string().max(80);
export const slugParams = z.object({ slug });
export const itemParams = z.object({ slug, item: z.coerce.number().int().min(1).max(2_147_483_647) });
export const fileParams = z.object({ slug, digest: z.string().regex(/^[0-9a-f]{64}$/) });
export const dayQuery = z.strictObject({
  le: day.optional().meta({ description: 'Le jour dont on veut le texte ; aujourd’hui sans cela.' }),
});

const step = z.strictObject({
  day: z.string(),
  kind: z.enum(stepKinds),
  of: z.string().nullable().meta({ description: 'Quel renouvellement, quelle partie, quel avenant.' }),
});

const heard = z
  .array(
    z.strictObject({
      party: z.int(),
      name: z.string(),
      word: z.enum(signatureWords).nullable().meta({ description: 'null : elle n’en a encore rien dit.' }),
      note: z.string().nullable(),
      on: z.string().nullable(),
    }),
  )
  .meta({
    description:
      'Ce que chaque partie dit de ce qui est recopié ici comme signé par elle ; rien d’un avenant retiré.',
  });
export type Heard = z.output<typeof heard>;

const cameIn = z
  .int()
  .nullable()
  .meta({ description: 'Le numéro de l’avenant qui l’a mis dans l’accord ; null : dès l’origine.' });

const summary = {
  slug: z.string(),
  kind: z.enum(agreementKinds),
  title: z.string(),
  object: z.string(),
  applies: z.string().nullable(),
  signed_on: z.string().nullable(),
  demonstration: z.boolean(),
  parties: z.array(
    z.strictObject({
      party: z.int(),
      place: z.int(),
      name: z.string(),
      signatory: z.string().nullable(),
      stands_for: z.enum(conventionParties).nullable(),
      organisation: z.int().nullable(),
      amendment: cameIn,
      version: z.int(),
    }),
  ),
  calendar: z.strictObject({
    state: z.enum(agreementStates),
    since: z.string().nullable(),
    until: z.string().nullable(),
  }),
};
const listed = z.strictObject({
  ...summary,
  commitments: z.record(z.string(), z.int()).meta({ description: 'Combien d’engagements dans chaque état.' }),
  late: z.int().meta({ description: 'Combien d’engagements sont en retard.' }),
});
export type AgreementListed = z.output<typeof listed>;
export const agreementsSchema = z.array(listed);

const commitmentSchema = z.strictObject({
  commitment: z.int(),
  article: z.int(),
  party: z.int().nullable(),
  owner: z.string().nullable().meta({ description: 'null : toutes les parties ensemble.' }),
  what: z.string(),
  due_on: z.string().nullable(),
  due_rule: z.string().nullable(),
  evidence: z
    .strictObject({
      key: z.string().meta({ description: 'D’un indicateur : « indicateur: » et son code.' }),
      name: z.string(),
      href: z.string(),
      count: z
        .number()
        .nullable()
        .meta({ description: 'Le dernier chiffre connu ; null : pas encore compté.' }),
      invented: z
        .int()
        .nullable()
        .meta({ description: 'Combien sont une démonstration ; null : il y en a, on ne sait combien.' }),
      unit: z.string().nullable().meta({ description: 'Celle de l’indicateur ; null : un compte.' }),
      since: z
        .string()
        .nullable()
        .meta({ description: 'Le jour depuis lequel l’indicateur s’additionne ; null : ce qu’il y a.' }),
      territory: z
        .strictObject({ level: z.enum(placeLevels), code: z.string(), nom: z.string() })
        .nullable()
        .meta({ description: 'Celui de l’indicateur ; null : tout.' }),
    })
    .nullable(),
  state: z.enum(commitmentStates),
  by_figure: z.boolean().meta({
    description: 'Personne ne l’a dit : « en cours » parce que le chiffre de ce site n’est plus à zéro.',
  }),
  said: z
    .strictObject({ by: z.string(), on: z.string() })
    .nullable()
    .meta({ description: 'Qui a dit cet état, une partie ou l’exploitation, et quand.' }),
  late_since: z
    .string()
    .nullable()
    .meta({ description: 'Son échéance, passée sans qu’il soit tenu, non tenu ni sans objet.' }),
  note: z.string().nullable(),
  amendment: cameIn,
  version: z.int(),
  updated_on: z.string(),
});
export type Commitment = z.output<typeof commitmentSchema>;
export const commitmentsSchema = z.array(commitmentSchema);

export const agreementSchema = z.strictObject({
  ...summary,
  term_years: z.int(),
  renewal_years: z.int(),
  notice_months: z.int(),
  version: z.int(),
  updated_on: z.string(),
  heard,
  applies_title: z.string().nullable().meta({ description: 'Le titre de la convention appliquée.' }),
  steps: z.array(step).meta({ description: 'Sa vie, datée, jusqu’à la prochaine échéance.' }),
  next: z.array(step),
  articles: z.array(
    z.strictObject({
      article: z.int(),
      title: z.string(),
      summary: z.string(),
      amendment: cameIn,
      version: z.int(),
    }),
  ),
  commitments: commitmentsSchema,
  amendments: z.array(
    z.strictObject({
      amendment: z.int(),
      number: z.int(),
      title: z.string(),
      text: z.string(),
      signed_on: z.string(),
      says_on: z.string().nullable(),
      effective_on: z.string(),
      withdrawn_why: z.string().nullable(),
      heard,
      version: z.int(),
    }),
  ),
  denunciations: z.array(
    z.strictObject({
      denunciation: z.int(),
      party: z.int(),
      by: z.string(),
      sent_on: z.string(),
      letter: z.string().meta({ description: 'Le numéro de la lettre recommandée.' }),
      recorded_for: z
        .boolean()
        .meta({ description: 'Par l’exploitation de ce site, non par la partie qui l’a envoyée.' }),
      acknowledged_on: z.string().nullable(),
      withdrawn_why: z.string().nullable(),
      version: z.int(),
    }),
  ),
  texts: z.array(
    z.strictObject({ effective_on: z.string(), amendment: z.int().nullable(), added_on: z.string() }),
  ),
  text: z
    .strictObject({ effective_on: z.string(), text: z.string() })
    .nullable()
    .meta({ description: 'Le texte consolidé du jour demandé.' }),
  text_on: z.string(),
  files: z.array(
    z.strictObject({
      digest: z.string().meta({ description: 'SHA-256, calculé à la réception.' }),
      name: z.string(),
      size: z.int(),
      amendment: z.int().nullable(),
      added_on: z.string(),
    }),
  ),
});
export type Agreement = z.output<typeof agreementSchema>;

const rightsSchema = z.strictObject({
  operates: z.boolean(),
  parties: z.array(z.int()).meta({ description: 'Celles au nom de qui parle la personne.' }),
  names: z.array(z.string()).meta({ description: 'Leurs noms.' }),
  letters: z
    .array(z.int())
    .meta({ description: 'Les lettres de dénonciation que la personne peut retirer.' }),
});
export const ownSchema = z.strictObject({
  agreement: agreementSchema,
  rights: rightsSchema,
  evidences: z
    .array(z.strictObject({ key: z.string(), name: z.string() }))
    .meta({ description: 'Les chiffres qui peuvent être une preuve.' }),
});
export type OwnAgreement = z.output<typeof ownSchema>;

export const mineSchema = z.array(
  z.strictObject({ slug: z.string(), title: z.string(), signed_on: z.string().nullable() }),
);
export type MyAgreements = z.output<typeof mineSchema>;

export const historySchema = z.array(
  z.strictObject({
    subject: z.enum(['agreement', 'party', 'article', 'commitment', 'amendment', 'denunciation']),
    item: z.int(),
    version: z.int(),
    at: z.string(),
    actor: z.string().meta({ description: 'Un rôle, jamais une personne.' }),
    reason: z.string().nullable().meta({
      description: 'Pourquoi ce qui était signé a été corrigé ; null : ce n’est pas une correction.',
    }),
    changes: z
      .array(
        z.strictObject({
          name: z.string(),
          label: z.string(),
          before: z.string().nullable(),
          after: z.string().nullable(),
        }),
      )
      .meta({ description: 'Champ par champ, ce qui était et ce qui est, en mots.' }),
    record: z.record(z.string(), z.unknown()),
  }),
);
export type AgreementHistory = z.output<typeof historySchema>;

export const fileAnswer = z.strictObject({ digest: z.string() });
