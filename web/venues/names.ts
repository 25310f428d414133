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

function word(text: string, first: boolean): string {
  const lower = text.toLocaleLowerCase('fr');
  if (!first && small.has(lower)) return lower;
  if (expanded[text]) return expanded[text];
  if (acronyms.has(text) || (text.length <= 3 && !small.has(lower)) || !/[AEIOUYÀÂÉÈÊËÎÏÔÙÛ]/.test(text))
    return text;
  return text.charAt(0) + lower.slice(1);
}

/**
 * A name that was typed wholly in capitals, as a person would write it; any other is left alone. Only what is shown
 * changes: files and API give the name as it was published. Missing accents stay missing.
 */
export function calm(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 4 || letters !== letters.toLocaleUpperCase('fr')) return name;
  let first = true;
  return name.replace(/\p{L}+/gu, (text) => {
    const written = word(text, first);
    first = false;
    return written;
  });
}

/** Communes have no acronyms, and their short words are names: « AIX », « EU ». */
export function calmCommune(name: string): string {
  if (name !== name.toLocaleUpperCase('fr') || /\d/.test(name)) return name;
  let first = true;
  return name.replace(/\p{L}+/gu, (text) => {
    const lower = text.toLocaleLowerCase('fr');
    const written = !first && small.has(lower) ? lower : (expanded[text] ?? text.charAt(0) + lower.slice(1));
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
