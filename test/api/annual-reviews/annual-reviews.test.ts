import t from 'tap';
import { reviewNews } from '../../../api/annual-reviews/doors.ts';
import { movesOf } from '../../../api/annual-reviews/drawing.ts';
import type { AnnualReview } from '../../../api/annual-reviews/schema.ts';
import { asActor } from '../../../api/core/actor.ts';
import { computeIndicators } from '../../../api/indicators/computing.ts';
import { summaryOf } from '../../../web/annual-reviews/summary.ts';
import { peopleOfAgreements } from '../../agreements.ts';
import { asking } from '../../asking.ts';
import { partiesOf, STEERING, sure } from '../../committees.ts';
import { eachTries } from '../../everyone.ts';
import { build, NOW } from '../../helper.ts';
import { give, giveParty, signIn } from '../../people.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);
await addVenues(db, [
  { id: 'lille', at: LILLE },
  { id: 'roubaix', at: ROUBAIX },
]);
for (const code of ['lieux', 'ateliers']) await computeIndicators(db, NOW, { code });
const operator = await signIn(app, db, 'exploitante@lille.test');
await give(db, 'exploitante@lille.test', 'operator');
const state = await signIn(app, db, 'etat@paris.test');
await giveParty(db, 'etat@paris.test', 'État');
const syntec = await signIn(app, db, 'syntec@paris.test');
await giveParty(db, 'syntec@paris.test', 'Syntec Numérique');
const mayors = await signIn(app, db, 'amf@paris.test');
await giveParty(db, 'amf@paris.test', 'AMF');

const at = '/api/governance/reviews/2026';
type Headers = { readonly cookie?: string };
/** A year that is over: its review is adopted for good. */
const past = '/api/governance/reviews/2025';
const find = async (query = '', of = at): Promise<AnnualReview> => (await app.inject(of + query)).json();
const draw = (headers: Headers, of = at) => app.inject({ method: 'POST', url: of, headers, payload: {} });
const partyOf = async (name: string) =>
  (await find()).parties.find((one) => one.name === name)?.agreement_party ?? 0;
const adopt = async (headers: Headers, name: string, more: object = {}, of = past) => {
  const { version, sha256 } = await find('', of);
  const payload = { version, sha256, agreement_party: await partyOf(name), ...more };
  return app.inject({ method: 'POST', url: `${of}/adoption`, headers, payload });
};
const say = async (
  headers: Headers,
  name: string,
  text = 'Deux lieux de plus seraient utiles.',
  of = past,
) => {
  const { version } = await find('', of);
  const payload = { version, agreement_party: await partyOf(name), section: 'gaps', text };
  return app.inject({ method: 'PUT', url: `${of}/comments`, headers, payload });
};

t.test('who may draw, and what is drawn', async (t) => {
  t.equal((await app.inject(at)).statusCode, 404);
  t.equal((await draw({})).statusCode, 401);
  t.equal((await draw(state)).statusCode, 403);
  const drawn = await draw(operator);
  t.equal(drawn.statusCode, 201);
  const review = await find();
  t.match(review, { version: 1, sealed: true, adopted_at: null, sha256: drawn.json().sha256 });
  const venues = review.content.indicators.find(({ code }) => code === 'lieux');
  t.equal(venues?.france, 2);
  t.match(
    venues?.regions.filter(({ value }) => value),
    [{ code: '32', nom: 'Hauts-de-France', value: 2 }],
  );
  const { body: csv } = await app.inject(`${at}.csv`);
  t.match(csv, /1,lieux,1,Lieux de l’annuaire,lieux,departement,59,Nord,2026,2/);
});

t.test('any signed agreement has its own; the first signed is shown where none is named', async (t) => {
  await asActor(db, { role: 'exploitation', person: '' }, (client) =>
    client.query(
      `with signed as (
         insert into agreement (slug, kind, title, object, signed_on)
         values ('accord-lille', 'partenariat', 'Accord de Lille', 'Des ateliers dans les lieux de Lille.', '2026-01-15')
         returning agreement
       )
       insert into agreement_party (agreement, place, name)
       select agreement, place, name from signed cross join (values (1, 'Ville de Lille'), (2, 'Ville de Roubaix')) as one (place, name)`,
    ),
  );
  const url = `${at}?agreement=accord-lille`;
  t.equal((await app.inject(url)).statusCode, 404);
  t.equal((await app.inject({ method: 'POST', url, headers: operator, payload: {} })).statusCode, 201);
  const other: AnnualReview = (await app.inject(url)).json();
  t.match(other, {
    agreement: 'accord-lille',
    version: 1,
    content: { agreement: { title: 'Accord de Lille' } },
  });
  t.notOk(
    other.content.indicators.some(({ code }) => code === 'lieux'),
    'what is of another agreement is not counted here',
  );
  t.match(await find(), { agreement: 'convention-2015' });
  t.match((await app.inject('/gouvernance/bilans/2026?accord=accord-lille')).body, /Accord de Lille/);
  t.equal((await app.inject('/gouvernance/bilans/2026?accord=aucun')).statusCode, 404);
  const work = { url: '/mon-espace/gouvernance/bilans/2026?accord=accord-lille', headers: operator };
  t.match(
    (await app.inject(work)).body,
    /href="\/mon-espace\/gouvernance\/bilans\/2026\?accord=convention-2015"/,
  );
});

t.test('what was drawn stays as the data move', async (t) => {
  const { sha256 } = await find();
  await addVenues(db, [{ id: 'lille-2', at: LILLE }]);
  await computeIndicators(db, NOW, { isWhole: true, code: 'lieux' });
  t.equal((await find()).sha256, sha256);
  t.same((await draw(operator)).json().version, 2);
  t.match((await find()).versions, [1, 2]);
  t.equal((await find('?version=1')).content.indicators.find(({ code }) => code === 'lieux')?.france, 2);
  t.match(
    (await app.inject('/gouvernance/bilans/2026?version=1')).body,
    /Une version plus récente la suit.*version 2/s,
  );
  t.equal((await find()).content.indicators.find(({ code }) => code === 'lieux')?.france, 3);
});

const PRIVATE = 'Le prêt des ordinateurs de Roubaix';
/** What happens in a year: some of it is public. */
async function live() {
  const [etat, syn] = await partiesOf(db);
  const [who] = await db.query<{ id: string }>("select id from person where email = 'etat@paris.test'");
  await asActor(db, { role: 'partie', person: who?.id ?? '' }, async (client) => {
    await client.query(`insert into agreement_amendment (agreement, number, title, text, signed_on)
      select agreement, 1, 'Un an de plus', 'La convention dure un an de plus.', '2026-03-02' from agreement where slug = 'convention-2015'`);
    await client.query(`insert into study (agreement, state, title, object, ordered_by, ordered_on, cost_euros)
      select agreement, one.state, one.title, 'Ce que les habitants en disent.', 'Les parties', '2026-02-03', 0
      from agreement cross join (values ('ordered', 'Ce qui fait revenir'), ('draft', 'Une étude que personne n’a commandée')) as one (state, title)
      where slug = 'convention-2015'`);
    await client.query(
      `insert into dispute (agreement, opened_by, against, letter, sent_on, object, summary)
       select agreement, $1, $2, '1A 123', '2026-04-01', $3, 'Ce que les parties en pensent.' from agreement where slug = 'convention-2015'`,
      [etat, syn, PRIVATE],
    );
  });
}
/** The steering committee met and decided. @returns the meeting, and what publishes its minutes */
async function meet() {
  const done = sure(asking(app));
  const [etat = 0, syn = 0] = await partiesOf(db);
  const both = [
    [state, etat],
    [syntec, syn],
  ] as const;
  const past = { at: '2026-05-04T10:00', lasts_minutes: 90, place: 'Paris', link: null };
  const { meeting } = await done('POST', `/committees/${STEERING}/past-meetings`, operator, past);
  const text = 'Ouvrir dix lieux de plus.';
  const { decision } = await done('POST', `/meetings/${meeting}/decisions`, operator, { text });
  for (const [who, agreement_party] of both)
    await done('POST', `/meetings/${meeting}/decisions/${decision}/voices`, who, {
      agreement_party,
      voice: 'yes',
    });
  await done('POST', `/meetings/${meeting}/minutes`, state, { text: 'Les parties ont parlé de dix lieux.' });
  const [last] = (await done('GET', `/meetings/${meeting}/own`, operator)).minutes;
  for (const [who, agreement_party] of both)
    await done('POST', `/meetings/${meeting}/minutes/${last.number}/validations`, who, {
      agreement_party,
      digest: last.digest,
    });
  const publish = async () => {
    for (const [who, agreement_party] of both)
      await done('POST', `/meetings/${meeting}/publications`, who, { agreement_party, level: 'decisions' });
  };
  return { meeting, publish };
}

t.test('the year in short: what is public of it, and of disputes how many', async (t) => {
  await live();
  const { meeting, publish } = await meet();
  await draw(operator);
  const before = (await find()).content.summary;
  t.match(before?.committees, [{ meetings: 0 }, { name: /pilotage/, meetings: 1 }]);
  t.same(before?.decisions, [], 'what is not published is not said');
  await publish();
  await draw(operator);
  const { content } = await find();
  t.match(content.summary, {
    commitments: { late: 0 },
    decisions: [
      {
        text: 'Ouvrir dix lieux de plus.',
        on: '2026-05-04',
        href: `/gouvernance/reunions/${meeting}#decision-1`,
      },
    ],
    amendments: [{ title: 'Avenant n° 1 : Un an de plus', on: '2026-03-02' }],
    denunciations: [],
    labelled: null,
    ordered: [{ title: 'Ce qui fait revenir', on: '2026-02-03' }],
    published: [],
    disputes: { opened: 1, closed: 0 },
    moves: [],
  });
  t.equal(content.summary?.ordered.length, 1, 'nothing of drafts');
  const { body: page } = await app.inject('/gouvernance/bilans/2026');
  t.match(page, /L’année en bref.*Décidé.: «.Ouvrir dix lieux de plus.».*1.différend ouvert, 0.clos/s);
  const { body: csv } = await app.inject(`${at}.csv`);
  t.match(csv, /,differends-ouverts,,Différends ouverts,différends,accord,convention-2015,.*,2026,1/);
  for (const said of [JSON.stringify(await find()), page, csv]) t.notMatch(said, PRIVATE);
  t.match((await draw(operator, past)).statusCode, 201);
  t.match((await find('', past)).content.summary, { amendments: [], decisions: [], disputes: { opened: 0 } });
});

t.test('what moved most is said beside what it was, and how much of it is known', async (t) => {
  const one = (code: string, before: number | null, france: number | null) => ({ code, before, france });
  t.same(
    movesOf([
      one('a', 100, 110),
      one('b', 100, 20),
      one('c', 0, 9),
      one('d', 2, 9),
      one('e', 5, 5),
      one('f', 4, 5),
    ]),
    ['d', 'b', 'f'],
  );
  const { content } = await find();
  const { summary, indicators } = content;
  if (!summary) throw new Error('a review was drawn without its summary');
  const [venues] = indicators.filter(({ code }) => code === 'ateliers');
  const period = { period: '2025-11-01', complete: true, value: 4 };
  const changed = { ...venues, france: 6, before: 4, periods: [period] } as (typeof indicators)[number];
  const topics = summaryOf({
    ...content,
    indicators: [changed],
    summary: { ...summary, moves: ['ateliers'] },
  });
  t.match(
    topics.at(-1)?.lines[0]?.text,
    /^Séances d’ateliers.: 6.séances, contre 4.séances \(1.mois\) en 2025, soit \+50.%$/,
  );
  const { summary: _, ...old } = content;
  t.same(summaryOf(old), [], 'reviews that were drawn before have none');
});

t.test('only who speaks for a party comments and adopts for it; all of them adopt it', async (t) => {
  t.equal((await say({}, 'État')).statusCode, 401);
  t.equal((await say(operator, 'État')).statusCode, 403, 'no operator speaks for a party');
  t.equal((await say(mayors, 'État')).statusCode, 403, 'nor does one that is no party to the agreement');
  t.equal((await say(syntec, 'État')).statusCode, 403, 'nor the other party');
  t.equal((await say(state, 'État')).statusCode, 204);
  const text = 'Trois lieux de plus :\nLille, Roubaix, Tourcoing.';
  t.equal((await say(state, 'État', text)).statusCode, 204);
  t.match((await find('', past)).comments, [{ section: 'gaps', party: 'État', text }]);
  const { body: page } = await app.inject('/gouvernance/bilans/2025');
  t.match(page, /État dit.:<\/strong><\/p><p class="resource-text">Trois lieux de plus.:\nLille, Roubaix/);
  t.same((await app.inject({ url: `${at}/parties`, headers: state })).json(), [await partyOf('État')]);

  const early = await adopt(state, 'État', {}, at);
  t.equal(early.statusCode, 409);
  t.match(early.body, /2026 n’était pas finie quand ce bilan a été tiré/);
  await t.rejects(
    db.query(
      `insert into annual_review_adoption (annual_review, agreement_party, sha256, adopted_at)
       select annual_review, agreement_party, sha256, now() from annual_review join agreement_party using (agreement)
       where year = 2026 and not demonstration`,
    ),
    /once its year is over/,
  );
  const work = async (year: number) =>
    (await app.inject({ url: `/mon-espace/gouvernance/bilans/${year}`, headers: state })).body;
  t.match(
    await work(2026),
    /2026 n’était pas finie quand ce bilan a été tiré.: il s’arrête au 1er.juin 2026/,
  );
  t.notMatch(await work(2026), /value="adopt"/);
  t.match(await work(2025), /value="adopt"/);
  t.equal((await adopt(operator, 'État')).statusCode, 403);
  t.equal((await adopt(state, 'Syntec Numérique')).statusCode, 403);
  t.equal((await adopt(state, 'État', { sha256: '0'.repeat(64) })).statusCode, 409, 'what was read is said');
  t.equal((await adopt(state, 'État', { version: 9 })).statusCode, 409, 'the last version alone');
  t.equal((await adopt(state, 'État')).statusCode, 204);
  t.equal((await find('', past)).adopted_at, null, 'one party is not all');
  t.equal((await adopt(syntec, 'Syntec Numérique')).statusCode, 204);
  t.match((await find('', past)).adopted_at, /^2026-06-01/);
  t.equal((await say(state, 'État')).statusCode, 409, 'what all have adopted does not change');
  t.match(
    (await reviewNews(db)).find(({ title }) => title.includes('adopté')),
    { title: 'Bilan 2025 adopté par toutes les parties' },
  );
});

t.test('its page and its PDF say it whole', async (t) => {
  const { body: page } = await app.inject('/gouvernance/bilans/2025');
  for (const seen of [
    /Adopté par toutes les parties/,
    /Trois lieux de plus/,
    /Où ouvrir/,
    /Article 1\. L’annuaire national des lieux</,
    /Réunir le comité de pilotage et faire le bilan de l’année\. Toutes les parties ensemble.: en cours\. Réunions tenues du comité de pilotage.: 1/,
    /bilans\/2025\.pdf/,
  ])
    t.match(page, seen);
  const pdf = await app.inject('/gouvernance/bilans/2025.pdf');
  t.equal(pdf.headers['content-type'], 'application/pdf');
  const text = pdf.rawPayload.toString('latin1');
  t.match(text, /^%PDF-1\.7/);
  t.match(text, /\/StructTreeRoot/, 'tagged');
  t.match(text, /\/Lang \(fr-FR\)/);
  t.ok((text.match(/\/Type \/Page\b/g) ?? []).length >= 4, 'several sheets');
  t.match(text, /\/S \/TH/);
  const { rawPayload: drawn } = await app.inject('/gouvernance/bilans/2026.pdf');
  t.match(drawn.toString('latin1'), /\/S \/Table/);
  t.equal((await app.inject('/gouvernance/bilans/2019.pdf')).statusCode, 404);
  const work = await app.inject({ url: '/mon-espace/gouvernance/bilans/2025', headers: operator });
  t.match(work.body, /Tirer une nouvelle version/);
  t.notMatch(
    (await app.inject({ url: '/mon-espace/gouvernance/bilans/2025', headers: state })).body,
    /Tirer/,
  );
});

t.test('a change behind the seal is refused, and seen where the database let it through', async (t) => {
  const forge = "update annual_review set content = replace(content, 'Hauts', 'Bas') where version = 4";
  await t.rejects(db.query(forge), /stays/);
  await db.query('alter table annual_review disable trigger keep_annual_review');
  await db.query(forge);
  await db.query('alter table annual_review enable trigger keep_annual_review');
  await db.query('update directory set version = version + 1');
  t.equal((await find()).sealed, false);
  t.match((await app.inject('/gouvernance/bilans/2026')).body, /il a été modifié/);
});

t.test('each act by each', async (t) => {
  const { as } = await peopleOfAgreements(app, db);
  const tries = eachTries(t, Object.keys(as) as (keyof typeof as)[]);
  await tries('draw', (who) => draw(as[who], past), { operator: 201 });
  await tries('comment for the State', (who) => say(as[who], 'État'), { state: 204 });
  await tries('comment for Syntec', (who) => say(as[who], 'Syntec Numérique'), { syntec: 204 });
  await tries('adopt for the State', (who) => adopt(as[who], 'État'), { state: 204 });
  await tries('adopt for Syntec', (who) => adopt(as[who], 'Syntec Numérique'), { syntec: 204 });
});

t.end();
