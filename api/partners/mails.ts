import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';
import type { PartnerDecision } from './schema.ts';

const said: Readonly<Record<PartnerDecision['outcome'], string>> = {
  published: 'La page de votre organisation est publiée : vous pouvez y offrir des ressources aux lieux.',
  refused: 'Nous n’avons pas publié la page de votre organisation.',
};

const subjects: Readonly<Record<PartnerDecision['outcome'], string>> = {
  published: 'La page de votre organisation est publiée',
  refused: 'La page de votre organisation n’est pas publiée',
};

/** What was decided of an organisation, to whoever proposed it. */
export const partnerMail = (
  to: string,
  nom: string,
  { outcome, answer }: PartnerDecision,
  address: string,
): Mail =>
  plainMail(to, `${subjects[outcome]} : ${nom}`, [
    'Bonjour,',
    said[outcome],
    ...(answer ? [answer] : []),
    ...(outcome === 'published' ? ['Voir sa page, la tenir, et offrir une première ressource :'] : []),
    address,
  ]);

/** Someone may now speak for an organisation. */
export const delegateMail = (to: string, nom: string, address: string): Mail =>
  plainMail(to, `Vous parlez maintenant pour « ${nom} »`, [
    'Bonjour,',
    `Vous pouvez tenir la page de « ${nom} » et répondre en son nom. Entrez avec cette adresse :`,
    address,
  ]);
