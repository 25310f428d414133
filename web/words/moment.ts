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
