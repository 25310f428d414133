import { addressIn, type Language } from './languages.ts';
import { lately } from './lately.ts';

/** How a language writes figures, distances, days and lists, from the ICU that browsers and Node carry. */
export function formatsOf(language: Language) {
  const tag = language.locale;
  const number = lately(() => new Intl.NumberFormat(tag));
  const list = lately(() => new Intl.ListFormat(tag));
  const plurals = lately(() => new Intl.PluralRules(tag));
  const unit = (name: 'meter' | 'kilometer', maximumFractionDigits: number) =>
    lately(() => new Intl.NumberFormat(tag, { style: 'unit', unit: name, maximumFractionDigits }));
  const [metres, tenths, kilometres] = [unit('meter', 0), unit('kilometer', 1), unit('kilometer', 0)];
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = lately(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
    return (iso: string) => format().format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
  };
  return {
    language,
    /** The address of a page of the site in this language. */
    at: (path: string): string => addressIn(language, path),
    number: (value: number): string => number().format(value),
    /** « a, b et c ». */
    enumerate: (values: Iterable<string>): string => list().format(values),
    plural: (value: number) => plurals().select(value),
    /** Metres in words, as fine as is useful. */
    length: (value: number): string => {
      if (value < 995) return metres().format(Math.round(value / 10) * 10);
      return (value < 9_950 ? tenths : kilometres)().format(value / 1_000);
    },
    /** YYYY-MM-DD -> « 28 février 2026 ». */
    date: day({ dateStyle: 'long' }),
    /** YYYY-MM-DD -> « lundi 1 juin ». */
    weekday: day({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** YYYY-MM-DD -> « lundi ». */
    dayName: day({ weekday: 'long' }),
    /** `Indian/Reunion` -> « heure de La Réunion ». */
    zoneName: (timeZone: string): string =>
      new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' })
        .formatToParts(0)
        .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
    /** HH:MM -> as this language says it. */
    clock: (time: string): string => time,
  };
}
