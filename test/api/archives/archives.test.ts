import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import t from 'tap';
import { type Archives, archivesSchema } from '../../../api/archives/schema.ts';
import { archiveToday } from '../../../api/archives/writing.ts';
import { exportAs } from '../../../api/chores.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const folder = await mkdtemp(join(tmpdir(), 'proximite-archives-'));
t.teardown(() => rm(folder, { recursive: true, force: true }));
let now = NOW;
const config = { ...testConfig, ARCHIVES_DIRECTORY: folder, ARCHIVES_DAYS: 30 };
const { app, db } = await build(t, config, () => now);
const said: string[] = [];
const archive = (again = false) =>
  archiveToday(
    {
      db,
      config,
      clock: () => now,
      exportAs: exportAs('https://proximite.test'),
      progress: (step) => said.push(step),
    },
    again,
  );
const index = async (): Promise<Archives> =>
  archivesSchema.parse((await app.inject('/api/archives')).json<Archives>());
const get = (path: string, headers: Record<string, string> = {}) =>
  app.inject({ url: `/api/archives/${path}`, headers });
const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

t.test('before the first, there is none', async (t) => {
  t.same(await index(), { latest: null, kept_days: 30, archives: [] });
  t.equal((await get('latest/lieux.csv')).statusCode, 404);
  t.equal((await app.inject('/donnees')).statusCode, 200);
});

t.test('the whole directory, in each format, with its sums', async (t) => {
  await addVenues(
    db,
    Array.from({ length: 2_500 }, (_, rank) => ({ id: `lieu-${rank}`, at: LILLE })),
  );
  const made = await archive();
  t.match(made, { date: '2026-06-01', venues: 2_500, demonstration: false });
  t.equal(said.length, 4);
  t.equal(await archive(), undefined, 'once a day');
  const { latest, archives } = await index();
  t.equal(latest, '2026-06-01');
  t.same(archives, [made]);
  const sums = (await get('latest/SHA256SUMS')).body;
  for (const ending of ['csv', 'geojson', 'json']) {
    const whole = (await app.inject(`/api/venues.${ending}`)).rawPayload;
    const [plain, gz, br] = ['', '.gz', '.br'].map((more) =>
      made?.files.find(({ name }) => name === `lieux-2026-06-01.${ending}${more}`),
    );
    t.match(plain, { bytes: whole.length, sha256: sumOf(whole) }, `${ending} is the export`);
    const zipped = await get(`2026-06-01/${gz?.name}`, { 'accept-encoding': 'gzip, br' });
    t.notOk(zipped.headers['content-encoding'], 'a file that is asked for compressed comes so');
    t.match(zipped.headers, { 'content-type': 'application/gzip', 'accept-ranges': 'bytes', etag: /./ });
    t.ok(zipped.headers['last-modified']);
    t.equal(sumOf(zipped.rawPayload), gz?.sha256);
    t.same(gunzipSync(zipped.rawPayload), whole);
    t.same(brotliDecompressSync((await get(`latest/lieux.${ending}.br`)).rawPayload), whole);
    t.ok(sums.includes(`${br?.sha256}  lieux-2026-06-01.${ending}.br\n`));
  }
});

t.test('what is read by parts from far lies as it is', async (t) => {
  const whole = (await app.inject('/api/venues.fgb')).rawPayload;
  const path = 'latest/lieux.fgb';
  const answer = await get(path, { 'accept-encoding': 'gzip, br' });
  t.match(answer.headers, {
    'content-type': 'application/vnd.flatgeobuf',
    'content-length': String(whole.length),
    'accept-ranges': 'bytes',
  });
  t.notOk(answer.headers['content-encoding']);
  t.same(answer.rawPayload, whole);
  const part = await get(path, { range: 'bytes=8-99' });
  t.equal(part.statusCode, 206);
  t.same(part.rawPayload, whole.subarray(8, 100));
});

t.test('the catalogue tells its files and what they weigh', async (t) => {
  const [archive] = (await index()).archives;
  const turtle = (await app.inject('/catalogue.ttl')).body;
  const gz = archive?.files.find(({ name }) => name.endsWith('.csv.gz'));
  t.ok(turtle.includes(`dcat:byteSize "${gz?.bytes}"^^xsd:nonNegativeInteger`));
  const named = [...turtle.matchAll(/dcat:downloadURL <([^>]+\/archives\/latest[^>]+)>/g)];
  t.equal(named.length, 7);
  for (const [, address = ''] of named)
    t.equal((await app.inject(new URL(address).pathname)).statusCode, 200, address);
});

t.test('a plain name comes as the caller takes it', async (t) => {
  const whole = (await app.inject('/api/venues.csv')).rawPayload;
  const plain = await get('latest/lieux.csv');
  t.same(plain.rawPayload, whole);
  t.notOk(plain.headers['content-encoding']);
  for (const [encoding, unpack] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const packed = await get('latest/lieux.csv', { 'accept-encoding': encoding });
    t.match(packed.headers, {
      'content-encoding': encoding,
      'content-type': /text\/csv/,
      vary: /accept-encoding/,
      'content-disposition': /lieux-2026-06-01\.csv"/,
    });
    t.same(unpack(packed.rawPayload), whole);
  }
});

t.test('what was read is not read again, what was cut off goes on', async (t) => {
  const path = 'latest/lieux.json.gz';
  const whole = await get(path);
  const etag = String(whole.headers.etag);
  t.equal((await get(path, { 'if-none-match': etag })).statusCode, 304);
  const rest = await get(path, { range: 'bytes=100-', 'if-range': etag });
  t.equal(rest.statusCode, 206);
  t.match(rest.headers['content-range'], /^bytes 100-/);
  t.same(Buffer.concat([whole.rawPayload.subarray(0, 100), rest.rawPayload]), whole.rawPayload);
  t.equal((await get(path, { range: 'bytes=99999999-' })).statusCode, 416);
  t.equal((await get(path, { range: 'bytes=100-', 'if-range': '"autre"' })).statusCode, 200);
  for (const wrong of ['latest/manifest.json', '2026-06-02/lieux.csv'])
    t.equal((await get(wrong)).statusCode, 404, wrong);
  for (const wrong of ['hier/lieux.csv', 'latest/..%2Fmanifest.json'])
    t.equal((await get(wrong)).statusCode, 400);
});

t.test('again when it is asked for, and invented venues say so', async (t) => {
  await db.query("update venue set demonstration = true where id = 'lieu-1'");
  const again = await archive(true);
  t.match(again, { demonstration: true, files: [{ name: 'lieux-demonstration-2026-06-01.csv' }] });
  t.match(
    (await get('latest/lieux.csv.gz')).headers['content-disposition'],
    /lieux-demonstration-2026-06-01\.csv\.gz/,
  );
  t.same((await index()).archives, [again]);
});

t.test('a month of them is kept, and the first of each month', async (t) => {
  for (const day of ['2026-03-31', '2026-04-02', '2026-04-03', '2026-05-03', '2026-05-04']) {
    await mkdir(join(folder, day));
    await writeFile(join(folder, day, 'manifest.json'), '{}');
  }
  now = new Date('2026-06-03T08:00:00Z');
  await archive();
  t.same((await readdir(folder)).sort(), [
    '2026-03-31',
    '2026-04-02',
    '2026-05-03',
    '2026-05-04',
    '2026-06-01',
    '2026-06-03',
  ]);
});

t.test('two processes at once leave one whole archive', async (t) => {
  now = new Date('2026-06-04T08:00:00Z');
  const both = await Promise.all([archive(), archive()]);
  t.equal(both.filter(Boolean).length, 1);
  const left = (await readdir(folder)).filter((name) => name.startsWith('.'));
  t.same(left, []);
  const { files } = both.find(Boolean) ?? { files: [] };
  for (const { name, sha256 } of files.filter(({ name }) => name.endsWith('.gz')))
    t.equal(sumOf((await get(`2026-06-04/${name}`)).rawPayload), sha256);
});
t.end();
