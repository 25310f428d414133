import { lately } from './lately.ts';
import { fr } from './typeset.ts';

const format = lately(
  () => new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' }),
);

/** A moment as it was in Paris: « 1er juin 2026 à 10 h 00 ». */
export const momentInWords = (iso: string): string =>
  fr`${format()
    .format(new Date(iso))
    .replace(/^1\s/, '1er ')
    .replace(/(\d\d):(\d\d)$/, (_, hour, minute) => `${Number(hour)} h ${minute}`)}`;

const day = lately(() => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Paris' }));

/** The day that it was in Paris, YYYY-MM-DD. */
export const dayOfMoment = (iso: string): string => day().format(new Date(iso));
