import { parse } from 'csv-parse/sync';
import t from 'tap';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('what partners bring, as files', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'lille', at: LILLE },
    { id: 'roubaix', at: ROUBAIX, code_insee: '59512' },
  ]);
  const organisation = await addOrganisation(db, 'Lumière, « Fils » & "Cie"');
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const offer = async (kind: string, more: object, act = 'publish') => {
    const post = (url: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/resources${url}`, headers: giver, payload });
    const owner = kind === 'volunteer' ? { person: true } : { organisation };
    const made = await post('', { owner, resource: resourceOf(kind, more) });
    await post(`/${made.json().resource}/moves`, { act, from: 'draft' });
  };
  const description = 'Une ligne,\nune autre "entre guillemets"; et une ; de plus.';
  await offer('goods', { reach: 'venues', venues: ['lille', 'roubaix'], description });
  await offer('skills', { reach: 'circle', centre: LILLE, radius: 20000 });
  await offer('practice', {});
  await offer('practice', { title: 'Gardé pour soi' }, 'close');
  await offer('volunteer', { title: 'Une personne' });

  const file = await app.inject('/api/resources.geojson');
  t.match(file.headers['content-type'], /^application\/geo\+json/);
  const { type, features } = file.json();
  t.equal(type, 'FeatureCollection');
  t.match(features, [
    { geometry: { type: 'MultiPoint', coordinates: [LILLE, ROUBAIX] }, properties: { kind: 'goods' } },
    { geometry: { type: 'Point', coordinates: LILLE }, properties: { kind: 'skills', radius: 20000 } },
    { geometry: null, properties: { kind: 'practice' } },
  ]);
  t.equal(features.length, 3, 'nothing closed, nobody’s profile');

  const rows: Record<string, string>[] = parse((await app.inject('/api/resources.csv')).body, {
    bom: true,
    columns: true,
  });
  t.equal(rows.length, 3);
  t.match(rows[0], { description, organisation: 'Lumière, « Fils » & "Cie"', venues: 'lille|roubaix' });
  t.match(rows[1], { trades: 'Cybersécurité', presence: 'Dans le lieu', demonstration: 'non' });
  const [names = []] = parse((await app.inject('/api/resources.csv')).body, { bom: true }) as string[][];
  t.equal(new Set(names).size, names.length, 'each column once');
  t.same(
    names.filter((name) => ['details', 'seen_by', 'grants'].includes(name)),
    [],
    'nothing as JSON, nothing of persons',
  );

  const kept = async (path: string) => {
    const answer = await app.inject(`/api/${path}`);
    if (answer.statusCode !== 200) return answer.statusCode;
    return path.includes('.csv')
      ? (parse(answer.body, { bom: true, columns: true }) as object[]).length
      : answer.json().features.length;
  };
  for (const file of ['resources.csv', 'resources.geojson']) {
    t.equal(await kept(`${file}?kind=goods`), 1);
    t.equal(await kept(`${file}?venue=lille`), 3);
    t.equal(await kept(`${file}?venue=lille&kind=skills&q=jamais`), 0);
    t.equal(await kept(`${file}?trade=Cybers%C3%A9curit%C3%A9`), 1);
    t.equal(await kept(`${file}?knid=goods`), 400, 'an unknown parameter is not passed over');
    t.equal(await kept(`${file}?kind=evenement`), 400);
  }
  for (const file of ['partners.csv', 'partners.geojson']) {
    t.equal(await kept(`${file}?kind=entreprise`), 1);
    t.equal(await kept(`${file}?kind=association`), 0);
    t.equal(await kept(`${file}?trad=x`), 400);
  }

  const partners: Record<string, string>[] = parse((await app.inject('/api/partners.csv')).body, {
    bom: true,
    columns: true,
  });
  t.match(partners, [{ nom: 'Lumière, « Fils » & "Cie"', kind: 'entreprise', demonstration: 'non' }]);
  t.match((await app.inject('/api/partners.geojson')).json().features, [{ geometry: null }]);
});
