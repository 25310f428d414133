import { escapeAttribute } from 'entities';
import type { Mail } from '../core/mailer.ts';
import { LINK_MINUTES, type Link } from './auth.ts';

/** The mail that signs someone in. Its link opens a page with a button: what reads mails beforehand uses nothing up. */
export function linkMail({ email, token, to }: Link, origin: string): Mail {
  const link = `${origin}/connexion/lien?${new URLSearchParams({ jeton: token, ...(to && { vers: to }) })}`;
  const lines = [
    'Bonjour,',
    `Pour entrer dans votre espace, ouvrez ce lien dans les ${LINK_MINUTES} minutes :`,
    link,
    'Il ne sert qu’une fois. Si vous n’avez rien demandé, ne faites rien : personne n’entrera.',
  ];
  const html = lines
    .map((line) =>
      line === link
        ? `<p><a href="${escapeAttribute(link)}">Entrer dans mon espace</a></p>`
        : `<p>${line}</p>`,
    )
    .join('');
  return {
    to: email,
    subject: 'Votre lien pour entrer dans Nouvelle Proximité',
    text: lines.join('\n\n'),
    html: `<!doctype html><html lang="fr"><body>${html}</body></html>`,
  };
}
