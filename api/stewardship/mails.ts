import { escapeUTF8 } from 'entities';
import type { Mail } from '../core/mailer.ts';

const written = (to: string, subject: string, lines: readonly string[]): Mail => ({
  to,
  subject,
  text: lines.join('\n\n'),
  html: `<!doctype html><html lang="fr"><body>${lines.map((line) => `<p>${escapeUTF8(line)}</p>`).join('')}</body></html>`,
});

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
    ? `Vous tenez maintenant la page de « ${nom} » : ${address}`
    : `La page de « ${nom} » ne vous a pas été confiée.`;
  const subject = granted ? `« ${nom} » est à vous` : `Votre demande pour « ${nom} »`;
  return written(to, subject, ['Bonjour,', said, ...(answer ? [answer] : [])]);
}
