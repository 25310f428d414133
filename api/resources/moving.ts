import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { act, type Doer } from '../core/actor.ts';
import { badParameter, RefusedError } from '../core/errors.ts';
import { refuseOutsideDays } from '../programmes/doors.ts';
import { contactSaid } from './kinds/contact.ts';
import { readFields } from './kinds/fields.ts';
import { type DetailField, type Life, type Move, moveOf, type Side } from './kinds/kind.ts';

import type { MoveBody } from './schema.ts';

const moves = sql(import.meta.url, 'moves.sql');

export interface Moved {
  readonly act: string;
  readonly to: string;
  readonly actor: string;
  readonly note: string | null;
  readonly at: string;
}
/** Every move there was. @param uptake null for the resource's own */
export const movesOf = (db: Queryable, resource: number, uptake: number | null): Promise<Moved[]> =>
  db.query<Moved>(moves, [resource, uptake]);

/** What those on some sides may do of something that is in a state. */
export const actsFor = ({ moves }: Life, state: string, sides: readonly Side[]): string[] =>
  moves
    .filter(({ from, by }) => from.includes(state) && by.some((side) => sides.includes(side)))
    .map(({ act }) => act);

/** The move asked for. @throws RefusedError that says why it cannot be made, now or by them */
function moveAsked(life: Life, { act, from }: MoveBody, state: string, sides: readonly Side[]): Move {
  if (sides.length === 0)
    throw new RefusedError(403, 'Cela ne vous revient pas : vous n’êtes d’aucun des deux côtés.');
  if (state !== from)
    throw new RefusedError(
      409,
      `L’état a changé : « ${life.states[state]} » maintenant. Relisez, puis recommencez.`,
    );
  const move = moveOf(life, act, state);
  if (!move) {
    const known = life.moves.filter((one) => one.from.includes(state)).map((one) => one.act);
    throw badParameter(
      'act',
      `depuis « ${life.states[state]} », ${known.join(', ') || 'plus rien'} est attendu.`,
    );
  }
  if (!move.by.some((side) => sides.includes(side)))
    throw new RefusedError(403, `« ${move.label} » revient à l’autre côté.`);
  return move;
}

interface Moving {
  readonly life: Life;
  readonly state: string;
  readonly sides: readonly Side[];
  readonly actor: Doer;
}

/** The checks of the database that a move can meet, in the words of who makes it. */
const refusals: Readonly<Record<string, string>> = {
  never_more_than_offered: 'Il n’en reste plus assez : le reste est promis à d’autres lieux. Dites-en moins.',
  told_before_closing: 'Des personnes sont inscrites à ses dates : annulez-les d’abord, ce qui les prévient.',
  link_or_file: 'Il faut une adresse où le trouver, ou un fichier joint, pour publier.',
  one_at_a_post: 'Une autre entreprise parraine déjà ce poste : il n’est pas à prendre.',
  young_person_agrees:
    'La personne qui occupe le poste doit d’abord accepter, par le lien de son courriel, d’être connue ici.',
  steps_confirmed:
    'Il reste des étapes que le lieu ou l’entreprise n’a pas confirmées : elles sont sur le suivi du contrat.',
  end_confirmed: 'Cette fin n’est pas encore confirmée par tous.',
  taken_once: 'Une autre demande du même côté est déjà en cours : elle est dans son espace.',
  one_refurbisher: 'Ce lot est déjà confié à un autre reconditionneur.',
  known_to_the_directory: 'La page de l’organisation doit d’abord être publiée par l’annuaire.',
  not_under_what_was_done: 'C’est moins que ce qui est déjà reçu, ou déjà accordé.',
  call_instructing: 'L’appel n’est pas en instruction : sa partie clôt d’abord les candidatures.',
  no_interest:
    'Vous tenez ce lieu, avez donné l’avis, ou déclaré un intérêt : un autre membre du comité constate la décision.',
  proposed_within_asked: 'La somme proposée est plus que ce qui est demandé.',
  granted_as_voted: 'Ce n’est pas la somme que le comité a votée.',
  campaign_places: 'Le plus petit nombre de communes dépasse le plus grand.',
  within_budget: 'C’est plus que ce qui reste du budget de l’appel.',
  never_negative: 'Le fonds n’a pas assez de disponible pour accorder cette somme : attendez un versement.',
  report_awaited: 'Aucun compte rendu n’est attendu : son jour ne change plus.',
  used_within_paid:
    'C’est plus que la première part, seule versée : l’aide est close, et le reste est revenu au fonds.',
  used_within_grant: 'C’est plus que ce qui est accordé : dites ce qui a été dépensé de l’aide elle-même.',
};

/** Those of which the database says what differs each time. */
const counted: Readonly<Record<string, (said: string) => string>> = {
  places_least: (said) => `L’année ne commence pas encore : ${said}.`,
  report_due: (said) =>
    `Le lieu a jusqu’au ${said} pour rendre compte : l’aide ne se clôt pas avant la fin de ce jour.`,
  fund_quorum: (said) => `Le comité n’a pas assez voté : ${said}.`,
  fund_majority: (said) =>
    `Ce n’est pas ce que le comité a voté : ${said}. Il faut plus de pour que de contre.`,
};

/** Those by which the database refuses one field, and says what it expects of it. */
const fieldRefusals: readonly string[] = [
  'programme_ruled',
  'begins_with_post',
  'ends_after_beginning',
  'report_later',
  'day_to_come',
  'paid_day',
];

/** @throws RefusedError, 400 where it is of one field, 409 for what the database holds against a move, or a change of what is published */
export function refusedMove(error: unknown): never {
  refuseOutsideDays(error);
  const { constraint, message } = error as { constraint?: string; message: string };
  if (constraint === 'edition_with_file')
    throw badParameter(
      'details.edition',
      'l’édition se nomme avec son fichier : joignez le nouveau, et dites-y son nom.',
    );
  if (constraint === 'one_counted')
    throw badParameter('laptop', 'une machine comptée au moins est attendue.');
  if (constraint === 'outcome_without_contact') throw badParameter('outcome', contactSaid);
  if (constraint && fieldRefusals.includes(constraint))
    throw badParameter((error as { column?: string }).column ?? '', `${message}.`);
  const sentence = constraint && (counted[constraint]?.(message) ?? refusals[constraint]);
  throw sentence ? new RefusedError(409, sentence) : error;
}

/** How many there are from now on, where an act says it. */
function countIn(asks: readonly DetailField[], details: Readonly<Record<string, unknown>>): number | null {
  const field = asks.find(({ counted }) => counted);
  return field ? ((details[field.name] as number | undefined) ?? null) : null;
}

/** Writes a move to a state with what was said; `count` where that says how many. @returns nothing where it has moved since */
type Write = (to: string, details: string, count: number | null) => Promise<readonly unknown[]>;

/** Makes a move in the transaction of `client`. @returns the state it is in now @throws RefusedError that says why not */
export async function makeMove(
  client: Queryable,
  body: MoveBody,
  moving: Moving,
  write: Write,
): Promise<string> {
  const { to, asks = [] } = moveAsked(moving.life, body, moving.state, moving.sides);
  const { note, ...details } = readFields(asks, body.said);
  await act(client, moving.actor, body.act, note === undefined ? undefined : String(note));
  const rows = await write(to, JSON.stringify(details), countIn(asks, details)).catch(refusedMove);
  if (rows.length === 0)
    throw new RefusedError(409, 'Quelqu’un vient de le faire avancer. Relisez, puis recommencez.');
  return to;
}
