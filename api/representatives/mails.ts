import { masked } from '../core/mail-address.ts';
import type { Mail } from '../core/mailer.ts';
import { contactLines, type Publishing, plainMail } from '../core/plain-mail.ts';

const pageOf = (origin: string, codeInsee: string) => `${origin}/communes/${codeInsee}`;

interface Commune {
  readonly code_insee: string;
  readonly nom: string;
}

/** Tells who speaks for a commune that someone else does too. @param mail of the one who is new */
export const joinedMail = (to: string, { nom }: Commune, mail: string, publishing: Publishing): Mail =>
  plainMail(to, `${nom} : quelqu’un de plus représente la commune`, [
    'Bonjour,',
    `Quelqu’un, dont l’adresse est ${masked(mail)}, représente maintenant avec vous la commune « ${nom} » dans l’annuaire.`,
    'Vous ne voyez pas qui c’est ? Dites-le-nous.',
    ...contactLines(publishing),
  ]);

interface Decided extends Commune {
  readonly granted: boolean;
  readonly answer: string;
}

/** What was decided of a request, to who made it. */
export function decisionMail(
  to: string,
  { code_insee, nom, granted, answer }: Decided,
  publishing: Publishing,
): Mail {
  const { origin } = publishing;
  return plainMail(to, granted ? `Vous représentez « ${nom} »` : `Votre demande pour « ${nom} »`, [
    'Bonjour,',
    granted
      ? `Vous représentez maintenant la commune « ${nom} » dans l’annuaire.`
      : `Votre demande pour représenter la commune « ${nom} » n’est pas acceptée.`,
    answer,
    ...(granted
      ? ['Ce que vous pouvez faire pour elle :', `${origin}/mon-espace`]
      : ['Pour demander de nouveau :', `${pageOf(origin, code_insee)}/commune/representer`]),
    ...contactLines(publishing),
  ]);
}
