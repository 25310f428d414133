import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

export type ClosedAs = 'organisation' | 'modération';

const closer: Readonly<Record<ClosedAs, (nom: string) => string>> = {
  organisation: (nom) => `Quelqu’un qui parle pour « ${nom} » a fermé sa page. Vous pouvez la rouvrir :`,
  modération: (nom) =>
    `La modération de l’annuaire a fermé la page de « ${nom} ». Elle seule peut la rouvrir ; ce que vous tenez reste ici :`,
};

/** Tells those who speak for an organisation that its page is closed. @param address where they keep it */
export const closedMail = (to: string, nom: string, as: ClosedAs, reason: string, address: string): Mail =>
  plainMail(to, `La page de « ${nom} » est fermée`, [
    'Bonjour,',
    closer[as](nom),
    address,
    'La raison donnée :',
    reason,
    'Ce qu’elle offrait est clos, et les dates à venir de ses ateliers sont annulées : celles et ceux qui devaient y venir le savent.',
  ]);

export const reopenedMail = (to: string, nom: string, address: string): Mail =>
  plainMail(to, `La page de « ${nom} » est rouverte`, [
    'Bonjour,',
    `La page de « ${nom} » est de nouveau publique. Ce qui était offert reste clos : rouvrez ce qui l’est encore.`,
    address,
  ]);
