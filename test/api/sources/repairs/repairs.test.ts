import t from 'tap';
import { readCoordinates, settle } from '../../../../api/sources/repairs/coordinates.ts';
import { repairDate } from '../../../../api/sources/repairs/date.ts';
import { repairPhone } from '../../../../api/sources/repairs/phone.ts';
import { repairPivot } from '../../../../api/sources/repairs/pivot.ts';
import { repairCodeInsee, repairCommune, repairPostcode } from '../../../../api/sources/repairs/postal.ts';
import { repairPresentation } from '../../../../api/sources/repairs/presentation.ts';
import { repairText } from '../../../../api/sources/repairs/text.ts';
import { repairChoices } from '../../../../api/sources/repairs/vocabulary.ts';
import { repairAddress, repairAddresses, repairMails } from '../../../../api/sources/repairs/web.ts';
import type { Position, Repaired } from '../../../../api/sources/schema.ts';
import { LILLE, PARIS } from '../../../places.ts';

/** One line a case: what the file has, what is kept, and what is said of it. */
type Case = readonly [raw: string, value: unknown, ...kinds: string[]];

function check(name: string, repair: (raw: string) => Repaired<unknown>, cases: readonly Case[]): void {
  t.test(name, async (t) => {
    for (const [raw, value, ...kinds] of cases) {
      const mended = repair(raw);
      t.same(mended.value, value, `« ${raw} »`);
      t.same(
        mended.findings.map(({ kind }) => kind),
        kinds,
        `« ${raw} » : ${kinds.join(', ') || 'rien à dire'}`,
      );
    }
  });
}

check('phones of metropolitan France', (raw) => repairPhone(raw, '340'), [
  ['', null],
  ['+33467010793', '+33467010793'],
  ['04 67 01 07 93', '+33467010793', 'phone'],
  ['04.67.01.07.93', '+33467010793', 'phone'],
  ['Tél : 04-67-01-07-93', '+33467010793', 'phone'],
  ['+33 (0)4 67 01 07 93', '+33467010793', 'phone'],
  ['+330467010793', '+33467010793', 'phone'],
  ['0033467010793', '+33467010793', 'phone'],
  ['33467010793', '+33467010793', 'phone'],
  ['467010793', '+33467010793', 'phone'],
  ['04 67 01 07 93 / 06 11 22 33 44', '+33467010793', 'phone_extra'],
  ['0467010793 ou 0611223344', '+33467010793', 'phone_extra'],
  ['04670107930611223344', '+33467010793', 'phone_extra'],
  ['04 67 01 07 93 (poste 12)', '+33467010793', 'phone_extra'],
  ['3949', null, 'phone_invalid'],
  ['sur rendez-vous', null, 'phone_invalid'],
  ['+32 2 555 12 12', null, 'phone_invalid'],
  ['06 39 98 12 34', '+33639981234', 'phone'],
]);

check('phones overseas carry their own country code', (raw) => repairPhone(raw, '974'), [
  ['0262790049', '+262262790049', 'phone'],
  ['06 92 12 34 56', '+262692123456', 'phone'],
  ['+33596581171', '+596596581171', 'phone'],
  ['596539617', '+596596539617', 'phone'],
  ['0694123456', '+594694123456', 'phone'],
  ['05 90 12 34 56', '+590590123456', 'phone'],
  ['06 39 12 34 56', '+262639123456', 'phone'],
  ['+269269601282', '+262269601282', 'phone'],
  ['+262262790049', '+262262790049'],
]);

check('phones of New Caledonia have six digits', (raw) => repairPhone(raw, '988'), [
  ['27 55 13', '+687275513', 'phone'],
  ['+687 27.55.13', '+687275513', 'phone'],
  ['687275513', '+687275513', 'phone'],
]);
check('phones of Polynesia have eight', (raw) => repairPhone(raw, '987'), [
  ['40 50 60 70', '+68940506070', 'phone'],
]);

check('texts of one line', (raw) => repairText('nom', raw), [
  ['Cyber-base', 'Cyber-base'],
  ['Centre Social &amp; Culturel', 'Centre Social & Culturel', 'html'],
  ['Le<!-- --> Phare', 'Le Phare', 'html'],
  ['<b>Le Phare</b>', 'Le Phare', 'html'],
  ['Le\u00a0Phare', 'Le Phare', 'invisible'],
  ['Le\u200b Phare\u0007', 'Le Phare', 'invisible'],
  ['e\u0301cole', 'école', 'invisible'],
  ['  Le   Phare ', 'Le Phare', 'spaces'],
  ['Le\nPhare', 'Le Phare', 'spaces'],
  ['moins de 3 < 5 & plus', 'moins de 3 < 5 & plus'],
  ['   ', ''],
]);
check('addresses of several lines', (raw) => repairText('adresse', raw), [
  ['1 rue A\nBât. 2', '1 rue A, Bât. 2', 'spaces'],
]);
check('texts of several lines keep them', (raw) => repairText('presentation_detail', raw), [
  ['Un<br />deux', 'Un\ndeux', 'html'],
  ['<ul><li>Un</li><li>Deux</li></ul>', 'Un\n\nDeux', 'html', 'spaces'],
  ['voir [ici](<https://a.re/mon/>)', 'voir [ici](<https://a.re/mon/>)'],
  ['?a=1&copy=2', '?a=1&copy=2'],
]);

check('SIRET', repairPivot, [
  ['20009319900018', '20009319900018'],
  ['00000000000000', null, 'pivot_filler'],
  ['', null, 'pivot_missing'],
  ['200 093 199 00018', '20009319900018', 'pivot_form'],
  ['7,75E+13', null, 'pivot_invalid'],
]);

check('postcodes', (raw) => repairPostcode(raw, 'Bourg'), [
  ['59000', '59000'],
  ['1000', '01000', 'postcode'],
  ['59 000', '59000', 'postcode'],
  ['F-59000', '59000', 'postcode'],
  ['', null],
  ['590', null],
  ['5900A', null],
  ['00000', null],
]);
check('a postcode written with the commune', (raw) => repairPostcode('', raw), [
  ['62300', '62300', 'postcode'],
  ['49350 Gennes', '49350', 'postcode'],
]);

check('communes without what an envelope adds', repairCommune, [
  ['Lille', 'Lille'],
  ['MARSEILLE 11', 'Marseille 11e Arrondissement', 'commune_arrondissement'],
  ['LYON 9EME', 'Lyon 9e Arrondissement', 'commune_arrondissement'],
  ['Paris 1er', 'Paris 1er Arrondissement', 'commune_arrondissement'],
  ['Marseille 4ème arrondissement', 'Marseille 4e Arrondissement', 'commune_arrondissement'],
  ['LYON 12', 'LYON 12'],
  ['AURILLAC CEDEX', 'AURILLAC', 'commune_cedex'],
  ['Annecy Cedex 03', 'Annecy', 'commune_cedex'],
  ['AMIENS CEDEX 9 BP 2609', 'AMIENS', 'commune_postcode', 'commune_cedex'],
  ['PARIS 7 TSA10717', 'Paris 7e Arrondissement', 'commune_postcode', 'commune_arrondissement'],
  ['RENNES CS 46706', 'RENNES', 'commune_postcode'],
  ['62300', '', 'commune_postcode'],
  ['GUERET 23000', 'GUERET', 'commune_postcode'],
]);

check('INSEE codes', (raw) => repairCodeInsee(raw, '01000'), [
  ['59350', '59350'],
  ['', null],
  ['2a004', '2A004', 'code_insee_form'],
  ['1053', '01053', 'code_insee_form'],
  ['9053', null, 'code_insee_invalid'],
  ['ABCDE', null, 'code_insee_invalid'],
]);

check('web addresses', repairAddress, [
  ['https://lille.fr/a?b=c', 'https://lille.fr/a?b=c'],
  ['www.lille.fr', 'http://www.lille.fr', 'web'],
  ['https:// www.lille.fr', 'https://www.lille.fr', 'web'],
  ['http:/lille.fr', 'http://lille.fr', 'web'],
  ['http://https://lille.fr', 'https://lille.fr', 'web'],
  ['HTTPS://lille.fr', 'https://lille.fr', 'web'],
  ['https://www.', null, 'web_invalid'],
  ['en cours', null, 'web_invalid'],
  ['voir le site de la mairie', null, 'web_invalid'],
]);
check('several web addresses', repairAddresses, [
  ['', []],
  ['https://a.fr|https://b.fr', ['https://a.fr', 'https://b.fr']],
  ['https://a.fr ; www.b.fr', ['https://a.fr', 'http://www.b.fr'], 'separator', 'web'],
  ['https://a.fr/xhttps://b.fr', ['https://a.fr/x', 'https://b.fr'], 'separator'],
  ['https://a.fr/?u=https://b.fr', ['https://a.fr/?u=https://b.fr']],
  ['https://a.fr|https://a.fr', ['https://a.fr'], 'repeated'],
]);
check('mails', repairMails, [
  ['', []],
  ['a@b.fr|c@d.fr', ['a@b.fr', 'c@d.fr']],
  ['mailto:a@b.fr', ['a@b.fr'], 'mail'],
  ['a@b.fr - c@d.fr', ['a@b.fr', 'c@d.fr'], 'separator'],
  ['a@b.fr;c@d.fr', ['a@b.fr', 'c@d.fr'], 'separator'],
  ['médiathèque@b.fr', [], 'mail_invalid'],
]);

check('dates', (raw) => repairDate(raw, '2026-06-01'), [
  ['2024-03-01', '2024-03-01'],
  ['', null, 'date_missing'],
  ['1970-01-01', null, 'date_filler'],
  ['01/03/2024', '2024-03-01', 'date_form'],
  ['1-3-2024', '2024-03-01', 'date_form'],
  ['2024-03-01T10:20:30', '2024-03-01', 'date_form'],
  ['2024-02-29T23:30:00.000Z', '2024-03-01', 'date_form'],
  ['03/25/2024', null, 'date_invalid'],
  ['2023-02-29', null, 'date_invalid'],
  ['hier', null, 'date_invalid'],
  ['2026-06-02', '2026-06-02'],
  ['2062-01-01', null, 'date_invalid'],
]);

check('values of the standard', (raw) => repairChoices('services', raw), [
  ['Aide aux démarches administratives', ['Aide aux démarches administratives']],
  ['AIDE AUX DEMARCHES ADMINISTRATIVES', ['Aide aux démarches administratives'], 'vocabulary'],
  ['Aide aux courses', [], 'vocabulary_unknown'],
]);
check('codes of typologie', (raw) => repairChoices('typologie', raw), [
  ['MUNI;RFS', ['MUNI', 'RFS'], 'separator'],
  ['PE', ['FT'], 'vocabulary'],
  ['Espace public numérique', ['EPN'], 'vocabulary'],
  ['RFS|RFS', ['RFS'], 'repeated'],
]);
check('apostrophes of the standard are straight', (raw) => repairChoices('modalites_acces', raw), [
  ['Ce lieu n’accueille pas de public', ["Ce lieu n'accueille pas de public"], 'vocabulary'],
]);

const pair = (raw: string) => {
  const [latitude = '', longitude = ''] = raw.split('/');
  return readCoordinates(latitude, longitude);
};
check('coordinates', pair, [
  ['50.6/3.06', [3.06, 50.6]],
  ['50,6/3,06', [3.06, 50.6], 'coordinates_form'],
  ['/', null],
  ['0/0', null, 'coordinates_invalid'],
  ['50.6/', null, 'coordinates_invalid'],
  ['abc/3', null, 'coordinates_invalid'],
  ['48.856.614/2', null, 'coordinates_invalid'],
  ['200/3', null, 'coordinates_invalid'],
]);

const near: Position = [LILLE[0] + 0.01, LILLE[1]];
t.test('a position is held against the middle of its commune', async (t) => {
  const judge = (given: Position | null, centre: Position | null, departement = '59') => {
    const { value, findings } = settle(given, centre && { location: centre, departement });
    return [value.location, value.approximate, ...findings.map(({ kind }) => kind)];
  };
  t.same(judge(near, LILLE), [near, false]);
  t.same(judge(null, LILLE), [LILLE, true, 'coordinates_missing']);
  t.same(judge([near[1], near[0]], LILLE), [near, false, 'coordinates_swapped']);
  t.same(judge(PARIS, LILLE), [LILLE, true, 'coordinates_far'], '204 km away');
  t.same(judge(PARIS, LILLE, '973'), [PARIS, false], 'no further than Guyane is wide');
  t.same(judge(near, null), [near, false], 'no commune to hold it against');
  t.same(judge(null, null), [null, false, 'position_unknown']);
  t.same(judge([3, 120], null), [null, false, 'position_unknown'], 'off the globe, and no one to say how');
});

t.test('a long summary is shortened at a word, and nothing of it is lost', async (t) => {
  const long = `${'mot '.repeat(80)}fin`;
  const { value, findings } = repairPresentation(long, 'Le reste.');
  t.ok([...value.resume].length <= 280);
  t.match(value.resume, /mot…$/);
  t.equal(value.detail, `${long}\n\nLe reste.`);
  t.same(
    findings.map(({ kind }) => kind),
    ['summary_long'],
  );
  t.same(repairPresentation(value.resume, value.detail).findings, [], 'once is enough');
});
