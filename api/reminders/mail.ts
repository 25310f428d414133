import { escapeAttribute, escapeUTF8 } from 'entities';
import { dayInWords } from '../core/french.ts';
import type { Mail } from '../core/mailer.ts';
import { phoneInWords } from './in-words.ts';

/** What a reminder tells of a venue. */
export interface Told {
  readonly mail: string;
  readonly nom: string;
  readonly commune: string;
  readonly code_postal: string;
  readonly adresse: string;
  readonly telephone: string | null;
  readonly services: readonly string[];
  /** In words. */
  readonly hours: string | null;
  /** YYYY-MM-DD, or null where it was never known. */
  readonly confirmed: string | null;
  /** The first, or the second and last. */
  readonly rank: number;
}

export interface Links {
  readonly confirm: string;
  readonly edit: string;
  readonly stop: string;
}

/** A paragraph of a mail; a link has an address besides. */
interface Line {
  readonly text: string;
  readonly link?: string;
}

const sinceWhen = (confirmed: string | null) =>
  confirmed
    ? `Personne n’a confirmé cette page depuis le ${dayInWords(confirmed)}.`
    : 'Nous ne savons pas de quand date cette page.';

const published = ({ adresse, code_postal, commune, telephone, hours, services }: Told): string[] => [
  `Adresse : ${adresse}, ${code_postal} ${commune}`,
  `Téléphone : ${telephone ? phoneInWords(telephone) : 'non renseigné'}`,
  `Horaires : ${hours ?? 'non renseignés'}`,
  `Services : ${services.join(', ') || 'non renseignés'}`,
];

const linesOf = (told: Told, { confirm, edit, stop }: Links): Line[] => [
  { text: 'Bonjour,' },
  { text: `Vous tenez la page de « ${told.nom} ». Dit-elle encore vrai ? ${sinceWhen(told.confirmed)}` },
  ...published(told).map((text) => ({ text })),
  { text: 'Rien n’a changé', link: confirm },
  { text: 'Modifier la page', link: edit },
  ...(told.rank > 1
    ? [
        {
          text: 'C’est notre dernier message tant que la page n’est pas confirmée : ensuite, nous n’insistons pas.',
        },
      ]
    : []),
  { text: 'Ne plus recevoir ces rappels pour ce lieu', link: stop },
];

const asText = ({ text, link }: Line) => (link ? `${text} :\n\n${link}` : text);
const asHtml = ({ text, link }: Line) =>
  link ? `<p><a href="${escapeAttribute(link)}">${escapeUTF8(text)}</a></p>` : `<p>${escapeUTF8(text)}</p>`;

/** Asks who keeps a venue if what it publishes still holds: one click says so, from a page that the mail opens. */
export function reminderMail(told: Told, links: Links): Mail {
  const lines = linesOf(told, links);
  return {
    to: told.mail,
    subject: `« ${told.nom} » : rien n’a changé ?`,
    text: lines.map(asText).join('\n\n'),
    html: `<!doctype html><html lang="fr"><body>${lines.map(asHtml).join('')}</body></html>`,
    unsubscribe: links.stop,
  };
}
