import t from 'tap';
import { resolveCommunes } from '../../../api/places/queries.ts';
import type { Commune } from '../../../api/places/schema.ts';
import { openDatabase } from '../../helper.ts';

/** As real files write them: commune, code_postal, code_insee, and what is meant. */
const cases: [
  commune: string,
  code_postal: string | undefined,
  code_insee: string | undefined,
  meant: string,
][] = [
  ['Lille', '59000', undefined, '59350'],
  ['LILLE', '59800', undefined, '59350'],
  ['MARSEILLE 11', '13011', undefined, '13211'],
  ['Marseille 13e arrondissement', '13013', undefined, '13213'],
  ['LYON 9EME', '69009', undefined, '69389'],
  ['Lyon 09', '69009', undefined, '69389'],
  ['Paris 11ème arrondissement', '75011', undefined, '75111'],
  ['PARIS 1er', '75001', undefined, '75101'],
  ['7e Arrondissement', '75007', undefined, '75107'],
  ['PARIS', '75011', undefined, '75111'],
  ['Paris', '75116', undefined, '75116'],
  ['Paris', '75011', '75056', '75056'],
  ['AURILLAC CEDEX', '15005', undefined, '15014'],
  ['AMIENS CEDEX 1 BP 32615', '80026', undefined, '80021'],
  ['LE MANS CEDEX 9', '72039', undefined, '72181'],
  ['59100', '59100', undefined, '59512'],
  ['59100', undefined, undefined, '59512'],
  ['62300', '62300', undefined, 'ambiguous'],
  ['49350 GENNES-VAL-DE-LOIRE', '49350', undefined, '49261'],
  ['GUERET 23000', '23000', undefined, '23096'],
  ['GUERET 23000', undefined, undefined, '23096'],
  ['Gennes', '49350', undefined, '49261'],
  ['Gennes', '49350', '49149', '49261'],
  ['ST ETIENNE', '42000', undefined, '42218'],
  ['Ste Foy les Lyon', '69110', undefined, '69202'],
  ['L HAY LES ROSES', '94240', undefined, '94038'],
  ['HAY-LES-ROSES', '94240', undefined, '94038'],
  ['Châlons s/ Saône', '71100', undefined, 'unknown'],
  ['Chalon s/ Saone', '71100', undefined, '71076'],
  ['saint denis', '93200', undefined, '93066'],
  ['Saint-Denis', '97400', undefined, '97411'],
  ['Saint-Denis (La Réunion)', '97400', undefined, '97411'],
  ['Roubaix', '59999', undefined, '59512'],
  ['Roubaix', undefined, undefined, '59512'],
  ['Ajaccio', '20000', undefined, '2A004'],
  ['BASTIA', '20200', undefined, '2B033'],
  ['Gustavia', '97133', '97701', '97701'],
  ['Saint-Barthélemy', '97133', undefined, '97701'],
  ['Nouméa', '98800', undefined, '98818'],
  ['Papeete', '98714', undefined, '98735'],
  ['SARLAT', '24200', undefined, '24520'],
  ['Saint Julien', '74160', undefined, '74243'],
  ['Villeurbane', '69100', undefined, 'unknown'],
  ['Roubaix', '13001', undefined, 'unknown'],
  ['', '49350', undefined, 'ambiguous'],
  ['Saint-Denis', undefined, undefined, 'ambiguous'],
  ['', undefined, undefined, 'unknown'],
  ['Lille', '59000', '13055', '59350'],
];

t.test('communes are told as real files write them, and never guessed', async (t) => {
  const db = await openDatabase(t);
  const found = await resolveCommunes(
    db,
    cases.map(([commune, code_postal, code_insee]) => ({ commune, code_postal, code_insee })),
  );
  for (const [index, [commune, code_postal, , meant]] of cases.entries())
    t.equal(
      found[index]?.code_insee ?? found[index]?.reason,
      meant,
      `${commune}, ${code_postal} is ${meant}`,
    );
});

t.test('a resolved commune says its present name, its département and its middle', async (t) => {
  const db = await openDatabase(t);
  const [lille, tassin] = await resolveCommunes(db, [
    { commune: 'LILLE CEDEX', code_postal: '59033' },
    { commune: 'Tassin la Demi Lune', code_postal: '69160' },
  ]);
  t.match(lille, { code_insee: '59350', nom: 'Lille', departement: '59', location_approximate: false });
  t.same(
    (lille as Commune).location.map((degrees) => Math.round(degrees * 10) / 10),
    [3.1, 50.6],
  );
  t.match(tassin, { code_insee: '69244', departement: '69', location_approximate: true });
});
