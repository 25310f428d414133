const small = new Set(
  'à au aux d de des du en et l la le les lès lez ou par pour sous sur un une'.split(' '),
);
/** Written in capitals by everyone; others of three letters or fewer are kept as they are. */
const acronyms = new Set(
  'ADMR AFPA ASBL BIJ CAF CCAS CIAS CIDFF CPAM CRIJ EHPAD EPCI EPIDE EPN ESAT FJT GRETA MDPH MJC MSA MSAP PIMMS PMI RIPI SIVOM UDAF UFCV CDAS CCFE ANPAA APAJH APEI ADAPEI IRTS INFO IUT CNFPT'.split(
    ' ',
  ),
);
const expanded: Readonly<Record<string, string>> = { ST: 'Saint', STE: 'Sainte' };
/** The post's own abbreviations, which only files use. */
const expandedWays: Readonly<Record<string, string>> = {
  all: 'allée',
  av: 'avenue',
  bd: 'boulevard',
  che: 'chemin',
  imp: 'impasse',
  pl: 'place',
  rte: 'route',
};

function word(text: string, first: boolean): string {
  const lower = text.toLocaleLowerCase('fr');
  if (!first && small.has(lower)) return lower;
  if (expanded[text]) return expanded[text];
  if (acronyms.has(text) || (text.length <= 3 && !small.has(lower)) || !/[AEIOUYÀÂÉÈÊËÎÏÔÙÛ]/.test(text))
    return text;
  return text.charAt(0) + lower.slice(1);
}

const LONG_WORD = 4;
const isShouted = (text: string) => text === text.toLocaleUpperCase('fr');

/** Capitals throughout, or for the most part and in words too long for initials: « ASSOCIATION de Lille ». */
function isTypedInCapitals(name: string): boolean {
  const words = name.match(/\p{L}+/gu) ?? [];
  const letters = words.join('');
  const capitals = letters.replace(/\P{Lu}/gu, '');
  const isLong = words.some((text) => text.length >= LONG_WORD && isShouted(text));
  if (letters.length < LONG_WORD) return false;
  return isShouted(letters) || (isLong && capitals.length * 2 > letters.length);
}

/**
 * A name that was typed in capitals, wholly or for the most part, as a person would write it; any other is left alone.
 * Only what is shown changes: files and API give the name as it was published. Missing accents stay missing.
 */
export function calm(name: string): string {
  if (!isTypedInCapitals(name)) return name;
  let first = true;
  return name.replace(/\p{L}+/gu, (text) => {
    const written = isShouted(text) ? word(text, first) : text;
    first = false;
    return written;
  });
}

/** Words of addresses that capitals suit, and those that begin no proper name. */
const boxes = new Set('BP CS ZA ZI ZAC RN RD CEDEX II III IV VI VII VIII IX XI XII XIII XIV XVI'.split(' '));
const ways = new Set(
  'rue avenue av boulevard bd place pl chemin che route rte allée all impasse imp quai square cours bis ter quater n'.split(
    ' ',
  ),
);

function properName(text: string, first: boolean): string {
  const lower = text.toLocaleLowerCase('fr');
  if (boxes.has(text)) return text;
  if (ways.has(lower) || (!first && small.has(lower))) return expandedWays[lower] ?? lower;
  return expanded[text] ?? text.charAt(0) + lower.slice(1);
}

/**
 * A commune or an address typed in capitals, as a person would write it. There are few acronyms in them, and short
 * words are names: « EU », « AY ». Words are judged one by one: « 12 RUE du Bac ».
 */
export function calmPlace(text: string): string {
  let first = true;
  return text.replace(/\p{L}+/gu, (part) => {
    const shouted = part.length > 1 && part === part.toLocaleUpperCase('fr');
    const written = shouted ? properName(part, first) : part;
    first = false;
    return written;
  });
}

/** What stands after the id in a venue's address: « Médiathèque de l’Haÿ » -> `mediatheque-de-l-hay`. */
export const slugOf = (name: string): string =>
  name
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '') || 'lieu';

/** The page of a venue. */
export const venueUrl = ({ id, nom }: { readonly id: string; readonly nom: string }): string =>
  `/lieux/${encodeURIComponent(id)}/${slugOf(nom)}`;
