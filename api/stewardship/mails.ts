import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

/** What was decided of a claim, to who made it. */
export function decisionMail(
  to: string,
  {
    granted,
    nom,
    address,
    answer,
  }: { granted: boolean; nom: string; address: string; answer?: string | undefined },
): Mail {
  const said = granted
    ? `Vous tenez maintenant la page de « ${nom} ».`
    : `La page de « ${nom} » ne vous a pas été confiée.`;
  const subject = granted ? `« ${nom} » est à vous` : `Votre demande pour « ${nom} »`;
  return plainMail(to, subject, [
    'Bonjour,',
    said,
    ...(answer ? [answer] : []),
    ...(granted ? [address] : []),
  ]);
}
