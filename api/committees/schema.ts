import { z } from 'zod';
import { plainText } from '../core/plain-text.ts';

const daySaid = 'un jour est attendu (AAAA-MM-JJ).';
const day = z.iso.date(daySaid);
const text = (least: number, most: number) =>
  plainText('un texte est attendu.')
    .min(least, `un texte de ${least} caractères au moins est attendu.`)
    .max(most, `un texte de ${most} caractères au plus est attendu.`);
const optionalText = (most: number) => text(2, most).nullable().default(null);
const number = z.coerce.number().int().positive().max(2_000_000_000);

export const ways = ['parties', 'colleges'] as const;
export const kinds = ['comité de pilotage', 'comité de gouvernance'] as const;
export const states = ['planned', 'convened', 'held', 'sealed', 'cancelled'] as const;
export type MeetingState = (typeof states)[number];
export const attendances = ['present', 'represented', 'excused', 'absent'] as const;
export const voices = ['yes', 'no', 'silence'] as const;
export const levels = ['nothing', 'decisions', 'all'] as const;
export const readers = ['members', 'public'] as const;

export const committeeParams = z.strictObject({ committee: z.string().max(80) });
export const memberParams = committeeParams.extend({ member: number });
export const ownMemberParams = z.strictObject({ member: number });
export const meetingParams = z.strictObject({ meeting: number });
export const documentParams = meetingParams.extend({ document: number });
export const decisionParams = meetingParams.extend({ decision: number });
export const minutesParams = meetingParams.extend({ number: z.coerce.number().int().min(1).max(999) });

const heard = z.strictObject({ agreement_party: z.int(), party: z.string(), voice: z.enum(voices) });
const collegeHeard = z.strictObject({
  place: z.int(),
  college: z.string(),
  voice: z.enum(voices).meta({
    description: 'Celle de la majorité de ses sièges qui ont dit oui ou non ; à égalité, « silence ».',
  }),
  yes: z.int(),
  no: z.int(),
});
export type CollegeHeard = z.output<typeof collegeHeard>;
const decisionSchema = z.strictObject({
  decision: z.int(),
  number: z.int(),
  text: z.string(),
  adopted: z.boolean().meta({
    description:
      'Par les parties, à l’unanimité : un non ou un silence, et il n’y a pas de décision. Par les collèges : plus de collèges pour que contre, et la moitié au moins de tous a une voix, pour ou contre.',
  }),
  voices: z.array(heard).meta({ description: 'Des parties ; aucune où décident les collèges.' }),
  colleges: z.array(collegeHeard).meta({ description: 'Aucun où décident les parties.' }),
});
export type Decision = z.output<typeof decisionSchema>;

const attendedSchema = z.strictObject({
  seat_of: z.string(),
  office: z.string(),
  state: z.enum(attendances),
});
const documentSchema = z.strictObject({
  document: z.int(),
  title: z.string(),
  readers: z.enum(readers),
  type: z.string(),
  size: z.int(),
  digest: z.string().meta({ description: 'SHA-256 des octets.' }),
});
export type MeetingDocument = z.output<typeof documentSchema>;

const partsSchema = z.strictObject({
  convened: z.string().nullable(),
  written: z.string().nullable(),
  decided: z.string().nullable(),
  attended: z.string().nullable(),
});
const sealSchema = z.strictObject({
  number: z.int().meta({ description: 'La version du compte rendu.' }),
  place: z.int().meta({ description: 'Le rang du sceau dans la chaîne du comité.' }),
  previous: z.string(),
  hash: z.string().meta({ description: 'SHA-256 de « sealed_text ».' }),
  sealed_on: z.string(),
  sealed_text: z.string().meta({ description: 'Recalculé de ce que disent les données maintenant.' }),
  intact: z.boolean().meta({ description: 'Faux : ce compte rendu ne correspond plus à son sceau.' }),
  parts: partsSchema.meta({
    description: 'Les textes dont « sealed_text » porte les SHA-256, ceux qui sont publics.',
  }),
});
export type Seal = z.output<typeof sealSchema>;

const meetingFields = {
  meeting: z.int(),
  at: z.string().meta({ description: 'À Paris : AAAA-MM-JJTHH:MM.' }),
  lasts_minutes: z.int(),
  place: z.string().nullable(),
  state: z.enum(states),
  reason: z.string().nullable(),
  demonstration: z.boolean(),
  entered_on: z.string().nullable().meta({ description: 'Saisie après coup, ce jour-là.' }),
  entered_as: z.string().nullable().meta({ description: 'Au nom de qui elle a été saisie après coup.' }),
};
const lineSchema = z.strictObject({
  ...meetingFields,
  level: z.enum(levels),
  broken: z.boolean().meta({ description: 'Un sceau ne répond plus de ce qu’il scelle.' }),
  decisions: z.int().meta({ description: 'Décisions publiées.' }),
});
export type MeetingLine = z.output<typeof lineSchema>;

const seatSchema = z.strictObject({
  member: z.int(),
  seat_of: z.string(),
  college: z.string().nullable(),
  office: z.string(),
  named_as: z.string().nullable().meta({ description: 'Seulement par qui siège, de son propre gré.' }),
  begins_on: z.string().nullable(),
  ends_on: z.string().nullable(),
  ended: z.boolean(),
  demonstration: z.boolean(),
  given_on: z.string().nullable().meta({ description: 'Le jour où ce siège a été inscrit.' }),
  given_as: z
    .string()
    .nullable()
    .meta({ description: 'Par quelle partie, ou par l’exploitation ; jamais une personne.' }),
  changed_on: z.string().nullable().meta({ description: 'Le jour de son dernier changement.' }),
  changed_as: z.string().nullable(),
});
export type Seat = z.output<typeof seatSchema>;

const collegeSchema = z.strictObject({
  place: z.int(),
  college: z.string(),
  closed_on: z.string().nullable(),
});
export type College = z.output<typeof collegeSchema>;

const partySchema = z.strictObject({ agreement_party: z.int(), name: z.string() });
const committeeFields = {
  committee: z.string(),
  kind: z.enum(kinds),
  decides: z
    .enum(ways)
    .meta({ description: 'Comment il décide : les parties à l’unanimité, ou ses collèges.' }),
  name: z.string(),
  object: z.string(),
  agreement: z.strictObject({ slug: z.string(), title: z.string() }),
  months: z.int(),
  due_on: z.string().nullable().meta({ description: 'Le jour avant lequel il doit s’être réuni.' }),
  next_on: z.string().nullable(),
  late: z.boolean().meta({ description: 'Aucune réunion n’est prévue d’ici ce jour.' }),
};
const committeeLine = z.strictObject(committeeFields);
export const committeesSchema = z.array(committeeLine);
export type CommitteeLine = z.output<typeof committeeLine>;

export const committeeSchema = z.strictObject({
  ...committeeFields,
  parties: z.array(partySchema),
  colleges: z.array(collegeSchema),
  seats: z.array(seatSchema),
  meetings: z.array(lineSchema),
});
export type Committee = z.output<typeof committeeSchema>;

/** What those entitled to a committee may do in it. */
export const ownCommitteeSchema = committeeSchema.extend({
  version: z.int(),
  serves: z.boolean(),
  operator: z.boolean(),
  speaks_for: z.array(z.int()).meta({ description: 'Les parties pour lesquelles parle qui lit.' }),
  own_seats: z.array(z.int()),
  seat_versions: z.array(
    z.strictObject({
      member: z.int(),
      version: z.int(),
      has_account: z.boolean(),
      agreement_party: z.int().nullable(),
      body: z.string().nullable(),
    }),
  ),
  college_versions: z.array(z.strictObject({ place: z.int(), version: z.int() })),
});
export type OwnCommittee = z.output<typeof ownCommitteeSchema>;

const minutesSchema = z.strictObject({
  number: z.int(),
  text: z.string(),
  written_on: z.string(),
  written_as: z.string().nullable().meta({
    description: 'Pour quelle partie elle est écrite, ou par l’exploitation ; jamais une personne.',
  }),
  validations: z
    .array(z.strictObject({ by: z.string(), on: z.string() }))
    .meta({ description: 'Quelle partie, ou quel siège, l’a validée, et quel jour.' }),
});

export const meetingSchema = z.strictObject({
  ...meetingFields,
  committee: z.string(),
  committee_name: z.string(),
  decides: z.enum(ways),
  level: z.enum(levels).meta({
    description: 'Jusqu’où s’accordent à publier toutes les parties, ou plus de la moitié des collèges.',
  }),
  agenda: z.array(z.string()),
  documents: z.array(documentSchema),
  decisions: z.array(decisionSchema),
  attendance: z.array(attendedSchema),
  minutes: z.array(minutesSchema),
  seals: z.array(sealSchema),
  broken: z.boolean(),
});
export type Meeting = z.output<typeof meetingSchema>;

const ownMinutes = minutesSchema.extend({
  digest: z.string().meta({ description: 'Ce que l’on valide : If-Match du compte rendu.' }),
  validated_by: z.array(z.int()),
  validated_by_seats: z.array(z.int()),
  colleges: z
    .array(
      z.strictObject({
        college: z.string(),
        seats: z.int().meta({ description: 'Ceux en cours que tient quelqu’un qui a un compte.' }),
        validating: z.int(),
        validated: z.boolean(),
      }),
    )
    .meta({ description: 'Où décident les collèges : jusqu’où chacun a validé.' }),
  sealed: z.boolean(),
});
export const ownMeetingSchema = meetingSchema.extend({
  version: z.int(),
  link: z.string().nullable(),
  begun: z.boolean(),
  serves: z.boolean(),
  speaks_for: z.array(z.int()),
  convening: z.strictObject({
    reached: z.int().meta({ description: 'Combien ont un courriel quand la réunion est convoquée.' }),
    unreached: z.array(z.string()).meta({ description: 'Les sièges sans compte, à prévenir autrement.' }),
  }),
  voices_of: z.strictObject({ parties: z.array(z.int()), seats: z.array(z.int()) }).meta({
    description: 'De qui on dit la voix : la sienne, ou celle que l’on note.',
  }),
  validates_as: z
    .array(z.strictObject({ member: z.int(), seat_of: z.string(), office: z.string() }))
    .meta({ description: 'Les sièges pour lesquels on valide.' }),
  seat_voices: z.array(
    z.strictObject({
      decision: z.int(),
      member: z.int(),
      voice: z.enum(voices),
      noted: z.boolean().meta({ description: 'Notée par qui prépare le comité.' }),
    }),
  ),
  parties: z.array(partySchema),
  seats: z.array(
    z.strictObject({
      member: z.int(),
      seat_of: z.string(),
      office: z.string(),
      state: z.enum(attendances).nullable(),
    }),
  ),
  minutes: z.array(ownMinutes),
  levels: z.array(z.strictObject({ agreement_party: z.int(), level: z.enum(levels) })),
  seat_levels: z.array(z.strictObject({ member: z.int(), level: z.enum(levels) })),
  college_levels: z
    .array(z.strictObject({ college: z.string(), seats: z.int(), level: z.enum(levels) }))
    .meta({ description: 'Où décident les collèges : jusqu’où chacun laisse publier.' }),
});
export type OwnMeeting = z.output<typeof ownMeetingSchema>;

export const committeeBody = z.strictObject({
  name: text(3, 200),
  object: text(10, 2000),
  months: z.int('un nombre de mois est attendu.').min(1).max(36),
});
export type CommitteeBody = z.output<typeof committeeBody>;
export const newCommittee = committeeBody.extend({
  agreement: z.string().max(80),
  kind: z.enum(kinds),
  colleges: z
    .array(text(2, 80))
    .max(40)
    .default([])
    .meta({ description: 'D’un comité de gouvernance, dans leur ordre.' }),
});
export type NewCommittee = z.output<typeof newCommittee>;

export const collegeParams = committeeParams.extend({ place: z.coerce.number().int().min(1).max(200) });
export const newCollege = z.strictObject({ college: text(2, 80) });
export const collegeBody = newCollege.extend({
  closed: z.boolean().meta({ description: 'Fermé, il ne compte plus, de ce jour ; aucun mandat n’y court.' }),
});
export type CollegeBody = z.output<typeof collegeBody>;
export const foundable = z.array(
  z.strictObject({ agreement: z.string(), title: z.string(), kinds: z.array(z.enum(kinds)) }),
);
export type Foundable = z.output<typeof foundable>;

export const memberBody = z.strictObject({
  agreement_party: z.int().positive().nullable().default(null),
  college: optionalText(80),
  body: optionalText(200),
  office: text(2, 200),
  mail: z
    .string()
    .trim()
    .toLowerCase()
    .max(254)
    .pipe(z.email('une adresse comme prenom.nom@exemple.fr est attendue.'))
    .nullable()
    .optional()
    .meta({ description: 'De qui siège et a un compte ici ; null : personne ; absent : comme avant.' }),
  begins_on: day.nullable().default(null),
  ends_on: day.nullable().default(null),
});
export type MemberBody = z.output<typeof memberBody>;
export const nameBody = z.strictObject({ name: optionalText(120) });

const momentSaid = 'un jour et une heure sont attendus (AAAA-MM-JJTHH:MM, à Paris).';
export const meetingBody = z.strictObject({
  at: z
    .string(momentSaid)
    .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d$/, momentSaid),
  lasts_minutes: z.int('une durée en minutes est attendue.').min(15).max(1440).default(120),
  place: optionalText(300),
  link: z
    .string()
    .trim()
    .max(500)
    .regex(/^https:\/\/\S+$/, 'une adresse comme https://visio.exemple.fr est attendue.')
    .nullable()
    .default(null),
});
export type MeetingBody = z.output<typeof meetingBody>;
export const agendaBody = z.strictObject({ items: z.array(text(2, 500)).max(40) });
export const acts = ['convene', 'hold', 'cancel'] as const;
export const moveBody = z.strictObject({ act: z.enum(acts), reason: text(3, 500).optional() });
export type MoveBody = z.output<typeof moveBody>;
export const documentQuery = z.strictObject({
  title: text(2, 200),
  readers: z.enum(readers).default('members'),
});
export type DocumentQuery = z.output<typeof documentQuery>;
export const readersBody = z.strictObject({ readers: z.enum(readers) });
export const attendanceBody = z.strictObject({
  seats: z.array(z.strictObject({ member: z.int().positive(), state: z.enum(attendances) })).max(200),
});
export type AttendanceBody = z.output<typeof attendanceBody>;
export const decisionBody = z.strictObject({ text: text(5, 4000) });

/** Whose act it is: a party's, or a seat's. */
const bySomeone = { agreement_party: z.int().positive().optional(), member: z.int().positive().optional() };
const isOne = ({ agreement_party, member }: { agreement_party?: unknown; member?: unknown }) =>
  (agreement_party === undefined) !== (member === undefined);
const oneSaid = { error: 'une partie ou un siège est attendu.', path: ['agreement_party'] };
export const voiceBody = z.strictObject({ ...bySomeone, voice: z.enum(voices) }).refine(isOne, oneSaid);
export type VoiceBody = z.output<typeof voiceBody>;
export const minutesBody = z.strictObject({ text: text(20, 100_000) });
export const validationBody = z
  .strictObject({
    ...bySomeone,
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'l’empreinte lue avec le compte rendu est attendue.'),
  })
  .refine(isOne, oneSaid);
export type ValidationBody = z.output<typeof validationBody>;
export const publicationBody = z.strictObject({ ...bySomeone, level: z.enum(levels) }).refine(isOne, oneSaid);
export type PublicationBody = z.output<typeof publicationBody>;

export const memberAnswer = z.strictObject({ member: z.int() });
export const meetingAnswer = z.strictObject({ meeting: z.int() });
export const committeeAnswer = z.strictObject({ committee: z.string() });
export const collegeAnswer = z.strictObject({ place: z.int() });
export const documentAnswer = z.strictObject({ document: z.int() });
export const decisionAnswer = z.strictObject({ decision: z.int() });
export const minutesAnswer = z.strictObject({ number: z.int() });
export const validationAnswer = z.strictObject({ sealed: z.boolean() });

/** A decision as what rests on it refers to it. */
export const decisionReferred = z.strictObject({
  decision: z.int(),
  number: z.int().meta({ description: 'Son numéro dans la réunion.' }),
  meeting: z.int(),
  kind: z.enum(kinds),
  committee: z.string(),
  decided_on: z.string(),
  holds: z.boolean().meta({ description: 'Faux : elle n’est plus tenue pour adoptée.' }),
});
export type DecisionReferred = z.output<typeof decisionReferred>;

/** A decision that something may rest on, to those who read all of its committee. */
export const choosableDecision = decisionReferred
  .omit({ kind: true, holds: true })
  .extend({ text: z.string() });
export type ChoosableDecision = z.output<typeof choosableDecision>;
