import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';
import type { ProposalDecision } from './schema.ts';

const said: Readonly<Record<ProposalDecision['outcome'], string>> = {
  published: 'Merci : le lieu que vous avez proposé est maintenant dans l’annuaire.',
  known: 'Merci. Ce lieu est déjà dans l’annuaire : le voici.',
  refused: 'Merci. Nous n’avons pas ajouté à l’annuaire le lieu que vous avez proposé.',
};

/** What became of a venue that someone proposed. @param address its page, where it has one */
export const proposalMail = (
  to: string,
  nom: string,
  { outcome, answer }: ProposalDecision,
  address: string | undefined,
): Mail =>
  plainMail(to, `« ${nom} »`, [
    'Bonjour,',
    said[outcome],
    ...(answer ? [answer] : []),
    ...(address ? [address] : []),
  ]);
