import t from 'tap';
import {
  isMail,
  paragraphs,
  publisherName,
  safeSite,
  typologyWords,
  valueIn,
  yearsSince,
} from '../../../web/venues/words.ts';
import { live } from '../../../web/words/fr/live.ts';
import { pages } from '../../../web/words/fr/pages.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

t.test('distances are as fine as they are useful', async (t) => {
  for (const [metres, said] of [
    [12, 'moins de 50 m'],
    [554.8, '550 m'],
    [999, '1 km'],
    [1_000, '1 km'],
    [1_234, '1,2 km'],
    [9_960, '10 km'],
    [23_400, '23 km'],
    [9_350_000, '9 350 km'],
  ] as const)
    t.equal(plain(live.distance(metres)), said);
});

t.test('a distance to the middle of a commune is a rough one', async (t) => {
  t.equal(plain(live.roughDistance(20)), 'environ 1 km');
  t.equal(plain(live.roughDistance(4_210)), 'environ 4,2 km');
});

t.test('dates and ages in words', async (t) => {
  t.equal(plain(live.date('2024-08-01')), '1er août 2024');
  t.equal(plain(live.date('2026-02-28')), '28 février 2026');
  t.equal(yearsSince('2025-06-01', '2026-06-01'), 1);
  t.equal(yearsSince('2025-06-02', '2026-06-01'), 0);
});

t.test('only what leads to a web site is a link', async (t) => {
  t.match(safeSite('https://www.lille.fr/epn'), { href: 'https://www.lille.fr/epn', host: 'lille.fr' });
  t.equal(safeSite('mediatheque.fr')?.href, 'https://mediatheque.fr/');
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://x.fr',
    'https://',
    'http://localhost',
    '',
  ])
    t.equal(safeSite(text), undefined, text);
  t.ok(isMail('epn@lille.fr'));
  t.notOk(isMail('epn@lille.fr?bcc=a"><'));
});

t.test('a free text comes out as text, its marks left out', async (t) => {
  t.same(paragraphs('**Bonjour**<br>à tous\n\n* un\n* deux'), [
    ['Bonjour', 'à tous'],
    ['– un', '– deux'],
  ]);
  t.same(paragraphs('<script>x</script>'), [['x']]);
  t.equal(valueIn(live, 'typologie', 'RFS'), 'France Services');
  t.equal(valueIn(live, 'typologie', 'INCONNU'), 'INCONNU');
});

t.test('publishers are named as people know them', async (t) => {
  for (const [source, said] of [
    ['conseiller-numerique', 'Conseillers numériques'],
    ['dora', 'DORA'],
    ['cd72', 'le Département 72'],
    ['hinaura', 'hinaura'],
  ] as const)
    t.equal(publisherName(pages, source), said);
});

t.test('« Autre » is no type to speak of', async (t) => {
  t.same(typologyWords(pages.types, ['Autre', 'BIB', 'ACI']), [
    'Bibliothèque ou médiathèque',
    "Atelier ou chantier d'insertion",
  ]);
  t.same(typologyWords(live.vocabulary.typologie, ['ACI', 'BIB']), ['Bibliothèque ou médiathèque']);
});
