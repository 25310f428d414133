import t from 'tap';
import { ofTown } from '../../../api/core/french.ts';
import { loadDemonstration, removeDemonstration } from '../../../api/demonstration/queries.ts';
import { fieldNames } from '../../../api/standard/fields.ts';
import { openDatabase } from '../../helper.ts';

t.test('the demonstration covers every département and every field, and is the same each time', async (t) => {
  const db = await openDatabase(t);
  const added = await loadDemonstration(db);
  t.ok(added > 2900 && added < 3600, `${added} venues`);
  const thin = await db.query(`select departement.code, count(venue.number)::int as venues from departement
    left join venue on venue.departement = departement.code group by 1 having count(venue.number) < 8`);
  t.same(thin, []);
  const [row] = await db.query<{ record: Record<string, string> }>(
    `select json_object_agg(key, values) as record from (
      select key, count(*) as values from (select to_jsonb(venue_public) as record from venue_public) venues,
      jsonb_each_text(record) where value <> '' and value <> '[]' group by key) fields`,
  );
  t.same(
    fieldNames.filter((name) => !row?.record[name]),
    [],
  );
  const needs = await db.query('select distinct unnest(needs) as need from venue_public order by 1');
  t.same(needs, [{ need: 'acceder' }, { need: 'apprendre' }, { need: 'creer' }]);
  const [some] = await db.query(`select bool_and(demonstration) as all_marked,
    bool_or(services = '{}') as without_services, bool_or(itinerance = '{Itinérant}') as mobile,
    bool_or(horaires is null) as without_hours, bool_or(location_approximate) as approximate from venue`);
  t.same(some, {
    all_marked: true,
    without_services: true,
    mobile: true,
    without_hours: true,
    approximate: true,
  });
  const stops = await db.query(`select count(distinct venue)::int = (select count(*)::int from venue
      where 'Itinérant' = any(itinerance)) as all_move, bool_and(st_distance(stop.location, venue.location) < 31000) as near
    from stop join venue on venue.number = stop.venue`);
  t.same(stops, [{ all_move: true, near: true }]);
});

t.test('positions stay within a kilometre of the commune, contacts reach nobody', async (t) => {
  const db = await openDatabase(t);
  await loadDemonstration(db);
  const far = await db.query(`select venue.id from venue join commune using (code_insee)
    where st_distance(venue.location, commune.location) > 1010`);
  t.same(far, []);
  const real = await db.query(`select id from venue where telephone !~
    '^\\+33(19900|26191|35301|46571|53649|63998)\\d{4}$' or array_to_string(courriels || site_web, ' ') ~ '[^ ]+(?<!\\.example)( |$)'`);
  t.same(real, []);
});

t.test('it comes once, goes in one command, and never comes back by itself', async (t) => {
  const db = await openDatabase(t);
  const added = await loadDemonstration(db);
  t.equal(await loadDemonstration(db), 0);
  await db.query("update venue set demonstration = false where id = 'demo-00002'");
  t.match(await removeDemonstration(db), { venues: added - 1, organisations: 150 });
  t.same(await db.query('select organisation from organisation union all select resource from resource'), []);
  t.same(await db.query('select id from venue'), [{ id: 'demo-00002' }]);
  await db.query('delete from venue');
  t.equal(await loadDemonstration(db), 0);
});

t.test('partners of every kind, that can be nobody, with what they offer in every state', async (t) => {
  const db = await openDatabase(t);
  await loadDemonstration(db);
  const [found] = await db.query(`select count(distinct kind)::int as kinds, count(*)::int as organisations,
      count(distinct left(code_insee, 2))::int > 90 as all_over, bool_and(demonstration) as marked,
      bool_and(is_siret(organisation.siret)) as with_keys,
      bool_or(is_siret('00000' || left(organisation.siret, 9))) as could_be
    from organisation join establishment using (organisation)`);
  t.match(found, { kinds: 7, all_over: true, marked: true, with_keys: true, could_be: false });
  const resources = await db.query<{ kind: string; count: number; reaches: number }>(
    `select kind, count(*)::int, count(distinct reach)::int as reaches from resource
     where state = 'published' and demonstration group by kind order by kind`,
  );
  t.same(
    resources.map(({ kind }) => kind),
    ['goods', 'need', 'practice', 'skills'],
  );
  const sum = resources.reduce((all, { count }) => all + count, 0);
  t.ok(sum > 250 && sum < 350, `${sum} resources`);
  t.same(
    await db.query(`select kind, state from life_state where subject = 'uptake'
      and kind in ('skills', 'goods', 'need') and not exists (
        select from uptake where uptake.kind = life_state.kind and uptake.state = life_state.state)`),
    [],
  );
});

t.test('names of communes are declined', async (t) => {
  t.equal(ofTown('Le Mans'), 'du Mans');
  t.equal(ofTown('Les Abymes'), 'des Abymes');
  t.equal(ofTown("L'Haÿ-les-Roses"), "de L'Haÿ-les-Roses");
  t.equal(ofTown('Évry-Courcouronnes'), 'd’Évry-Courcouronnes');
  t.equal(ofTown('Lyon 3e Arrondissement'), 'de Lyon 3e');
});
