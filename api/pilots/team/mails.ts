import { kilometresInWords } from '../../core/french.ts';
import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';
import { weekdays } from '../../standard/school-week.ts';

interface Lesson {
  readonly commune: string;
  readonly school: string;
  readonly class_name: string;
  readonly weekday: number;
  readonly starts: string;
  readonly ends: string;
}

interface Engaged extends Lesson {
  readonly metres: number;
  readonly campaign_title: string;
}

const hourOf = ({ weekday, starts, ends }: Lesson) =>
  `le ${weekdays[weekday - 1]} de ${starts.replace(':', ' h ')} à ${ends.replace(':', ' h ')}`;
const classOf = (one: Lesson) =>
  `${one.school} (${one.commune}), une classe de ${one.class_name}, ${hourOf(one)}`;
const whereOf = (one: Engaged) => `${classOf(one)}, à ${kilometresInWords(one.metres)}`;

/** Someone, or a venue, is asked to come to a class. @param address where they answer */
export const proposedMail = (to: string, engaged: Engaged, address: string): Mail =>
  plainMail(to, `Une classe vous attend : ${engaged.commune} (« ${engaged.campaign_title} »)`, [
    'Bonjour,',
    `La commune de ${engaged.commune} vous propose de rejoindre l’équipe de son pilote : ${whereOf(engaged)}.`,
    'Pour accepter, ou décliner sans avoir à dire pourquoi :',
    address,
  ]);

/** Whoever was asked has answered, or leaves: to those who speak for the commune. */
export const answeredMail = (to: string, engaged: Engaged, state: string, address: string): Mail => {
  const said = { accepted: 'accepte', declined: 'décline', left: 'quitte l’équipe' }[state] ?? state;
  return plainMail(to, `Équipe de ${engaged.commune} : quelqu’un ${said}`, [
    'Bonjour,',
    `Pour ${whereOf(engaged)}, une personne que vous aviez sollicitée ${said}.`,
    state === 'accepted'
      ? 'Votre équipe :'
      : 'La place est de nouveau à prendre. Qui d’autre pourrait venir :',
    address,
  ]);
};

/** The commune asks no more. */
export const releasedMail = (to: string, engaged: Engaged): Mail =>
  plainMail(to, `${engaged.commune} n’attend plus votre venue (« ${engaged.campaign_title} »)`, [
    'Bonjour,',
    `La commune de ${engaged.commune} a annulé sa demande : ${whereOf(engaged)}. Merci d’avoir été disponible.`,
  ]);

/** A message, to those on the other side of a team. @param from who wrote, as a side */
export const messageMail = (to: string, from: string, lesson: Lesson, text: string, address: string): Mail =>
  plainMail(to, `${from} vous écrit (${lesson.school}, ${lesson.commune})`, [
    'Bonjour,',
    `${from}, au sujet de ${classOf(lesson)} :`,
    text,
    'Pour répondre, par ce site :',
    address,
  ]);
