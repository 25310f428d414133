import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { build } from '../../helper.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

/** A routing service of our own, on this machine; each test says how it answers. */
let answer: RequestListener = () => undefined;
const service = createServer((request, response) => answer(request, response));
await new Promise<void>((resolve) => void service.listen(0, '127.0.0.1', resolve));
t.after(() => {
  service.closeAllConnections();
  service.close();
});
const ROUTER_URL = `http://127.0.0.1:${(service.address() as AddressInfo).port}/navigation`;
const { app, db } = await build(t, { ROUTER_URL, ROUTER_TIMEOUT_MS: 300 });
await addVenues(db, [{ id: 'lille', at: LILLE }, { id: 'roubaix', at: ROUBAIX }, { id: 'nulle part' }]);
const ask = async (id: string, from: readonly number[] = LILLE) =>
  app.inject(`/api/venues/${encodeURIComponent(id)}/travel?from=${from}`);

t.test('times come from the routing service, on foot and by car', async (t) => {
  const asked: URL[] = [];
  answer = (request, response) => {
    const url = new URL(String(request.url), ROUTER_URL);
    asked.push(url);
    response.end(
      JSON.stringify({ duration: url.searchParams.get('profile') === 'car' ? 900 : 7200, distance: 1 }),
    );
  };
  t.match((await ask('roubaix')).json(), { foot: 7200, car: 900 });
  t.same(
    asked.map(({ pathname }) => pathname),
    ['/navigation/itineraire', '/navigation/itineraire'],
  );
  t.match(Object.fromEntries(asked[0]?.searchParams ?? []), {
    resource: 'bdtopo-osrm',
    start: LILLE.join(),
    end: ROUBAIX.join(),
    timeUnit: 'second',
  });
});

t.test('nobody walks hundreds of kilometres', async (t) => {
  t.match((await ask('roubaix', [2.35, 48.85])).json(), { foot: null, car: 900 });
});

t.test('without the service the straight distance remains', async (t) => {
  for (const failing of [
    (request) => void request.socket.destroy(),
    (_, response) => void response.writeHead(500).end(),
    (_, response) => void response.end('{"duration":"?"}'),
    () => undefined,
  ] as RequestListener[]) {
    answer = failing;
    const { statusCode, body } = await ask('roubaix');
    t.equal(statusCode, 200);
    const { distance, foot, car } = JSON.parse(body);
    t.same([foot, car], [null, null]);
    t.ok(Math.abs(distance - 10_000) < 200, `${distance} m from Lille to Roubaix`);
  }
});

t.test('only a venue that can be placed has a way to it', async (t) => {
  t.equal((await ask('nulle part')).statusCode, 404);
  t.equal((await ask('inconnu')).statusCode, 404);
  t.equal((await ask('lille', [200, 1])).json().errors[0].name, 'from');
});

// Said, or the open database would keep the file waiting for more.
t.end();
