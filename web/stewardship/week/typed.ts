import { BY_APPOINTMENT, faultOf, type Span, type Spans } from './model.ts';

/** « 9 h », « 9h30 », « 9:00 », « 9 » as people write them -> HH:MM; anything else as it is. */
export const timeOf = (text: string): string =>
  text.replace(
    /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$/i,
    (_, hour: string, minute = '00') => `${hour.padStart(2, '0')}:${minute}`,
  );

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
// « 12h 14h » is no 12:14: what another hour follows is not minutes.
const HOUR = String.raw`\d{1,2}(?:\s*[h:.]\s?\d{2}(?!\d|\s*[h:.])|\s*h)?`;
const SPAN = new RegExp(String.raw`(?<!\d)(${HOUR})\s*(?:[-–—]|à|a)\s*(${HOUR})(?!\d)`, 'gi');
/** What may stand between stretches without saying more. */
const BETWEEN = /^(?:[\s,;/+&]|et|puis|de)*$/i;
const APPOINTMENT = /\(?sur (?:rendez-vous|rendez vous|rdv)\)?/i;

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

function spanOf(from: string, to: string, appointment: boolean): Span {
  const end = timeOf(to);
  return { from: timeOf(from), to: end === '24:00' ? '00:00' : end, appointment };
}

const isFine = (span: Span) => TIME.test(span.from) && TIME.test(span.to) && !faultOf(span);
/** A stretch ends before the next begins; only the last may go on after midnight. */
const isApart = (spans: Spans) =>
  spans.every(({ from, to }, index) => {
    const next = spans[index + 1];
    return !next || (from < to && to <= next.from);
  });

/**
 * The hours of a day as people type them: « 9h-12h, 14h-18h », « fermé ».
 * @param closed the word for it in other languages
 * @returns undefined for what cannot be read without guessing
 */
export function readSpans(text: string, closed: readonly string[] = []): Spans | undefined {
  if (['ferme', ...closed.map(plain)].includes(plain(text))) return [];
  const appointment = APPOINTMENT.test(text);
  const said = text.replace(APPOINTMENT, '');
  const spans = [...said.matchAll(SPAN)]
    .map(([, from = '', to = '']) => spanOf(from, to, appointment))
    .sort((one, other) => one.from.localeCompare(other.from));
  const isAll = BETWEEN.test(said.replaceAll(SPAN, ''));
  return isAll && spans.length > 0 && spans.every(isFine) && isApart(spans) ? spans : undefined;
}

/** The hours of a day in words: « 9 h – 12 h, 14 h – 18 h ». @param clock says an hour */
export const saySpans = (spans: Spans, clock: (time: string) => string, closed: string): string =>
  spans
    .map(({ from, to, appointment }) => {
      const said = `${clock(from)} – ${clock(to === '00:00' ? '24:00' : to)}`;
      return appointment ? `${said} (${BY_APPOINTMENT})` : said;
    })
    .join(', ') || closed;
