import { dayInWords } from '../../core/french.ts';
import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';
import { stepNames } from '../kinds/steps.ts';
import type { Contract, StepKind } from './schema.ts';

/** Who is to hold a post is invited: nothing goes on without their word. @param link the secret one */
export const inviteMail = (
  to: string,
  name: string,
  { title, venue, company, begins_on, months }: Contract,
  link: string,
): Mail =>
  plainMail(to, `${venue} vous propose de suivre votre contrat ici`, [
    `Bonjour ${name},`,
    `${venue} vous propose le poste « ${title} », à partir du ${dayInWords(begins_on)}, pour ${months} mois. ${company} en est l’entreprise marraine.`,
    'Le lieu, l’entreprise et vous suivez ce contrat ensemble, étape par étape. Vous n’avez pas de compte à ouvrir : ce lien est à vous, ne le donnez à personne.',
    link,
    'Votre nom et votre adresse ne sont montrés qu’au lieu et, si vous l’acceptez, votre nom à l’entreprise. Par le même lien, vous les effacez quand vous voulez.',
  ]);

/** Who was invited has agreed: to the venue. No name: it is on the page. @param address where the contract is said to begin */
export const acceptedMail = (to: string, { title }: Contract, address: string): Mail =>
  plainMail(to, `La personne invitée a accepté (« ${title} »)`, [
    'Bonjour,',
    `La personne que vous avez invitée pour le poste « ${title} » a accepté ce suivi.`,
    'Quand elle a commencé à travailler, dites que le contrat commence, et depuis quel jour :',
    address,
  ]);

/** The contract has begun: to whoever holds the post. @param link the secret one */
export const startedMail = (
  to: string,
  name: string,
  { title, venue, started_on, begins_on }: Contract,
  link: string,
): Mail =>
  plainMail(to, `Votre contrat a commencé (« ${title} »)`, [
    `Bonjour ${name},`,
    `${venue} dit que votre contrat pour le poste « ${title} » a commencé le ${dayInWords(started_on ?? begins_on)}.`,
    'Les étapes sont posées : bilans, formation, qualification. Vous les voyez, et dites ce qui est fait, par votre lien :',
    link,
  ]);

export interface DueSaid {
  readonly kind: StepKind;
  readonly title: string;
  readonly due_on: string;
}

/** The venue says that it has ended: it stands once each has said so. @param address where it is confirmed, or contested */
const endMail = (to: string, { title, due_on }: DueSaid, address: string): Mail =>
  plainMail(to, `Fin du contrat déclarée au ${dayInWords(due_on)} (« ${title} »)`, [
    'Bonjour,',
    `Le lieu déclare que le contrat du poste « ${title} » a fini le ${dayInWords(due_on)}, d’un commun accord.`,
    'Cette fin vaut quand chacun l’a confirmée. Confirmez-la, ou dites pourquoi vous la contestez :',
    address,
  ]);

/** A step is near: each of the three is told once. @param address where it is confirmed */
export function dueMail(to: string, step: DueSaid, address: string): Mail {
  if (step.kind === 'end') return endMail(to, step, address);
  const { kind, title, due_on } = step;
  return plainMail(to, `${stepNames[kind]}, le ${dayInWords(due_on)} (« ${title} »)`, [
    'Bonjour,',
    `Une étape du poste « ${title} » est prévue le ${dayInWords(due_on)} : ${stepNames[kind].toLowerCase()}.`,
    'Quand elle est faite, dites-le ici :',
    address,
  ]);
}
