import type { Finding, Repaired } from '../schema.ts';
import { repairEach } from './lists.ts';

/** `/http` and `=http` are inside one address; elsewhere a second scheme begins a second one. */
const BETWEEN =
  /\s*[|;]\s*|\s*,\s*(?=https?:|www\.)|\s+(?=https?:\/\/\S|www\.\S)|(?<=[^\s/=])(?=https?:\/\/)/i;

function asAddress(text: string): string | undefined {
  const hasScheme = /^https?:\/\//i.test(text);
  // http and not https: a site without a certificate answers, and one with a certificate redirects.
  const address = hasScheme ? text : `http://${text}`;
  if (!URL.canParse(address) || /[\s<>"|]/.test(address)) return undefined;
  return /^[^.]+(\.[^.]+)*\.[\p{L}-]{2,}$/iu.test(new URL(address).hostname) ? address : undefined;
}

/** What a hand adds around an address: spaces inside, `http:/`, `http//`, two schemes, a final full stop. */
const tidy = (text: string) =>
  text
    .replace(/^(https?)\s*:?\s*\/{1,2}\s*/i, (_all, scheme: string) => `${scheme.toLowerCase()}://`)
    .replace(/^(https?:\/\/)+(?=https?:\/\/)/i, '')
    .replace(/\s+/g, '')
    .replace(/[.,]+$/, '');

/** A space beside a full stop, a slash or a colon was added to an address; between two words, it is a sentence. */
const isOneAddress = (text: string) => !/[^\s./:]\s+[^\s./:]/.test(text);

export function repairAddress(raw: string): Repaired<string | null> {
  if (raw === '') return { value: null, findings: [] };
  const value = isOneAddress(raw) ? asAddress(tidy(raw)) : undefined;
  if (value === undefined)
    return { value: null, findings: [{ kind: 'web_invalid', before: raw, after: '' }] };
  return { value, findings: value === raw ? [] : [{ kind: 'web', before: raw, after: value }] };
}

const separated = (raw: string, pieces: readonly string[], kept: readonly string[]): Finding[] =>
  pieces.length > raw.split('|').length ? [{ kind: 'separator', before: raw, after: kept.join('|') }] : [];

/** `site_web`: addresses separated by `|`, or as people paste them. */
export function repairAddresses(raw: string): Repaired<string[]> {
  const pieces = raw.split(BETWEEN);
  const { value, findings } = repairEach(pieces, raw, repairAddress);
  return { value, findings: [...separated(raw, pieces, value), ...findings] };
}

const MAIL = /^[a-z0-9!#$%&'*+/=?^_`{}~.-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/i;

function repairMail(raw: string): Repaired<string | null> {
  const value = raw.replace(/^mailto\s*:\s*/i, '').replace(/^[<"']+|[>"'.]+$/g, '');
  if (!MAIL.test(value)) return { value: null, findings: [{ kind: 'mail_invalid', before: raw, after: '' }] };
  return { value, findings: value === raw ? [] : [{ kind: 'mail', before: raw, after: value }] };
}

/** `courriels`: one address or several; an accent in one is a slip that only its owner can mend. */
export function repairMails(raw: string): Repaired<string[]> {
  const pieces = raw.split(/\s*[|;,\n]\s*|\s+-\s+|\s+ou\s+|\s*\/\s*|(?<=\.[a-z]{2,})\s+(?=\S+@)/i);
  const { value, findings } = repairEach(pieces, raw, repairMail);
  return { value, findings: [...separated(raw, pieces, value), ...findings] };
}
