import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import t from 'tap';
import { validatorReport } from '../../../api/sources/validator/schema.ts';
import { build } from '../../helper.ts';
import { csvOf, importText, plain } from './files.ts';

const { app, db } = await build(t);

const send = (payload: string | Buffer, query = '', type = 'text/csv', remoteAddress = '192.0.2.1') =>
  app.inject({
    method: 'POST',
    url: `/api/validator${query}`,
    headers: { 'content-type': type },
    payload,
    remoteAddress,
  });

let caller = 0;
/** Each from an address of its own: what is tried here is not how often one may. */
async function check(payload: string | Buffer, type = 'text/csv') {
  caller += 1;
  const answer = await send(payload, '', type, `192.0.2.${caller + 10}`);
  t.equal(answer.statusCode, 200, answer.body.slice(0, 200));
  return validatorReport.parse(answer.json());
}

const rows = [
  plain,
  { ...plain, id: 'b', code_postal: '59 000', telephone: '03 20 49 50 00' },
  { ...plain, id: 'c', telephone: 'le matin', date_maj: '' },
  { ...plain, id: 'd', nom: '' },
  { ...plain, id: 'a1', date_maj: '2023-01-01' },
  { ...plain, id: 'e', services: 'Cuisine', couleur: 'bleu' },
];

t.test('each row is valid, repaired, incomplete or refused, and the field is named', async (t) => {
  const report = await check(csvOf(rows));
  t.match(report, {
    read: 6,
    adds_up: true,
    counts: { valid: 1, repaired: 1, incomplete: 2, refused: 2 },
    conforming: 1,
    encoding: 'utf-8',
    columns: { missing: [], unknown: ['couleur'] },
  });
  const errors = report.errors.map(({ line, message }) => `${line} ${message}`);
  t.match(errors, [
    /^3 « code_postal » vaut « 59 000 » ; attendu : cinq chiffres\.$/,
    /^3 « telephone » vaut « 03 20 49 50 00 »/,
    /^4 « telephone » vaut « le matin »/,
    /^4 « date_maj » est vide/,
    /^5 « nom » est vide/,
    /^6 « id » vaut « a1 », comme à la ligne 2\.$/,
    /^7 « services » vaut « Cuisine »/,
  ]);
  t.same(
    report.refused.map(({ line, reason }) => [line, reason]),
    [
      [5, '« nom » est vide : le nom du lieu est attendu.'],
      [6, 'doublon de la ligne 2'],
    ],
  );
  const phone = report.fields.find(({ name }) => name === 'telephone');
  t.match(phone, { filled: 2, errors: 2, repairs: 1, warnings: 1 });
});

t.test('what it says of each cell is what the import says', async (t) => {
  const text = csvOf(rows);
  const said = await check(text);
  const imported = await importText(db, text, true);
  const bare = (notes: readonly object[]) =>
    notes.map((note) => Object.fromEntries(Object.entries(note).filter(([name]) => name !== 'label')));
  t.same(bare(said.repairs), imported.repairs);
  t.same(bare(said.warnings), imported.warnings);
  t.same(
    said.refused.map(({ line, reason }) => [line, reason]),
    imported.rows.filter(({ ending }) => ending === 'refused').map(({ line, reason }) => [line, reason]),
  );
  t.same(await db.query('select 1 from venue'), [], 'and nothing is written');
});

t.test(
  'what the import would leave out is to be mended, whatever the published schema lets through',
  async (t) => {
    const report = await check(
      csvOf([
        plain,
        { ...plain, id: 'n', latitude: '91.2' },
        { ...plain, id: 'p', pivot: '00000000000000' },
        { ...plain, id: 'q', latitude: '', longitude: '', code_insee: '' },
        { ...plain, id: 'r', services: 'ZZZ', latitude: '91.2' },
      ]),
    );
    t.same(report.counts, { valid: 2, repaired: 0, incomplete: 3, refused: 0 });
    t.equal(report.conforming, 4, 'all but the services that no list has');
  },
);

t.test('a refused row says all that is wrong with it', async (t) => {
  const report = await check(
    csvOf([
      { ...plain, nom: '', code_postal: 'x', telephone: 'le matin', latitude: '91.2' },
      { ...plain, id: 'b', adresse: '', latitude: '91.2', services: 'ZZZ' },
    ]),
  );
  t.match(report.refused[0]?.reason, /^« nom » est vide.*\. « code_postal » vaut « x ».*attendus\.$/);
  const warned = report.warnings.map(({ line, kind }) => `${line} ${kind}`).sort();
  t.same(warned, ['2 phone_invalid', '2 position_unknown', '3 coordinates_far', '3 vocabulary_unknown']);
  t.match(report, { read: 2, adds_up: true, counts: { refused: 2 } });
});

t.test('the CSV of a French Excel is read, and told to be in another encoding', async (t) => {
  const report = await check(Buffer.from(csvOf([plain], { delimiter: ';' }), 'latin1'));
  t.match(report, { encoding: 'windows-1252', counts: { valid: 1 }, conforming: 1, read: 1 });
  t.match(report.warnings, [{ line: 1, kind: 'encoding', label: /n’est pas en UTF-8/ }]);
});

t.test('a file comes as CSV with any separator, as JSON, or in a form', async (t) => {
  for (const delimiter of [';', '\t']) t.equal((await check(csvOf([plain], { delimiter }))).counts.valid, 1);
  const { services: _, ...shown } = plain;
  const record = { ...shown, latitude: 50.6329, services: ['Loisirs et créations numériques'] };
  t.equal((await check(JSON.stringify([record]), 'application/json')).counts.valid, 1);
  const form = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n${csvOf([plain])}\r\n--x--\r\n`;
  t.equal((await check(form, 'multipart/form-data; boundary=x')).counts.valid, 1);
});

t.test('missing columns are named, and a file of another kind is refused with a sentence', async (t) => {
  const { pivot: _pivot, date_maj: _day, ...less } = plain;
  const report = await check(csvOf([less]));
  t.same(report.columns.missing, ['pivot', 'date_maj']);
  for (const [payload, said] of [
    ['couleur,taille\nbleu,3', /il manque « id », « nom »/],
    ['[{"id":', /JSON illisible/],
    ['', /vide|attendu/],
  ] as const) {
    const answer = await send(payload);
    t.match(answer.headers['content-type'], 'application/problem+json');
    t.ok([400, 422].includes(answer.statusCode), String(answer.statusCode));
    t.match(answer.json().detail, said);
  }
});

t.test('the report is a spreadsheet too, and one asks a few times a minute', async (t) => {
  const answer = await send(csvOf(rows), '?format=csv', 'text/csv', '198.51.100.1');
  const lines: string[][] = parse(answer.body, { bom: true });
  t.same(lines[0], ['line', 'id', 'field', 'severity', 'message', 'before', 'after']);
  t.ok(lines.some((line) => line[3] === 'réparation' && line[6] === '+33320495000'));
  const statuses = [];
  for (let time = 0; time < 12; time += 1)
    statuses.push((await send(csvOf([plain]), '', 'text/csv', '198.51.100.1')).statusCode);
  t.equal(statuses.at(-1), 429);
});

const file = join(process.env.REAL_DATA ?? '', 'venues/lieux-reels.csv');
const skip = existsSync(file) ? false : 'REAL_DATA does not lead to the real venues';

t.test('13,418 real rows in a few seconds', { skip }, async (t) => {
  const report = await check(readFileSync(file));
  t.equal(report.read, 13_418);
  t.ok(report.adds_up);
  t.same(report.columns, { missing: [], unknown: [] });
});

t.end();
