import t from 'tap';
import { build } from '../../helper.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);
await addVenues(db, [{ id: 'exemple', at: LILLE, code_insee: '59350' }]);

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: unknown;
  readonly 'x-example'?: string;
}
type Paths = Readonly<Record<string, Readonly<Record<string, Operation>>>>;
const { paths } = (await app.inject('/openapi.json')).json() as { paths: Paths };

t.test('every route says what it is for, in French, and under which heading', async (t) => {
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { summary, tags }] of Object.entries(methods)) {
      t.match(summary, /^[A-ZÉÀÔ].{3,}/, `${method} ${path}`);
      t.ok(tags?.length, `${method} ${path}`);
    }
});

/** What names a row is filled in where this file has one; the others are tried where there are such rows. */
const isOfOthers = (example: string) => /\{(?!id\})/.test(example);
/** There is none of it for this venue, or this machine asks nobody. */
const mayLack = new Set([
  '/api/venues/{id}/writer',
  '/api/venues/{id}/travel',
  '/api/communes/{code}/pilot',
  '/api/reference',
]);

t.test('every question that anyone may ask has an example that answers', async (t) => {
  const asked = app.granted.filter(({ route, access }) => route.startsWith('GET ') && access === 'public');
  t.ok(asked.length > 60);
  for (const { route } of asked) {
    const path = route.slice('GET '.length).replace(/:(\w+)/g, '{$1}');
    const example = paths[path]?.get?.['x-example'];
    if (!t.ok(example, `${path} has an example`) || !example || isOfOthers(example)) continue;
    const answer = await app.inject({
      url: example.replace('{id}', 'exemple'),
      headers: { accept: 'application/json' },
    });
    const isAnswered = answer.statusCode >= 200 && answer.statusCode < 300;
    const isLacking = mayLack.has(path) && [404, 503].includes(answer.statusCode);
    t.ok(isAnswered || isLacking, `${example}: ${answer.statusCode} ${answer.body.slice(0, 120)}`);
  }
});

t.end();
