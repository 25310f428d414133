import t from 'tap';
import { type VocabularyField, vocabularies } from '../../../api/standard/vocabularies.ts';
import { catalogues } from '../../../web/words/catalogues.ts';
import { type LanguageCode, languages } from '../../../web/words/languages.ts';

/** Every sentence of a catalogue, by its path. */
function sentencesOf(value: unknown, path = ''): [string, unknown][] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => sentencesOf(inner, path ? `${path}.${key}` : key));
  return [[path, value]];
}

/** Names that are the same everywhere; single words may be, too (« Navigation », « Images »). */
const NAMES = ['Nouvelle Proximité', 'France Services', 'La Poste', '© IGN, Plan IGN'];
const isSentence = (value: unknown) =>
  typeof value === 'string' && value.includes(' ') && !NAMES.includes(value);

const others = languages.map(({ code }) => code).filter((code) => code !== 'fr');
const french = new Map(sentencesOf(catalogues.fr));

t.test('every language has every sentence of the French, of the same kind', async (t) => {
  for (const code of others) {
    const said = new Map(sentencesOf(catalogues[code]));
    const wrong = [...french].filter(([path, sentence]) => {
      const own = said.get(path);
      return typeof own !== typeof sentence || own === '';
    });
    t.same(wrong, [], code);
  }
});

t.test('nothing is left in French', async (t) => {
  for (const code of others.filter((one) => one !== 'facile')) {
    const left = sentencesOf(catalogues[code]).filter(
      ([path, sentence]) => isSentence(sentence) && sentence === french.get(path),
    );
    t.same(left, [], code);
  }
});

const valuesOf = (field: VocabularyField) => vocabularies[field] as readonly string[];
/** In French, and in the easy one, a value may be its own sentence. */
const translated: readonly VocabularyField[] = [
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'frais_a_charge',
  'modalites_acces',
  'modalites_accompagnement',
  'itinerance',
];

t.test('every value of the standard is said in every language', async (t) => {
  for (const code of others) {
    const { live, pages } = catalogues[code];
    const missing = [
      ...valuesOf('services').filter((value) => !live.serviceWords[value]),
      ...valuesOf('typologie').filter((value) => !pages.types[value]),
      ...translated.flatMap((field) => valuesOf(field).filter((value) => !live.vocabulary[field]?.[value])),
    ];
    t.same(
      code === 'facile' ? missing.filter((value) => !valuesOf('frais_a_charge').includes(value)) : missing,
      [],
      code,
    );
  }
});

t.test('a language writes figures, days and distances as its readers do', async (t) => {
  const said = (code: LanguageCode) => {
    const { live } = catalogues[code];
    return [live.date('2026-06-01'), live.number(13_418), live.length(1_500), live.clock('09:30')].map(
      (text) => text.replace(/[\u00a0\u202f]/g, ' '),
    );
  };
  t.same(said('fr'), ['1er juin 2026', '13 418', '1,5 km', '9 h 30']);
  t.same(said('en'), ['1 June 2026', '13,418', '1.5 km', '9:30']);
  t.same(said('es'), ['1 de junio de 2026', '13.418', '1,5 km', '9:30']);
  t.same(said('pt'), ['1 de junho de 2026', '13 418', '1,5 km', '9h30']);
  t.same(said('uk'), ['1 червня 2026 року', '13 418', '1,5 км', '9:30']);
  t.same(said('ar'), ['1 يونيو 2026', '13 418', '1.5 كم', '9:30']);
});

t.test('plural forms are those of each language', async (t) => {
  const venues = (code: LanguageCode, value: number) =>
    catalogues[code].live.welcome.venues(value).replace(/\u00a0/g, ' ');
  t.same(
    [0, 1, 2].map((value) => venues('fr', value)),
    ['0 lieu', '1 lieu', '2 lieux'],
  );
  t.same(
    [0, 1, 2].map((value) => venues('en', value)),
    ['0 places', '1 place', '2 places'],
  );
  t.same(
    [1, 2, 5, 21].map((value) => venues('uk', value)),
    ['1 заклад', '2 заклади', '5 закладів', '21 заклад'],
  );
  t.same(
    [1, 2, 3, 11, 100].map((value) => venues('ar', value)),
    ['مكان واحد', 'مكانان', '3 أماكن', '11 مكانًا', '100 مكان'],
  );
});
