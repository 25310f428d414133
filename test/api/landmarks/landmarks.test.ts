import t from 'tap';
import { LANDMARKS_MAX } from '../../../api/landmarks/queries.ts';
import type { Landmarks } from '../../../api/landmarks/schema.ts';
import { publishEvent, tuesday } from '../../events.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const AROUND_LILLE = '2.9,50.5,3.1,50.66';

t.test('partners and workshops of a part of the map', async (t) => {
  const { app, db } = await build(t);
  const inBox = async (bbox: string) => {
    const answer = await app.inject(`/api/landmarks?${new URLSearchParams({ bbox })}`);
    return answer.json<Landmarks>();
  };
  const settle = (organisation: number, [lon, lat]: readonly [number, number], many = 1) =>
    db.query(
      `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
       select $1, 'Agence', '1 rue', 'Lille', '59000', '59350', st_point($2, $3)::geography
       from generate_series(1, $4)`,
      [organisation, lon, lat, many],
    );

  t.test('are those in it, that the public may see', async (t) => {
    const company = await addOrganisation(db, 'Compagnie de Lille');
    await settle(company, LILLE);
    await settle(await addOrganisation(db, 'Compagnie de Roubaix'), ROUBAIX);
    const hidden = await addOrganisation(db, 'Compagnie close');
    await settle(hidden, LILLE);
    await db.query(
      `update organisation set state = 'closed', closed_at = now(), closed_as = 'organisation', closed_reason = 'Fusion'
       where organisation = $1`,
      [hidden],
    );
    const found = await inBox(AROUND_LILLE);
    t.same(
      found.partners.map(({ nom, organisation }) => [nom, organisation]),
      [['Compagnie de Lille', company]],
    );
    t.match(found, { complete: true, events: [], jobs: [], collections: [] });
    t.equal((await inBox('170,-60,-170,-50')).partners.length, 0, 'across the antimeridian too');
    t.equal((await inBox('179,-89,178,89')).partners.length, 2, 'nearly all around the earth');
  });

  t.test('of a series, the next date alone, and none of the far future', async (t) => {
    await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
    const steward = await signIn(app, db, 'moulins@lille.fr');
    await give(db, 'moulins@lille.fr', 'steward', 'moulins');
    const add = async (more: object) => {
      const resource = await publishEvent(app, steward, { venue: 'moulins' });
      const payload = tuesday({ venue: 'moulins', ...more });
      const url = `/api/resources/${resource}/sittings`;
      return (await app.inject({ method: 'POST', url, headers: steward, payload })).json()
        .sittings as number[];
    };
    const [first] = await add({ repeat: { every: 'week', until: '2026-07-31' } });
    await add({ date: '2026-09-01' });
    const { events } = await inBox(AROUND_LILLE);
    t.match(events, [
      { sitting: first, title: 'Premiers pas sur internet', label: 'Médiathèque de Moulins' },
    ]);
    t.equal(events.length, 1);
    t.equal(events[0]?.from, '2026-06-02T14:00');
  });

  t.test('employment: offers that have a place, and posts that wait for someone', async (t) => {
    const company = await addOrganisation(db, 'Lumière & Fils');
    const offer = (title: string, at: readonly number[] | null) =>
      db.transaction(async (client) => {
        const [row] = await client.query<{ resource: number }>(
          `insert into resource (kind, organisation, title, description, reach, centre, radius, details, state)
           values ('job', $1, $2, 'Un emploi près d’ici.', case when $3::float8 is null then 'everywhere' else 'circle' end,
             st_point($3, $4)::geography, case when $3::float8 is not null then 30000 end,
             '{"link": "https://exemple.fr/offre", "commune": "Lille"}', 'draft') returning resource`,
          [company, title, at?.[0] ?? null, at?.[1] ?? null],
        );
        await client.query("select set_config('app.act', 'publish', true)");
        await client.query("update resource set state = 'published' where resource = $1", [row?.resource]);
      });
    await offer('Technicienne', LILLE);
    await offer('À distance', null);
    await offer('À Roubaix', ROUBAIX);
    const steward = await signIn(app, db, 'moulins@lille.fr');
    const send = (url: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api/resources${url}`, headers: steward, payload });
    const made = await send('', { owner: { venue: 'moulins' }, resource: resourceOf('post') });
    const { resource } = made.json();
    t.equal((await inBox(AROUND_LILLE)).jobs.length, 1, 'a draft is nowhere');
    await send(`/${resource}/moves`, { act: 'publish', from: 'draft' });
    const sorted = (await inBox(AROUND_LILLE)).jobs.sort((one, other) => one.kind.localeCompare(other.kind));
    t.match(sorted, [
      { kind: 'job', title: 'Technicienne', employer: 'Lumière & Fils', commune: 'Lille' },
      { kind: 'post', resource, employer: 'Médiathèque de Moulins' },
    ]);
    t.equal(sorted.length, 2);
  });

  t.test('are never more than a map can show', async (t) => {
    await settle(await addOrganisation(db, 'Réseau'), [3, 50.6], LANDMARKS_MAX);
    const found = await inBox(AROUND_LILLE);
    t.equal(found.complete, false);
    t.equal(found.partners.length, LANDMARKS_MAX);
  });

  t.test('a box that is none is refused, and named', async (t) => {
    for (const url of ['/api/landmarks', '/api/landmarks?bbox=1,2,3']) {
      const answer = await app.inject(url);
      t.equal(answer.statusCode, 400);
      t.match(answer.json().errors, [{ name: 'bbox' }]);
    }
  });
});
