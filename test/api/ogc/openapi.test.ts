import t from 'tap';
import { build } from '../../helper.ts';
import { addServed } from './served.ts';

const { app, db } = await build(t);
await addServed(db);

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}
type Reference = Parameter | { readonly $ref: string };
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly Reference[];
  readonly responses: Readonly<Record<string, unknown>>;
}

const answer = await app.inject('/ogc/api');
const document = answer.json();
const paths = Object.entries<{ get: Operation }>(document.paths);

/** What a reference stands for. */
const referred = (reference: string): unknown =>
  reference
    .slice(2)
    .split('/')
    .reduce((part, name) => part[name], document);
const parametersOf = ({ parameters }: Operation) =>
  parameters.map((one) => ('$ref' in one ? (referred(one.$ref) as Parameter) : one));
const addressOf = (path: string) => `/ogc${path === '/' ? '' : path}`.replace('{featureId}', 'lille');

t.test('the service is described in OpenAPI 3.0, whole', async (t) => {
  t.match(answer.headers['content-type'], 'application/vnd.oai.openapi+json;version=3.0');
  t.match(document.openapi, /^3\.0\./);
  t.same(document.servers, [{ url: 'https://proximite.test/ogc' }]);
  const references = [...answer.body.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference = '']) => reference);
  for (const reference of new Set(references)) t.ok(referred(reference), reference);
  const operations = paths.map(([, { get }]) => get.operationId);
  t.equal(new Set(operations).size, operations.length);
});

t.test('what it describes is there', async (t) => {
  for (const [path] of paths.filter(
    ([path]) => !path.includes('{') || path.startsWith('/collections/venues'),
  ))
    t.equal((await app.inject(addressOf(path))).statusCode, 200, path);
});

t.test('each parameter that it names is taken, and no other', async (t) => {
  const values: Readonly<Record<string, string>> = {
    f: 'json',
    limit: '1',
    bbox: '2,48,4,51',
    datetime: '2026-01-01',
    filter: 'TRUE',
    sortby: '-nom',
  };
  const venues = paths.find(([path]) => path === '/collections/venues/items')?.[1].get as Operation;
  const limit = parametersOf(venues).find(({ name }) => name === 'limit');
  t.match(limit?.schema, { type: 'integer', minimum: 1, maximum: 2_000, default: 100 });
  for (const parameter of parametersOf(venues)) {
    const { name, schema } = parameter;
    t.match(parameter, { in: 'query', required: false });
    t.not(parameter.schema.type, 'object', `${name} has no names of its own`);
    if (name === 'cursor') continue;
    const value =
      values[name] ?? schema.default ?? { integer: 1, number: 1, boolean: true }[String(schema.type)] ?? 'x';
    const said = schema.format === 'date' ? '2026-01-01' : String(value);
    const url = `/ogc/collections/venues/items?${new URLSearchParams({ [name]: said })}`;
    t.equal((await app.inject(url)).statusCode, 200, url);
  }
});
t.end();
