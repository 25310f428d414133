import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import type { SourceRow } from '../../../api/core/read/csv.ts';
import { openAddress, openFile } from '../../../api/core/read/open.ts';
import { readRows } from '../../../api/core/read/rows.ts';
import { standardForm } from '../../../api/sources/reading.ts';
import { csvOf, plain } from './files.ts';

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function read(...chunks: (string | Uint8Array)[]): Promise<SourceRow[]> {
  const bytes = async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  };
  return collect(readRows(bytes(), standardForm));
}

const header = 'id,nom,commune,code_postal,adresse\n';

t.test('cells may hold delimiters, quotes and line ends, even cut between two chunks', async (t) => {
  const rows = await read(`${header}1,"a;b, ""c""\r`, '\nd",Lille,59000,x\r\n\r\n2,e,Lille,59000,y');
  t.match(rows, [
    { line: 2, record: { nom: 'a;b, "c"\nd' } },
    { line: 5, record: { id: '2', adresse: 'y' } },
  ]);
});

t.test('a row with too many or too few cells is no row, and its neighbours are', async (t) => {
  const rows = await read(`${header}1,a,b,Lille,59000,x\n2,e,Lille\n3,e,Lille,59000,y`);
  t.match(rows[0]?.problem, '6 cellules, 5 attendues');
  t.match(rows[1]?.problem, '3 cellules, 5 attendues');
  t.equal(rows[2]?.problem, undefined);
});

t.test('headers are read in any case and order', async (t) => {
  const [row] = await read('ADRESSE;Nom ;id;commune;code_postal\nx;a;1;Lille;59000');
  t.match(row?.record, { id: '1', nom: 'a', adresse: 'x' });
});

t.test(
  'a file in the encoding of Windows is read where the form allows it, wherever it is cut',
  async (t) => {
    const text = `id\tnom\tcommune\tcode_postal\tadresse\n1\t\xc9cole \x9cuvre \xe9\xe9\tLille\t59000\tall\xe9e`;
    const whole = Buffer.from(text, 'latin1');
    for (const cut of [1, 3, 7, whole.length]) {
      const bytes = async function* () {
        for (let from = 0; from < whole.length; from += cut) yield whole.subarray(from, from + cut);
      };
      const [row] = await collect(readRows(bytes(), standardForm));
      t.match(row?.record, { nom: 'École œuvre éé', adresse: 'allée' }, `in pieces of ${cut}`);
    }
    const mixed = async function* () {
      yield Buffer.from(`${header}1,École,Lille,59000,`);
      yield Buffer.from('all\xe9e,', 'latin1');
    };
    await t.rejects(collect(readRows(mixed(), standardForm)), { message: /UTF-8/ });
    const broken = Buffer.concat([whole, Buffer.from('\n2\tallée')]);
    await t.rejects(read(broken), { message: /UTF-8/ }, 'one letter broken does not tear the others');
  },
);

t.test('a file in another form is refused whole, with a sentence', async (t) => {
  await t.rejects(read('Nom;Adresse\na;b'), { message: /il manque « id »/ });
  await t.rejects(read(''), { message: /vide/ });
  await t.rejects(read('{"type":"Topology"}'), { message: /FeatureCollection/ });
  await t.rejects(read('[1,'), { message: /JSON illisible/ });
  await t.rejects(read(header.replace('adresse', 'adresse,id')), { message: /deux fois/ });
  await t.rejects(openFile('/nulle/part.csv'), { message: /introuvable/ });
  await t.rejects(openFile('/'), { message: /pas un fichier/ });
});

t.test('a record that is no object is a row that cannot be read', async (t) => {
  t.match(await read('[1, {"id":"a"}]'), [{ line: 1, problem: /objet/ }, { record: { id: 'a' } }]);
});

async function serve(t: Test, listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.closeAllConnections());
  t.after(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/lieux.csv`;
}

t.test('a feed is read from its address', async (t) => {
  const address = await serve(t, (_request, response) => response.end(csvOf([plain])));
  const { bytes, source } = await openAddress(address);
  t.equal(source, '127.0.0.1');
  t.match(await collect(readRows(bytes, standardForm)), [{ record: { id: 'a1' } }]);
});

t.test('a feed that is away, endless or silent is given up with a sentence', async (t) => {
  const away = await serve(t, (_request, response) => response.writeHead(503).end());
  await t.rejects(openAddress(away), { message: /répond 503/ });
  await t.rejects(openAddress('http://127.0.0.1:9/'), { message: /ne répond pas/ });
  await t.rejects(openAddress('ftp://a.fr'), { message: /http ou https/ });
  const endless = await serve(t, (_request, response) => {
    response.write(header);
    for (let index = 0; index < 200; index += 1) response.write('1,a,Lille,59000,x\n'.repeat(100));
  });
  const { bytes } = await openAddress(endless, { bytes: 1000, ms: 5000 });
  await t.rejects(collect(readRows(bytes, standardForm)), { message: /import arrêté/ });
  const silent = await serve(t, (_request, response) => response.write(header));
  const slow = await openAddress(silent, { bytes: 1000, ms: 100 });
  await t.rejects(collect(readRows(slow.bytes, standardForm)), { message: /trop longtemps/ });
});
