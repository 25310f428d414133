import { badParameter, RefusedError } from '../core/errors.ts';
import { dayInWords, hourInWords } from '../core/french.ts';

/** What the database holds against an act, in the words of who acts. */
const refusals: Readonly<Record<string, readonly [number, string]>> = {
  serves_committee: [403, 'Cela revient à l’exploitant et à qui parle pour une partie à cet accord.'],
  names_member: [403, 'Chaque partie nomme ses membres, et nul autre que l’exploitant ne le fait pour elle.'],
  own_name: [403, 'Seule la personne qui siège dit si son nom paraît.'],
  speaks_for: [403, 'Vous ne parlez pas pour cette partie.'],
  speaks_for_seat: [
    403,
    'Un siège parle par qui le tient ; s’il n’a pas de compte, qui prépare le comité note sa voix.',
  ],
  seat_in_office: [409, 'Ce mandat ne court pas ce jour-là.'],
  not_asked: [409, 'Ce n’est pas à elle d’en décider : relisez comment ce comité décide.'],
  no_college: [409, 'Aucun collège ne peut en décider : ajoutez des collèges, ou les sièges d’alors.'],
  college_of_committee: [409, 'Seul un comité de gouvernance a des collèges.'],
  college_seated: [409, 'Des mandats courent encore dans ce collège : terminez-les, puis fermez-le.'],
  college_closed: [409, 'Ce collège est fermé : un mandat n’y dépasse pas sa fermeture.'],
  party_of_agreement: [409, 'Cette partie n’est pas de cet accord.'],
  committee_once: [409, 'Cet accord a déjà un comité de ce genre.'],
  committee_slug_key: [409, 'Cet accord a déjà un comité de ce genre.'],
  committee_stays: [409, 'Un comité reste celui de son accord.'],
  seat_of_committee: [
    409,
    'Au comité de pilotage siègent les parties ; au comité de gouvernance, les collèges.',
  ],
  seat_stays: [409, 'Un siège reste celui de sa partie ou de son collège : ajoutez-en un autre.'],
  meeting_over: [409, 'Cette réunion est passée ou annulée : elle ne change plus.'],
  meeting_moves: [409, 'Cette réunion n’en est pas là : relisez-la.'],
  meeting_sealed: [
    409,
    'Le compte rendu est scellé : ce qu’il scelle ne change plus. Une correction s’écrit en une nouvelle version.',
  ],
  held_later: [409, 'La réunion n’a pas encore eu lieu.'],
  agenda_before: [409, 'L’ordre du jour s’écrit avant la réunion.'],
  attendance_then: [409, 'Les présences se notent une fois la réunion convoquée, et jusqu’au sceau.'],
  decided_then: [409, 'Une décision se propose et se vote une fois la réunion convoquée, et jusqu’au sceau.'],
  decision_answered: [409, 'Une partie y a déjà répondu : cette proposition reste.'],
  decision_number: [409, 'Une autre décision vient d’être proposée : recommencez.'],
  written_after: [409, 'Le compte rendu s’écrit une fois la réunion tenue.'],
  member_of_committee: [409, 'Ce membre n’est pas de ce comité.'],
  minutes_changed: [409, 'Ce que vous validez a changé depuis que vous l’avez lu : relisez-le.'],
  minutes_replaced: [409, 'Une version plus récente de ce compte rendu existe : validez celle-là.'],
  minutes_validated: [
    409,
    'La dernière version du compte rendu est validée par une partie ou un siège : ce sur quoi elle porte ne change plus. Pour corriger, écrivez une nouvelle version : tous la valident à nouveau.',
  ],
  voice_own: [409, 'Sa voix a été dite par qui la porte : nul autre ne la change.'],
  voice_heard: [
    409,
    'La réunion s’est tenue : un oui ou un non ne change plus. Remettez la question aux voix par une autre décision.',
  ],
  published_stays: [
    409,
    'Cela est publié : ce qui est public le reste. Une correction s’écrit en une nouvelle version.',
  ],
  validated_minutes: [409, 'Cette partie a déjà validé cette version.'],
  validated_by_seat: [409, 'Ce siège a déjà validé cette version.'],
  document_once: [409, 'Ce document est déjà joint.'],
};
const fields: Readonly<Record<string, readonly [string, string]>> = {
  mandate_dated: ['begins_on', 'pour un collège, l’organisme, le début et la fin du mandat sont attendus.'],
  mandate_days: ['ends_on', 'une fin qui ne précède pas le début est attendue.'],
  planned_ahead: ['at', 'un moment à venir est attendu.'],
  entered_past: ['at', 'un moment passé, depuis la signature de l’accord, est attendu.'],
  somewhere: ['place', 'un endroit ou une adresse de visioconférence est attendu.'],
  reason_said: ['reason', 'dites pourquoi la réunion est annulée.'],
  college_once: ['college', 'un nom qu’aucun collège de ce comité ne porte est attendu.'],
  committee_member_college_fkey: ['college', 'un collège de la liste est attendu.'],
};

/** @param at of the meeting that stands there: YYYY-MM-DDTHH:MM, in Paris */
const atOnce = (at: string) =>
  badParameter(
    'at',
    `un moment où ce comité n’est pas déjà réuni est attendu : sa réunion du ${dayInWords(at.slice(0, 10))}, à ${hourInWords(at.slice(11))}, est déjà inscrite. Ouvrez-la depuis la page du comité.`,
  );

/** @throws RefusedError in the words of who acts, else what was thrown */
export function refused(error: unknown): never {
  const { constraint = '', message = '' } = error as { constraint?: string; message?: string };
  if (constraint === 'one_at_a_time') throw atOnce(message);
  const field = fields[constraint];
  if (field) throw badParameter(...field);
  const known = refusals[constraint];
  throw known ? new RefusedError(...known) : error;
}
