import { masked } from '../core/mail-address.ts';
import type { Mail } from '../core/mailer.ts';
import { contactLines, type Publishing, plainMail } from '../core/plain-mail.ts';

/** Tells who keeps a venue that someone else does too. */
export const joinedMail = (
  to: string,
  { nom, mail, team }: { readonly nom: string; readonly mail: string; readonly team: string },
  publishing: Publishing,
): Mail =>
  plainMail(to, `« ${nom} » : quelqu’un de plus tient la page`, [
    'Bonjour,',
    `Quelqu’un, dont l’adresse est ${masked(mail)}, tient maintenant avec vous la page de « ${nom} ».`,
    'Qui tient la page :',
    team,
    'Vous ne voyez pas qui c’est ? Dites-le-nous.',
    ...contactLines(publishing),
  ]);

/** Asks someone to keep a venue: signing in from the address that this reaches is all it takes. */
export const invitationMail = (to: string, nom: string, address: string, handsOver: boolean): Mail =>
  plainMail(to, `Tenir la page de « ${nom} »`, [
    'Bonjour,',
    handsOver
      ? `La personne qui tient la page de « ${nom} » dans l’annuaire vous la confie.`
      : `La personne qui tient la page de « ${nom} » dans l’annuaire vous invite à la tenir avec elle.`,
    'Ouvrez ce lien dans les trente jours, et entrez avec l’adresse où vous recevez ce courriel :',
    `${address}/revendiquer`,
    'Si cela ne vous concerne pas, ne faites rien : votre adresse sera effacée.',
  ]);

/** The ways on from a refusal. */
const again = (address: string, publishing: Publishing): readonly string[] => [
  'Pour demander de nouveau, entrez avec une adresse de courriel que publie le lieu : elle suffit à le prouver.',
  `${address}/lieu/revendiquer`,
  ...contactLines(publishing),
];

/** What was decided of a claim, to who made it. */
export function decisionMail(
  to: string,
  {
    granted,
    nom,
    address,
    answer,
  }: { granted: boolean; nom: string; address: string; answer?: string | undefined },
  publishing: Publishing,
): Mail {
  const said = granted
    ? `Vous tenez maintenant la page de « ${nom} ».`
    : `La page de « ${nom} » ne vous a pas été confiée.`;
  const subject = granted ? `« ${nom} » est à vous` : `Votre demande pour « ${nom} »`;
  return plainMail(to, subject, [
    'Bonjour,',
    said,
    ...(answer ? [answer] : []),
    ...(granted ? [address] : again(address, publishing)),
  ]);
}
