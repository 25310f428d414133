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
  t.same(JSON.parse(rows[1]?.details ?? ''), { trades: ['Cybersécurité'], presence: 'Dans le lieu' });

  const partners: Record<string, string>[] = parse((await app.inject('/api/partners.csv')).body, {
    bom: true,
    columns: true,
  });
  t.match(partners, [{ nom: 'Lumière, « Fils » & "Cie"', kind: 'entreprise' }]);
  t.match((await app.inject('/api/partners.geojson')).json().features, [{ geometry: null }]);
});
