import { readdirSync } from 'node:fs';
import t from 'tap';
import { buildApp } from '../../../api/app.ts';
import { clientFolder } from '../../../api/pages/assets.ts';
import type { Database } from '../../../db/database.ts';
import { build, NOW, testConfig } from '../../helper.ts';

/** A database that cannot be reached, as the driver says it. */
function databaseAway(code: string): Database {
  const fail = async () => {
    throw Object.assign(new Error('connect'), { code });
  };
  return {
    kind: 'postgresql',
    query: fail,
    transaction: fail,
    connections: { connect: fail, end: fail },
    close: async () => undefined,
  };
}

t.test('without its database the service says to come back, and stays alive', async (t) => {
  for (const code of ['ECONNREFUSED', '57P01', '08006', '53300']) {
    const app = await buildApp({ db: databaseAway(code), config: testConfig, clock: () => NOW });
    const answer = await app.inject('/api/venues');
    t.equal(answer.statusCode, 503, code);
    t.equal(answer.headers['retry-after'], '5');
    t.match(answer.json(), { title: 'Momentanément indisponible', detail: /base de données/ });
    t.equal((await app.inject('/health/ready')).statusCode, 503);
    t.equal((await app.inject('/health/live')).statusCode, 200);
    await app.close();
  }
});

t.test('a null character is refused everywhere, as a page where a page was asked', async (t) => {
  const { app } = await build(t);
  const addresses = [
    '/api/venues/%00',
    '/api/venues?q=ab%00cd',
    '/api/places?q=ab%00cd',
    '/lieux/%00/x',
    '/?q=ab%00',
  ];
  for (const url of addresses) t.equal((await app.inject(url)).statusCode, 400, url);
  const headers = { accept: 'text/html' };
  for (const url of ['/lieux/%00/x', '/%', `/lieux/${'a'.repeat(400)}/b`]) {
    const page = await app.inject({ url, headers });
    t.match(page.headers['content-type'], 'text/html', url);
    t.ok(page.statusCode >= 400 && page.statusCode < 500, url);
  }
});

t.test('a fault of ours shows nothing of its inside', async (t) => {
  const app = await buildApp({ db: databaseAway('42703'), config: testConfig, clock: () => NOW });
  const answer = await app.inject('/api/venues');
  t.equal(answer.statusCode, 500);
  t.notMatch(answer.body, /connect/);
  await app.close();
});

t.test('headers protect every answer, and each carries its request id', async (t) => {
  const { app } = await build(t);
  const { headers } = await app.inject('/api/venues');
  t.notMatch(headers['content-security-policy'], /unsafe/);
  t.match(headers['content-security-policy'], /frame-ancestors 'none'/);
  t.equal(headers['x-content-type-options'], 'nosniff');
  t.match(headers['x-request-id'], /^[0-9a-f-]{36}$/);
});

t.test('one network cannot take the service from the others', async (t) => {
  const { app } = await build(t);
  const ask = (remoteAddress: string) => app.inject({ url: '/health/live', remoteAddress });
  for (let count = 0; count < 600; count += 1) await ask('192.0.2.1');
  const refused = await ask('192.0.2.1');
  t.equal(refused.statusCode, 429);
  t.match(refused.json().detail, /Trop de requêtes/);
  t.equal((await ask('192.0.2.2')).statusCode, 200);
  const notThere = await app.inject({ url: '/assets/none.js', remoteAddress: '192.0.2.1' });
  t.equal(notThere.statusCode, 429, 'only files that are there are not counted');
});

t.test('the files of a page are not counted: twenty screens of a library share one address', async (t) => {
  const { app } = await build(t);
  const file = readdirSync(`${clientFolder}/assets`).find((name) => name.endsWith('.js'));
  const [first] = await Promise.all(
    Array.from({ length: 601 }, () => app.inject({ url: `/assets/${file}`, method: 'HEAD' })),
  );
  t.equal(first?.statusCode, 200);
  t.equal((await app.inject('/health/live')).statusCode, 200);
});

t.test('the interface describes itself, in French, and every parameter is explained', async (t) => {
  const { app } = await build(t);
  const document = (await app.inject('/openapi.json')).json();
  t.equal(document.openapi, '3.1.0');
  const parameters = document.paths['/api/venues'].get.parameters as { name: string; description?: string }[];
  t.ok(parameters.length > 12);
  for (const { name, description } of parameters) t.ok(description, name);
  const described = Object.keys(document.paths);
  t.ok(
    described.every((path) => /^\/(api|tiles)\//.test(path)),
    described.join(' '),
  );
  const { responses } = document.paths['/api/venues.csv'].get;
  t.ok(responses[200].content['text/csv']);
  t.ok(responses[400].content['application/problem+json']);
  const page = await app.inject('/api/documentation/');
  t.equal(page.statusCode, 200);
});
