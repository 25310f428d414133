// The two sites that are compared, on this machine: ours, and a page that holds the national map's own client
// (@gouvfr-anct/cartographie-nationale) over the very venues that ours has.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

const root = fileURLToPath(new URL('../..', import.meta.url));
const client = fileURLToPath(new URL('node_modules/@gouvfr-anct/cartographie-nationale/', import.meta.url));

async function untilReady(address) {
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    const answer = await fetch(`${address}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('le serveur ne répond pas');
}

const environment = (directory, port) => ({
  ...process.env,
  DATABASE_URL: '',
  DATA_DIRECTORY: directory,
  HOST: '127.0.0.1',
  PORT: String(port),
  BASEMAP_STYLE_URL: 'none',
  GEOCODER_URL: 'none',
  ROUTER_URL: 'none',
  LOG_LEVEL: 'silent',
});

async function start(directory, port) {
  const server = spawn(process.execPath, ['build/api/server.js'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment(directory, port),
  });
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address);
  const stop = async () => {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  };
  return { address, stop };
}

/** As many as the country publishes: the demonstration's, six times, some hundred metres apart. */
const TIMES = 6;

async function multiplied(address) {
  const text = await (await fetch(`${address}/api/venues.csv`)).text();
  const rows = parse(text, { columns: true, bom: true });
  return Array.from({ length: TIMES }, (_, copy) =>
    rows.map((row) => ({
      ...row,
      id: `${row.id}-${copy}`,
      source: 'mesure',
      longitude: row.longitude && String(Number(row.longitude) + copy * 0.003),
    })),
  ).flat();
}

/** Our server on the embedded database, with some 18,000 venues. */
export async function openOurs(port) {
  const directory = mkdtempSync(join(tmpdir(), 'proximite-yardstick-'));
  const first = await start(directory, port);
  const file = join(directory, 'lieux.csv');
  writeFileSync(file, stringify(await multiplied(first.address), { header: true }));
  await first.stop();
  execFileSync(process.execPath, ['build/scripts/import.js', file], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: environment(directory, port),
  });
  const { address, stop } = await start(directory, port);
  const close = async () => {
    await stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { address, close };
}

/** The client reads the first vocabulary of services only. */
const firstVocabulary = {
  'Aide aux démarches administratives': 'Réaliser des démarches administratives avec un accompagnement',
  'Maîtrise des outils numériques du quotidien': 'Utiliser le numérique au quotidien',
  'Insertion professionnelle via le numérique': 'Favoriser mon insertion professionnelle',
  'Utilisation sécurisée du numérique': 'Utiliser le numérique au quotidien',
  'Parentalité et éducation avec le numérique': "Soutenir la parentalité et l'éducation avec le numérique",
  'Loisirs et créations numériques': 'Créer avec le numérique',
  'Compréhension du monde numérique': 'Approfondir ma culture numérique',
  'Accès internet et matériel informatique': 'Accéder à du matériel',
  'Acquisition de matériel informatique à prix solidaire': "S'équiper en matériel informatique",
};

/** One venue that it cannot read and it lists none: those are left out, and addresses are all alike. */
const isReadable = ({ latitude, services, commune, code_insee }) =>
  latitude !== null && services.length > 0 && code_insee && /^[A-Za-zÀ-ÿ' -]+$/.test(commune);

const forClient = (venue) => ({
  id: venue.id,
  nom: venue.nom,
  pivot: '00000000000000',
  commune: venue.commune,
  code_postal: venue.code_postal,
  code_insee: venue.code_insee,
  adresse: '1 rue de la Mairie',
  latitude: String(venue.latitude),
  longitude: String(venue.longitude),
  source: venue.source,
  date_maj: venue.date_maj ?? '2026-01-01',
  services: [...new Set(venue.services.map((service) => firstVocabulary[service]))].join(';'),
});

async function venuesOf(address) {
  const { features } = await (await fetch(`${address}/api/venues.geojson`)).json();
  return features
    .map(({ properties }) => properties)
    .filter(isReadable)
    .map(forClient);
}

const types = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const page = (source) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Carte nationale</title><base href="/">
<meta name="viewport" content="width=device-width, initial-scale=1"><link href="/styles.css" rel="stylesheet"></head>
<body class="vh-100"><fr-mediation-numerique-cartographie source="${source}" latitude="50.63" longitude="3.06" zoom="12">
</fr-mediation-numerique-cartographie><script src="/cartographie.js" type="module"></script></body></html>`;

const compress = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });

/** The yardstick: its client's files as they are published, compressed once, and the same venues. */
export async function openTheirs(port, ours) {
  const address = `http://127.0.0.1:${port}`;
  const made = new Map([
    ['/source.json', { body: compress(JSON.stringify(await venuesOf(ours))), type: 'application/json' }],
    ['/', { body: compress(page(`${address}/source.json`)), type: 'text/html' }],
  ]);
  const find = (pathname) => {
    const file = join(client, decodeURIComponent(pathname));
    if (!made.has(pathname) && existsSync(file) && statSync(file).isFile())
      made.set(pathname, {
        body: compress(readFileSync(file)),
        type: types[extname(file)] ?? 'application/octet-stream',
      });
    return made.get(pathname) ?? made.get('/');
  };
  const server = createServer((request, response) => {
    const { body, type } = find(new URL(request.url, address).pathname);
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' }).end(body);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const bytes = ['/cartographie.js', '/styles.css'].reduce((sum, name) => sum + find(name).body.length, 0);
  return { address, bytes, close: async () => void server.close() };
}
