import type { FastifyInstance } from 'fastify';
import t from 'tap';
import { tellAuthors } from '../../../api/pilots/feedback/queries.ts';
import type { Database } from '../../../db/database.ts';
import { asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { addSchools, addSubmitted, giveCommune, kitOf, openCampaign, signInParties } from './people.ts';
import { addHours, addLived, classesOf } from './year.ts';

const ROUBAIX_CODE = '59512';
const LILLE_CODE = '59350';
const NOBODY = { cookie: '' };

/** Two communes whose year goes on; at Roubaix a venue's animator comes, and a kit is used. */
async function running(app: FastifyInstance, db: Database) {
  const ask = asking(app);
  const publish = async (who: Who, owner: object, kind: string, more: object = {}): Promise<number> => {
    const { body } = await ask('POST', '/resources', who, { owner, resource: resourceOf(kind, more) });
    await ask('POST', `/resources/${body.resource}/moves`, who, { act: 'publish', from: 'draft' });
    return body.resource;
  };
  await addVenues(db, [{ id: 'roubaix', nom: 'Fabrique de Roubaix', at: ROUBAIX }]);
  const keeper = await signIn(app, db, 'gardienne.nommee@lieu.fr');
  await give(db, 'gardienne.nommee@lieu.fr', 'steward', 'roubaix');
  const animator = await publish(keeper, { venue: 'roubaix' }, 'animator');
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const author = await signInDelegate(app, db, 'autrice.nommee@lumiere.fr', organisation);
  const practice = {
    title: 'Premiers programmes',
    details: kitOf(['Qui décide ?', 'Un robot sans robot']),
  };
  const kit = await publish(author, { organisation }, 'practice', practice);
  const parties = await signInParties(app, db);
  const party = (name: string) => parties.get(name) ?? NOBODY;
  const campaign = await openCampaign(app, party('Éducation nationale'), { places_least: 1, places_most: 5 });
  const [own = '', other = ''] = await addSchools(db, [ROUBAIX_CODE, LILLE_CODE]);
  const pilots = await addSubmitted(db, campaign, [
    { uai: own, code_insee: ROUBAIX_CODE },
    { uai: other, code_insee: LILLE_CODE },
  ]);
  for (const pilot of pilots)
    for (const [side, who] of parties)
      await ask('POST', `/pilots/${pilot}/words`, who, { side, answer: 'yes', text: 'Oui.' });
  const mayor = await signIn(app, db, 'mairie.nommee@ville-roubaix.fr');
  await giveCommune(db, 'mairie.nommee@ville-roubaix.fr', ROUBAIX_CODE);
  const [pilot = 0, second = 0] = pilots;
  const [schoolClass = 0] = await classesOf(db, pilot);
  const { body: proposed, status } = await ask('POST', `/pilots/${pilot}/team`, mayor, {
    school_class: schoolClass,
    resource: animator,
  });
  if (status !== 201) throw new Error(JSON.stringify(proposed));
  await ask('POST', `/team/${proposed.member}/moves`, keeper, { act: 'accept', from: 'proposed' });
  const move = async (name: string, from: string) => {
    const moved = await ask('POST', `/resources/${campaign}/moves`, party('Éducation nationale'), {
      act: name,
      from,
    });
    if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
  };
  await move('choose', 'published');
  await move('start', 'choosing');
  return {
    ask,
    keeper,
    animator,
    author,
    kit,
    practice,
    party,
    campaign,
    pilot,
    second,
    mayor,
    schoolClass,
    move,
  };
}

t.test('what a lesson was worth goes back to the authors of its kit, without a name', async (t) => {
  let now = new Date('2026-09-20T08:00:00Z');
  const { app, db } = await build(t, {}, () => now);
  const { ask, keeper, author, kit, practice, party, mayor, schoolClass } = await running(app, db);
  now = new Date('2026-10-10T08:00:00Z');
  const first = await addLived(db, schoolClass, { on_day: '2026-10-06', resource: kit, chapter: 1 });
  await t.rejects(
    addLived(db, schoolClass, { on_day: '2026-10-13', resource: kit, chapter: 3 }),
    /2 séances/,
    'no chapter that the kit lacks',
  );

  const { version } = (await ask('GET', `/toolbox/${kit}`, {})).body;
  const chapters = ['Se présenter', 'Qui décide ?', 'Un robot sans robot'];
  const changed = resourceOf('practice', {
    ...practice,
    details: { ...practice.details, chapters },
  });
  const written = await ask('PUT', `/resources/${kit}`, { ...author, 'if-match': `"${version}"` }, changed);
  t.equal(written.status, 200, JSON.stringify(written.body));
  const second = await addLived(db, schoolClass, { on_day: '2026-10-13', resource: kit, chapter: 2 });
  await t.rejects(
    addLived(db, schoolClass, { on_day: '2026-11-03', resource: kit, chapter: 3 }),
    /2 séances/,
    'a class that has begun goes on with its edition',
  );
  const editions = await db.query('select kit_version from lesson where lesson = any($1)', [[first, second]]);
  t.same(editions, [{ kit_version: version }, { kit_version: version }]);

  const mine = async (who: Who) => (await ask('GET', '/people/me/feedback', who)).body;
  t.match(await mine(mayor), [
    { lesson: second, side: 'commune', chapter_title: 'Un robot sans robot', revision: 0 },
    { lesson: first, side: 'commune', chapter_title: 'Qui décide ?' },
  ]);
  t.match(await mine(keeper), [{ lesson: second, side: 'animator' }, { lesson: first }]);
  t.same(await mine(author), []);
  const said = {
    side: 'commune',
    stars: 4,
    went_well: 'Toute la classe a participé.',
    to_change: 'Prévoir plus de temps.',
    names_nobody: true,
  };
  const say = (lesson: number, who: Who, more: object = {}, revision = 0) =>
    ask('PUT', `/lessons/${lesson}/feedback`, { ...who, 'if-match': `"${revision}"` }, { ...said, ...more });
  t.equal((await say(first, author)).status, 403);
  t.equal((await say(first, keeper)).status, 403, 'each for their own side');
  t.match((await say(first, mayor, { to_change: 'Appelez le 06 12 34 56 78.' })).body.errors, [
    { name: 'to_change' },
  ]);
  t.match((await say(first, mayor, { went_well: 'jeanne@exemple.fr' })).body.errors, [{ name: 'went_well' }]);
  t.match((await say(first, mayor, { stars: 6 })).body.errors, [{ name: 'stars', message: /1 à 5/ }]);
  t.match((await say(first, mayor, { names_nobody: false })).body.errors, [{ name: 'names_nobody' }]);
  t.same((await say(first, mayor)).body, { version: 1 });
  t.equal((await say(first, mayor)).status, 409, 'said already');
  t.same((await say(first, mayor, { stars: 3 }, 1)).body, { version: 2 });
  t.same((await say(first, keeper, { side: 'animator', stars: 5 })).body, { version: 1 });
  t.same((await say(second, mayor, { stars: 2 })).body, { version: 1 });
  await t.rejects(
    db.query("update lesson_feedback set went_well = '0612345678' where lesson = $1", [first]),
    /names_nobody/,
  );

  const marks = async () => (await ask('GET', `/kits/${kit}/chapters`, {})).body;
  t.same(
    await marks(),
    [
      { title: 'Se présenter', chapter: 1, count: 0, average: null },
      { title: 'Qui décide ?', chapter: 2, count: 2, average: 4 },
      { title: 'Un robot sans robot', chapter: 3, count: 1, average: 2 },
    ],
    'by what each is called, wherever it is now',
  );
  const received = async (who: Who) => (await ask('GET', `/kits/${kit}/feedback`, who)).body;
  t.equal((await received(author)).length, 3);
  t.match((await received(author))[0], { edition: '1re édition', went_well: said.went_well });
  t.notMatch(
    JSON.stringify(await received(author)),
    /Roubaix|Condorcet|nommee/,
    'neither where, nor by whom',
  );
  t.same(await received(mayor), [], 'to its authors alone');
  t.equal((await ask('GET', `/kits/${kit}/feedback`, {})).status, 401);

  const digests = () => db.query("select recipient, text from mail where subject like '%avis des classes'");
  await tellAuthors(db, { origin: 'https://exemple.fr', now });
  t.same(await digests(), [], 'not one a lesson');
  now = new Date('2026-10-12T08:00:00Z');
  for (const _ of [1, 2]) await tellAuthors(db, { origin: 'https://exemple.fr', now });
  const [letter, ...rest] = await digests();
  t.same(rest, []);
  t.match(letter, { recipient: 'autrice.nommee@lumiere.fr', text: /3 avis sont arrivés, de 3,3 sur 5/ });
  t.notMatch(JSON.stringify(letter), /Prévoir plus de temps/);
  await say(second, keeper, { side: 'animator', stars: 4 });
  now = new Date('2026-10-15T08:00:00Z');
  await tellAuthors(db, { origin: 'https://exemple.fr', now });
  t.equal((await digests()).length, 1, 'once a week');

  const moderate = (who: Who, withheld: boolean, reason?: string) =>
    ask('POST', `/lessons/${first}/feedback/commune/moderation`, who, {
      withheld,
      ...(reason && { reason }),
    });
  t.equal((await moderate(party('État'), true, 'Nomme une élève.')).status, 403);
  const moderator = await signIn(app, db, 'moderation.nommee@exemple.fr');
  await give(db, 'moderation.nommee@exemple.fr', 'moderator');
  t.match((await moderate(moderator, true)).body.errors, [{ name: 'reason' }]);
  t.equal((await moderate(moderator, true, 'Nomme une élève.')).status, 204);
  t.match((await marks())[1], { count: 1, average: 5 });
  t.equal((await received(author)).length, 3);
  t.equal((await received(moderator)).length, 4);
  t.equal((await say(first, mayor, { stars: 1 }, 2)).status, 409);
  t.match((await mine(mayor)).at(-1), { withheld_reason: 'Nomme une élève.' });

  const { body: held } = await ask('GET', '/people/me/export', mayor);
  t.match(JSON.stringify(held), /Prévoir plus de temps/);
});

t.test('the review counts what was done, for the parties, then for everyone', async (t) => {
  let now = new Date('2026-09-20T08:00:00Z');
  const { app, db } = await build(t, {}, () => now);
  const { ask, keeper, animator, kit, party, campaign, pilot, second, mayor, schoolClass, move } =
    await running(app, db);
  now = new Date('2027-06-20T08:00:00Z');
  const first = await addLived(db, schoolClass, {
    on_day: '2026-10-06',
    resource: kit,
    chapter: 1,
    attendance: 22,
    satisfaction: 5,
  });
  await addLived(db, schoolClass, {
    on_day: '2026-10-13',
    resource: kit,
    chapter: 2,
    attendance: 24,
    satisfaction: 4,
  });
  await addLived(db, schoolClass, { on_day: '2026-11-03', reason: 'Madame Nommée est malade' });
  const [other = 0] = await classesOf(db, second);
  await addLived(db, other, { on_day: '2026-11-10', reason: 'Le pilote s’arrête.' });
  await addHours(db, first, animator, 1.5);
  await db.query(
    `insert into training (pilot, resource, on_day, hours, trained) select $1, resource, '2026-09-10', 3, 4 from resource where resource = $2`,
    [pilot, animator],
  );
  for (const state of ['confirmed', 'held']) await db.query('update training set state = $1', [state]);

  const at = (rest: string, who: Who = NOBODY) => ask('GET', `/campaigns/${campaign}/review${rest}`, who);
  t.equal((await at('')).status, 404, 'not before it is reviewed');
  t.equal((await at('/draft', mayor)).status, 403);
  const draft = (await at('/draft', party('AMF'))).body;
  t.match(draft, {
    figures: {
      communes: 2,
      schools: 2,
      classes: 2,
      children: 24,
      lessons: 4,
      held: 2,
      cancelled: 2,
      attendance: 46,
      expected: 48,
      hours: 1.5,
      trained: 4,
      training_hours: 3,
      given: [{ role: 'animator', kind: 'un lieu', hours: 1.5, helpers: 1 }],
      why: [
        { why: 'le pilote s’est arrêté', lessons: 1 },
        { why: 'quelqu’un ne pouvait pas venir', lessons: 1 },
      ],
      satisfaction: { count: 2, average: 4.5, stars: [0, 0, 0, 1, 1] },
      kits: [{ resource: kit, title: 'Premiers programmes', lessons: 2, classes: 1 }],
    },
    communes: [
      { nom: 'Lille', held: 0, children: 0, satisfaction: null },
      {
        nom: 'Roubaix',
        region: 'Hauts-de-France',
        held: 2,
        children: 24,
        hours: 1.5,
        satisfaction: 4.5,
        trained: 4,
      },
    ],
    reasons: [{ reason: 'Madame Nommée est malade' }, { commune: 'Lille' }],
  });
  t.match((await ask('GET', '/pilots/review', {})).body, {
    figures: { communes: 0, children: 0 },
    communes: [],
    invented: null,
  });

  const left = async () => (await db.query('select lessons_left($1) as left', [animator]))[0];
  t.same(await left(), { left: 1 });
  const expected = async () => (await ask('GET', '/people/me/team', keeper)).body.length;
  t.equal(await expected(), 1);
  await move('review', 'running');
  t.same(await left(), { left: 2 }, 'who came is free for another year');
  t.equal(await expected(), 0, 'and expected nowhere');
  const { reasons: _, ...shown } = draft;
  t.same((await at('')).body.figures, shown.figures, 'the same figures');
  t.same((await ask('GET', '/pilots/review', {})).body.figures, shown.figures);
  const csv = (await app.inject(`/api/campaigns/${campaign}/review.csv`)).body;
  t.match(csv, /59512,Roubaix,59,Hauts-de-France,1,1,24,3,2,1,46,48,1.5,4,4.5/);
  const draftCsv = { url: `/api/campaigns/${campaign}/review/draft.csv` };
  t.equal((await app.inject(draftCsv)).statusCode, 401);
  t.equal((await app.inject({ ...draftCsv, headers: { ...party('AMF') } })).body, csv);
  for (const url of [
    `/api/campaigns/${campaign}/review`,
    `/api/campaigns/${campaign}/review.csv`,
    '/api/pilots/review',
    `/pilotes/campagnes/${campaign}/bilan`,
    '/pilotes',
  ])
    t.notMatch((await app.inject(url)).body, /nomm[ée]+/i, `${url} names nobody`);
});

t.test('lessons are planned with a kit as far as it goes, and without it after', async (t) => {
  const { app, db } = await build(t, {}, () => new Date('2026-10-10T08:00:00Z'));
  const { ask, kit, pilot, mayor } = await running(app, db);
  const days = { from: '2026-11-03', until: '2026-11-30', kit };
  t.match((await ask('POST', `/pilots/${pilot}/lessons`, mayor, days)).body, { planned: 4 });
  const { lessons } = (await ask('GET', `/pilots/${pilot}/year`, mayor)).body;
  t.match(lessons, [
    { kit: { resource: kit }, chapter: 1 },
    { chapter: 2 },
    { kit: null, chapter: null },
    { kit: null },
  ]);
});

t.test('a story is public once both parties approve it as it is', async (t) => {
  const { app, db } = await build(t, {}, () => new Date('2027-06-20T08:00:00Z'));
  const { ask, keeper, party, pilot, second, mayor, campaign } = await running(app, db);
  const text = 'Une heure par semaine, les élèves ont appris à programmer et à douter de ce qu’ils lisent.';
  const write = (more: object = {}, version = 0, who = mayor) =>
    ask(
      'PUT',
      `/pilots/${pilot}/story`,
      { ...who, 'if-match': `"${version}"` },
      {
        venue: null,
        title: 'Notre année',
        text,
        submit: true,
        names_nobody: true,
        ...more,
      },
    );
  const mine = async (who: Who) => (await ask('GET', '/people/me/stories', who)).body;
  t.match(await mine(mayor), {
    mine: [{ pilot, commune: 'Roubaix', venue: null, story: null }],
    awaiting: [],
  });
  t.match(await mine(keeper), { mine: [{ pilot, venue: 'roubaix' }] });
  t.equal((await write({}, 0, keeper)).status, 403, 'a venue tells its own');
  t.match((await write({ text: `${text} Appelez le 03 20 00 00 00.` })).body.errors, [{ name: 'text' }]);
  t.match((await write({ title: 'mairie@exemple.fr' })).body.errors, [{ name: 'title' }]);
  t.match((await write({ text: 'Court.' })).body.errors, [{ name: 'text', message: /30/ }]);
  t.match((await write({ names_nobody: false })).body.errors, [
    { name: 'names_nobody', message: /Aucun enfant/ },
  ]);
  const { body: made, status } = await write({ submit: false, names_nobody: false });
  t.equal(status, 200, JSON.stringify(made));
  const { story } = made;
  const read = (who: Who) => ask('GET', `/stories/${story}`, who);
  const list = async (query = '') => (await ask('GET', `/pilots/stories${query}`, {})).body.stories;
  t.match((await read(mayor)).body, { state: 'draft', sides: ['author'] });
  t.equal((await read(party('État'))).status, 404, 'a draft is its author’s own');
  t.equal((await read(keeper)).status, 404);
  t.equal((await write()).status, 409, 'there is one already');
  t.match((await write({}, 1)).body, { story, version: 2 });
  const letters = await db.query("select from mail where subject like '%un récit attend votre accord'");
  t.equal(letters.length, 2, 'both parties are told');
  t.match(await mine(party('État')), { awaiting: [{ story, party: 'État', commune: 'Roubaix' }] });
  t.same((await mine(party('AMF'))).awaiting, []);

  const judge = (name: string, approves: boolean, version: number, more: object = {}, who = party(name)) =>
    ask(
      'PUT',
      `/stories/${story}/opinion`,
      { ...who, 'if-match': `"${version}"` },
      { party: name, approves, names_nobody: true, ...more },
    );
  t.equal((await judge('État', true, 2, {}, mayor)).status, 403);
  t.equal((await judge('État', true, 2, {}, party('AMF'))).status, 404, 'two parties alone');
  t.equal((await judge('Syntec Numérique', true, 2, {}, party('État'))).status, 403, 'each for itself');
  t.equal((await judge('État', true, 1)).status, 409, 'what it approves is what it has read');
  t.match((await judge('État', false, 2)).body.errors, [{ name: 'reason' }]);
  t.match((await judge('État', true, 2, { names_nobody: false })).body.errors, [{ name: 'names_nobody' }]);
  t.match((await judge('État', true, 2)).body, { state: 'awaiting' });
  t.same(await list(), []);
  t.match((await judge('Syntec Numérique', false, 2, { reason: 'Dites combien de classes.' })).body, {
    state: 'refused',
  });
  t.match((await read(mayor)).body, {
    state: 'refused',
    opinions: [{}, { reason: 'Dites combien de classes.' }],
  });
  t.equal((await db.query("select from mail where text like '%Dites combien de classes.%'")).length, 1);

  t.match((await write({ text: `${text} Une classe.` }, 2)).body, { version: 3 });
  t.match((await read(mayor)).body, { state: 'awaiting', opinions: [] }, 'a change takes the words back');
  await judge('État', true, 3);
  t.match((await judge('Syntec Numérique', true, 3)).body, { state: 'published' });
  t.match(await list(), [{ story, commune: 'Roubaix', venue: null, title: 'Notre année' }]);
  t.equal((await list(`?campaign=${campaign}`)).length, 1);
  t.same(await list('?commune=59350'), []);
  for (const url of ['/pilotes', `/pilotes/recits/${story}`, '/communes/59512/roubaix'])
    t.match((await app.inject(url)).body, /Notre année/, url);
  t.notMatch((await app.inject(`/pilotes/recits/${story}`)).body, /nommee/);
  await db.query("update story set text = text || ' Autre chose.'");
  t.same(await list(), [], 'whoever changes it');
  t.match((await read(mayor)).body, { state: 'awaiting', version: 4 });
  await judge('État', true, 4);
  await judge('Syntec Numérique', true, 4);

  const moderator = await signIn(app, db, 'moderation.nommee@exemple.fr');
  await give(db, 'moderation.nommee@exemple.fr', 'moderator');
  const withhold = (who: Who, reason?: string) =>
    ask('POST', `/stories/${story}/moderation`, who, { withheld: true, ...(reason && { reason }) });
  t.equal((await withhold(mayor, 'Je le retire.')).status, 403);
  t.match((await withhold(moderator)).body.errors, [{ name: 'reason' }]);
  t.match((await withhold(moderator, 'Un élève y est nommé.')).body, { state: 'withheld' });
  t.same(await list(), []);
  t.equal((await app.inject(`/pilotes/recits/${story}`)).statusCode, 404);
  t.equal((await write({}, 4)).status, 409);
  t.match((await read(mayor)).body, { withheld_reason: 'Un élève y est nommé.' });
  t.match((await ask('POST', `/stories/${story}/moderation`, moderator, { withheld: false })).body, {
    state: 'published',
  });
  t.match((await write({ venue: 'roubaix', title: 'Vu de la Fabrique' }, 0, keeper)).body, { version: 1 });
  t.equal(
    (
      await ask(
        'PUT',
        `/pilots/${second}/story`,
        { ...keeper, 'if-match': '"0"' },
        {
          venue: 'roubaix',
          title: 'Ailleurs',
          text,
          submit: true,
          names_nobody: true,
        },
      )
    ).status,
    403,
    'a venue of another team',
  );
  const acts = await db.query<{ act: string }>('select act from story_act where story = $1 order by entry', [
    story,
  ]);
  t.same(
    acts.map(({ act }) => act).join(' '),
    'write write approve refuse write approve approve write approve approve withhold release',
  );
});
