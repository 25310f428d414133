import { dayInWords, figureInWords } from '../../core/french.ts';
import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';
import { venuePage } from '../../core/public-url.ts';

const venues = (value: number, one: string, many: string) =>
  `${figureInWords(value)} ${value > 1 ? `lieux ${many}` : `lieu ${one}`}`;

interface Awaiting {
  readonly version: number;
  readonly title: string;
  readonly name: string;
  readonly heard: number;
  readonly gained: number;
  readonly lost: number;
}

/** A draft that was simulated awaits the voice of a party: to who speaks for it. */
export const awaitingMail = (to: string, one: Awaiting, address: string): Mail =>
  plainMail(to, `Critères de référence, version ${one.version} : votre voix est attendue`, [
    'Bonjour,',
    one.heard > 0
      ? `Le brouillon « ${one.title} » a changé depuis ce que ${one.name} en a dit : sa voix est de nouveau attendue.`
      : `Le brouillon « ${one.title} » est simulé : la voix de ${one.name} y est attendue.`,
    `D’après la simulation, ${venues(one.gained, 'gagnerait', 'gagneraient')} le label et ${venues(one.lost, 'le perdrait', 'le perdraient')}.`,
    'Pour lire ce qui change, et répondre :',
    address,
  ]);

interface Adopted {
  readonly version: number;
  readonly title: string;
  readonly adopted_on: string;
  readonly in_force_from: string;
}

/** A version is adopted: to who speaks for the parties. */
export const adoptedMail = (to: string, { version, title, ...on }: Adopted, address: string): Mail =>
  plainMail(to, `Critères de référence : la version ${version} est adoptée`, [
    'Bonjour,',
    `Toutes les parties ont dit oui : « ${title} », version ${version}, est adoptée le ${dayInWords(on.adopted_on)} et en vigueur à partir du ${dayInWords(on.in_force_from)}.`,
    address,
  ]);

/** The day of a version that waited has come: to who speaks for the parties. */
export const inForceMail = (to: string, { version, title, ...on }: Adopted, address: string): Mail =>
  plainMail(to, `Critères de référence : la version ${version} est en vigueur`, [
    'Bonjour,',
    `« ${title} », version ${version}, adoptée le ${dayInWords(on.adopted_on)}, est en vigueur depuis le ${dayInWords(on.in_force_from)}.`,
    address,
  ]);

interface Gone {
  readonly version: number;
  readonly title: string;
  readonly by: string;
  readonly reason: string;
  readonly voices: readonly unknown[];
}

/** A draft is abandoned: to who speaks for the parties, and who had spoken of it. */
export const abandonedMail = (to: string, one: Gone, address: string): Mail =>
  plainMail(to, `Critères de référence : le brouillon de la version ${one.version} est abandonné`, [
    'Bonjour,',
    `${one.by === 'exploitation' ? 'L’exploitant du site' : one.by} abandonne le brouillon « ${one.title} », pour cette raison : ${one.reason}`,
    ...(one.voices.length > 0 ? ['Ce que les parties en avaient dit ne vaut plus.'] : []),
    address,
  ]);

/** A venue that loses its label, as its steward is told of it. */
export interface Losing {
  readonly mandate: number;
  readonly number: number;
  readonly version: number;
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  /** The names of the criteria. */
  readonly lacking: readonly string[];
}

/** Of more, only how many: a network's stewards keep thousands. */
const SHOWN = 50;

const linesOf = (origin: string, { id, nom, commune, lacking }: Losing) => [
  `« ${nom} », ${commune} : il lui manque : ${lacking.join(' ; ')}.`,
  `${venuePage(origin, id)}/lieu/criteres`,
];

interface Loss {
  readonly adopted: Adopted;
  /** Of a version whose day is to come. */
  readonly ahead: boolean;
  readonly venues: readonly Losing[];
  readonly origin: string;
  /** Where such mails of the venue stop; of several, in one's own space. */
  readonly stop: string | undefined;
}

/** Venues lose their label with a version: to who keeps them, all in one. */
export function losingMail(to: string, { adopted, ahead, venues: lost, origin, stop }: Loss): Mail {
  const from = `${ahead ? 'à partir du' : 'depuis le'} ${dayInWords(adopted.in_force_from)}`;
  const [first] = lost;
  const subject =
    lost.length === 1 && first
      ? `« ${first.nom} » n’est plus lieu de référence ${from}`
      : `${lost.length} de vos lieux ne sont plus lieux de référence ${from}`;
  const more = lost.length - SHOWN;
  return {
    ...plainMail(to, subject, [
      'Bonjour,',
      `Les critères de référence ${ahead ? 'changent' : 'ont changé'} : la version ${adopted.version} est en vigueur ${from}.`,
      `${ahead ? 'Ce jour-là, le label sera perdu' : 'Le label est perdu'} tant que ceci manque :`,
      ...lost.slice(0, SHOWN).flatMap((one) => linesOf(origin, one)),
      ...(more > 0 ? [`Et ${figureInWords(more)} autres, dont la page dit ce qui leur manque.`] : []),
      'Le label revient de lui-même dès que tout est rempli. Ce qui change, et pourquoi :',
      `${origin}/gouvernance/criteres/${adopted.version}`,
      stop
        ? 'Ne plus recevoir de tels messages pour ce lieu :'
        : 'De tels messages s’arrêtent lieu par lieu dans votre espace :',
      stop ?? `${origin}/mon-espace`,
    ]),
    ...(stop && { unsubscribe: stop }),
  };
}
