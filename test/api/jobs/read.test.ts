import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import t, { type Test } from 'tap';
import { fetchSafely, isPublic } from '../../../api/core/safe-fetch.ts';
import { readFeed } from '../../../api/jobs/read/read-feed.ts';

const read = (text: string, most = 100) => readFeed(Buffer.from(text), most);

const posting = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  identifier: { '@type': 'PropertyValue', value: 'roubaix-12' },
  title: 'Développeuse ou développeur',
  description: '<p>Un poste à <b>Roubaix</b>.</p><ul><li>Télétravail possible</li></ul>',
  url: 'https://entreprise.test/offres/12',
  datePosted: '2026-05-20',
  validThrough: '2026-07-01T00:00',
  employmentType: 'CDI',
  jobLocation: { '@type': 'Place', address: { addressLocality: 'Roubaix', postalCode: '59100' } },
};
const kept = {
  id: 'roubaix-12',
  title: 'Développeuse ou développeur',
  link: 'https://entreprise.test/offres/12',
  posted: '2026-05-20',
  until: '2026-07-01',
  contract: 'CDI',
  commune: 'Roubaix',
  code_postal: '59100',
};

t.test('JobPosting is read alone, in a list, in a graph and in a page', async (t) => {
  const page = `<!doctype html><script type="application/ld+json">{ broken</script>
    <script type="application/ld+json">${JSON.stringify(posting)}</script>`;
  for (const text of [
    JSON.stringify(posting),
    JSON.stringify([posting]),
    JSON.stringify({ '@graph': [{ item: [posting] }] }),
    page,
  ])
    t.match(read(text).offers, [kept]);
  const contractOf = (employmentType: unknown) =>
    read(JSON.stringify({ ...posting, employmentType })).offers[0]?.contract;
  t.same(['FULL_TIME', ['PART_TIME'], 'intern', 'CDD d’insertion', 'OTHER'].map(contractOf), [
    'Temps plein',
    'Temps partiel',
    'Stage',
    'CDD d’insertion',
    null,
  ]);
  t.match(read(JSON.stringify(posting)).offers[0]?.description, /Un poste à Roubaix.*Télétravail possible/s);
});

t.test('RSS, Atom and CSV are read too', async (t) => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel>
    <title>Offres</title><link>https://entreprise.test</link><description>-</description>
    <item><title>Technicienne &amp; technicien</title><link>https://entreprise.test/1</link><guid>1</guid>
    <pubDate>Wed, 20 May 2026 08:00:00 GMT</pubDate><category>CDD</category><georss:point>50.63 3.06</georss:point>
    <description><![CDATA[Dépanner à <em>Lille</em>.]]></description></item></channel></rss>`;
  t.match(read(rss).offers, [
    { id: '1', title: 'Technicienne & technicien', posted: '2026-05-20', contract: 'CDD', at: [3.06, 50.63] },
  ]);
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>O</title><id>o</id><updated>2026-05-20T08:00:00Z</updated>
    <entry><title>Cheffe de projet</title><id>a1</id><link href="https://entreprise.test/a1"/>
    <updated>2026-05-21T08:00:00Z</updated><summary>À Saint-Denis</summary></entry></feed>`;
  t.match(read(atom).offers, [{ id: 'a1', link: 'https://entreprise.test/a1', posted: '2026-05-21' }]);
  const csv =
    '\ufefftitre;lien;commune;code_postal;expire_le\n"Animatrice; animateur";https://e.test/2;Lille;59000;01/07/2026\n';
  t.match(read(csv).offers, [
    { title: 'Animatrice; animateur', commune: 'Lille', code_postal: '59000', until: '2026-07-01' },
  ]);
});

t.test('a hostile feed leaves nothing but plain texts and addresses of the web', async (t) => {
  const offers = read(
    JSON.stringify([
      { ...posting, url: 'javascript:alert(1)' },
      { ...posting, url: 'file:///etc/passwd' },
      { ...posting, title: '' },
      { ...posting, title: '<script>alert(1)</script>Poste\u202e <img src=x onerror=alert(1)>à Lille\u0000' },
      { ...posting, identifier: 'long', title: 'x'.repeat(100_000), description: '<p>'.repeat(100_000) },
      {
        ...posting,
        identifier: { value: { $ne: null } },
        datePosted: { a: 1 },
        jobLocation: { geo: { latitude: 'NaN', longitude: 1e9 } },
      },
    ]),
  ).offers;
  for (const { title, description, link } of offers) {
    t.notMatch(title + description, /[<>\p{Cf}]|(?!\n)\p{Cc}/u);
    t.ok(title.length <= 140 && description.length >= 10 && description.length <= 5000);
    t.match(link, /^https:\/\//);
  }
  t.ok(offers.every(({ at }) => at === null));
  t.equal(read(JSON.stringify([posting, { ...posting, title: 'Bis' }])).offers.length, 1, 'an id once');
  t.equal(
    read(
      JSON.stringify(
        Array(500)
          .fill(posting)
          .map((one, index) => ({ ...one, identifier: index })),
      ),
      10,
    ).offers.length,
    10,
  );
});

t.test('what is broken, or made to cost, is refused in French', async (t) => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;
  const outside =
    '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>';
  for (const text of [bomb, outside, '{"a":', '<html>rien</html>', 'nom;prix\na;1\n', '', '<rss'])
    t.throws(
      () => read(text),
      { name: 'UnreadableFeedError', message: /illisible|attendu|aucun|colonne/ },
      text.slice(0, 30),
    );
  t.same(read('['.repeat(2000) + ']'.repeat(2000)).offers, []);
  t.same(read(`[${'1,'.repeat(500_000)}1]`).offers, []);
});

/** A server of this machine, closed with the test. @returns its address */
async function serve(t: Test, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const bounds = { maxBytes: 100_000, timeoutMs: 2_000 };
const here = { ...bounds, allows: (address: string) => address === '127.0.0.1' };
const refusal = (message: RegExp) => ({ name: 'UnfetchableError', message });

t.test('no address of a private network is asked, however it is written', async (t) => {
  let asked = 0;
  const origin = await serve(t, (_request, response) => {
    asked += 1;
    response.end('secret');
  });
  const port = new URL(origin).port;
  const hosts = [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
    '10.0.0.1',
    '169.254.169.254',
    '192.168.1.1',
    '[fd00::1]',
  ];
  for (const host of hosts)
    await t.rejects(fetchSafely(`http://${host}:${port}/`, {}, bounds), refusal(/réseau privé/), host);
  for (const address of ['file:///etc/passwd', 'ftp://127.0.0.1/', 'http://moi:secret@entreprise.test/'])
    await t.rejects(fetchSafely(address, {}, bounds), refusal(/http ou https/), address);
  t.equal(asked, 0);
  t.ok(isPublic('8.8.8.8'));
});

t.test('a redirection to one is refused too', async (t) => {
  const origin = await serve(t, (_request, response) => {
    response.writeHead(302, { location: 'http://127.0.0.2/secret' }).end();
  });
  await t.rejects(fetchSafely(origin, {}, here), refusal(/réseau privé/));
});

t.test('size and time are bounded, what is compressed counted once it is not', async (t) => {
  const zeros = gzipSync(Buffer.alloc(5_000_000));
  const origin = await serve(t, ({ url }, response) => {
    if (url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(zeros);
    else if (url === '/endless') response.writeHead(200).write('{');
    else if (url === '/round') response.writeHead(302, { location: '/round' }).end();
    else response.writeHead(200, { etag: '"1"', 'content-type': 'text/csv' }).end('titre;lien\n');
  });
  await t.rejects(fetchSafely(`${origin}/bomb`, {}, here), refusal(/c’est trop/));
  await t.rejects(fetchSafely(`${origin}/endless`, {}, { ...here, timeoutMs: 300 }), refusal(/à temps/));
  await t.rejects(fetchSafely(`${origin}/round`, {}, here), refusal(/renvoie sans fin/));
  t.match(await fetchSafely(origin, {}, here), { status: 200, etag: '"1"', type: 'text/csv' });
});
