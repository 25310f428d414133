import { parseAtomFeed } from 'feedsmith';
import t from 'tap';
import type { Governance } from '../../../api/governance/schema.ts';
import { build } from '../../helper.ts';

const { app, db } = await build(t);

const get = async (url: string) => {
  const answer = await app.inject({ url });
  t.equal(answer.statusCode, 200, url);
  return answer;
};

t.test('the convention of 2015 is the first agreement; what is not signed is not told', async (t) => {
  await db.query(
    `select set_config('app.actor', 'exploitation', true);
     insert into agreement (slug, kind, title, object) values ('projet', 'partenariat', 'Projet', 'Un projet dont on parle encore.')`,
  );
  const { agreements } = (await get('/api/governance')).json() as Governance;
  t.match(agreements, [
    {
      slug: 'convention-2015',
      signed_on: '2015-05-27',
      parties: [{ name: 'État' }, { name: 'Syntec Numérique' }],
      calendar: { state: 'renewed' },
    },
  ]);
  t.equal(agreements.length, 1);
});

t.test('news are an Atom feed, the latest first', async (t) => {
  const { news } = (await get('/api/governance')).json() as Governance;
  const feed = parseAtomFeed((await get('/api/governance.atom')).body);
  t.match(feed, { id: /governance\.atom$/, title: { value: 'Gouvernance · Nouvelle Proximité' } });
  t.same(
    (feed.entries ?? []).map(({ title }) => title?.value),
    news.map(({ title }) => title),
  );
  t.same(
    news.map(({ at }) => at),
    news.map(({ at }) => at).sort((one, other) => other.localeCompare(one)),
  );
});

t.test('the page says who it is between, whole without a script', async (t) => {
  const { body } = await get('/gouvernance');
  t.match(body, /Parties.: État et Syntec Numérique. Signé le 27.mai.2015/);
  t.match(body, /En vigueur, renouvelé tacitement le 27.mai.2026.*Engagements.: .*en cours/s);
  t.match(body, /réunions? tenues?.; aucune n’est prévue/);
  for (const room of ['accords', 'comites', 'criteres', 'indicateurs', 'bilans', 'etudes', 'communication'])
    t.match(body, `href="/gouvernance/${room}"`);
});

t.end();
