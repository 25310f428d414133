import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';
import type { Tellable } from '../holding.ts';
import type { LanguageCode } from '../schema.ts';
import { type Told, wordsIn } from './mail-words.ts';

interface Recipient {
  readonly mail: string;
  readonly name: string;
  readonly language: LanguageCode;
}
interface Links {
  /** Scheme and host. */
  readonly origin: string;
  /** The secret of who gets it. */
  readonly token: string;
}

/** As of web/words/languages.ts, which the API does not load. */
const spoken: Readonly<Record<LanguageCode, { readonly lang: string; readonly locale: string }>> = {
  fr: { lang: 'lang="fr"', locale: 'fr' },
  facile: { lang: 'lang="fr"', locale: 'fr' },
  en: { lang: 'lang="en"', locale: 'en-GB' },
  ar: { lang: 'lang="ar" dir="rtl"', locale: 'ar-u-nu-latn' },
  es: { lang: 'lang="es"', locale: 'es' },
  pt: { lang: 'lang="pt"', locale: 'pt-PT' },
  uk: { lang: 'lang="uk"', locale: 'uk' },
};

function whenOf({ from, to }: Tellable, locale: string): string {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  return `${day.format(new Date(`${from}:00Z`))}, ${from.slice(11)}–${to.slice(11)}`;
}

const whereOf = ({ place }: Tellable) =>
  `${place.label}, ${place.adresse}, ${place.code_postal} ${place.commune}`;

/**
 * Tells someone what became of their registration, in their language.
 * @param note why, where a date is cancelled
 */
export function registrationMail(
  told: Told,
  { mail, name, language }: Recipient,
  event: Tellable,
  { origin, token }: Links,
  note = '',
): Mail {
  const words = wordsIn[language];
  const { lang, locale } = spoken[language];
  const prefix = language === 'fr' ? '' : `/${language}`;
  const link = (path: string) => `${origin}${prefix}/ateliers/${path}`;
  const goesOn = told !== 'cancelled';
  const lines = [
    words.hello(name),
    words.says[told],
    event.title,
    whenOf(event, locale),
    whereOf(event),
    ...(note ? [note] : []),
    link(String(event.sitting)),
    ...(goesOn ? [words.leave, link(`desinscription?jeton=${token}`), words.kept] : []),
  ];
  return plainMail(mail, `${words.subjects[told]} : ${event.title}`, lines, lang);
}
