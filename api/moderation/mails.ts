import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface Decided {
  readonly outcome: 'handled' | 'rejected';
  /** Something of the page was changed by it. */
  readonly changed: boolean;
  readonly nom: string;
  readonly address: string;
  readonly answer?: string | undefined;
}

const said = {
  changed: 'Merci : la page est corrigée.',
  handled: 'Merci : nous en avons tenu compte.',
  rejected: 'Merci. Nous avons vérifié, et nous gardons la page telle qu’elle est.',
};

/** What became of a report, to who asked to hear. */
export const reportMail = (to: string, { outcome, changed, nom, address, answer }: Decided): Mail =>
  plainMail(to, `Votre signalement sur « ${nom} »`, [
    'Bonjour,',
    `Vous avez signalé une erreur sur la page de « ${nom} ». ${said[changed ? 'changed' : outcome]}`,
    ...(answer ? [answer] : []),
    address,
    'Votre adresse est maintenant effacée de l’annuaire.',
  ]);

const saidOfThing = {
  closed: 'Merci : cette page est retirée de l’annuaire.',
  rejected: 'Merci. Nous avons vérifié, et nous gardons la page telle qu’elle est.',
};

/** What became of a report of something that a partner shows, or of a partner. */
export const alertMail = (
  to: string,
  nom: string,
  outcome: keyof typeof saidOfThing,
  answer: string | undefined,
): Mail =>
  plainMail(to, `Votre signalement sur « ${nom} »`, [
    'Bonjour,',
    `Vous avez signalé la page « ${nom} ». ${saidOfThing[outcome]}`,
    ...(answer ? [answer] : []),
    'Votre adresse est maintenant effacée de l’annuaire.',
  ]);
