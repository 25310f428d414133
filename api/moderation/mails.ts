import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface Decided {
  readonly outcome: 'handled' | 'rejected';
  readonly nom: string;
  readonly address: string;
  readonly answer?: string | undefined;
}

const said = {
  handled: 'Merci : la page est corrigée.',
  rejected: 'Merci. Nous avons vérifié, et nous gardons la page telle qu’elle est.',
};

/** What became of a report, to who asked to hear. */
export const reportMail = (to: string, { outcome, nom, address, answer }: Decided): Mail =>
  plainMail(to, `Votre signalement sur « ${nom} »`, [
    'Bonjour,',
    `Vous avez signalé une erreur sur la page de « ${nom} ». ${said[outcome]}`,
    ...(answer ? [answer] : []),
    address,
    'Votre adresse est maintenant effacée de l’annuaire.',
  ]);
