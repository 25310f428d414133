import t from 'tap';
import { ofTown } from '../../../api/core/french.ts';
import { keepLessons } from '../../../api/demonstration/lessons.ts';
import { keepDates, loadDemonstration, removeDemonstration } from '../../../api/demonstration/queries.ts';
import { SOURCE } from '../../../api/demonstration/venues.ts';
import { settleEvents } from '../../../api/events/doors.ts';
import { closeEndedOffers, readDueFeeds } from '../../../api/jobs/feeds/reading.ts';
import type { Jobs } from '../../../api/jobs/schema.ts';
import { resolveCommunes } from '../../../api/places/queries.ts';
import type { MissionFigures } from '../../../api/resources/missions/schema.ts';
import type { PostFigures } from '../../../api/resources/posts/schema.ts';
import { fieldNames } from '../../../api/standard/fields.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { give, giveDelegate, signIn } from '../../people.ts';

const DAY = 86_400_000;
/** A moment so many days after the tests' own. */
const daysOn = (days: number) => new Date(NOW.getTime() + days * DAY);

/** Loaded once: it takes 5 s. Each test goes on where the last one ended, later and later. */
let now = NOW;
const { app, db } = await build(t, {}, () => now);
const added = await loadDemonstration(db);

t.test('the demonstration covers every département and every field, and is the same each time', async (t) => {
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
  const far = await db.query(`select venue.id from venue join commune using (code_insee)
    where st_distance(venue.location, commune.location) > 1010`);
  t.same(far, []);
  const real = await db.query(`select id from venue where telephone !~
    '^\\+33(19900|26191|35301|46571|53649|63998)\\d{4}$' or array_to_string(courriels || site_web, ' ') ~ '[^ ]+(?<!\\.example)( |$)'`);
  t.same(real, []);
});

t.test('partners of every kind, that can be nobody, with what they offer in every state', async (t) => {
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
    [
      'animator',
      'call',
      'campaign',
      'event',
      'goods',
      'lot',
      'mission',
      'need',
      'pledge',
      'post',
      'practice',
      'skills',
      'volunteer',
    ],
  );
  const count = Object.fromEntries(resources.map((one) => [one.kind, one.count]));
  t.ok(Number(count.skills) + Number(count.goods) > 150 && count.need === 48, 'offers and needs');
  t.match(
    await db.query(
      `select kind, count(distinct title)::int as titles from resource
       where kind in ('goods', 'need', 'practice', 'skills') group by 1 order by 1`,
    ),
    [
      { kind: 'goods', titles: 12 },
      { kind: 'need', titles: 12 },
      { kind: 'practice', titles: count.practice },
      { kind: 'skills', titles: 14 },
    ],
    'each practice is one organisation’s',
  );
  t.same(
    await db.query(`select kind, state from life_state where subject = 'uptake'
      and kind in ('skills', 'goods', 'need') and not exists (
        select from uptake where uptake.kind = life_state.kind and uptake.state = life_state.state)`),
    [],
  );
});

t.test(
  'invented campaigns: one that is over, one that goes on, and one where all is still to be said',
  async (t) => {
    t.match(
      await db.query(
        `select details ->> 'year' as year, resource.state, count(pilot)::int as pilots, count(distinct region)::int > 3 as all_over,
         array_agg(pilot.state order by pilot) @> '{submitted}' as judged
       from resource join pilot on campaign = resource join commune using (code_insee)
       join departement on departement.code = commune.departement where resource.kind = 'campaign' and resource.demonstration group by 1, 2 order by 1`,
      ),
      [
        { year: '2025', state: 'reviewed', pilots: 11, all_over: true, judged: false },
        { year: '2026', state: 'running', pilots: 12, all_over: true, judged: false },
        { year: '2027', state: 'published', pilots: 4, all_over: true, judged: true },
      ],
    );
    const pilots = await db.query<{ code_insee: string; state: string }>(
      'select code_insee, state from pilot',
    );
    for (const [state, codes] of Object.entries({
      running: ['93066', '97411', '2A004', '75056'],
      done: ['59350', '97411', '2A004'],
    }))
      for (const code of codes)
        t.ok(
          pilots.some((one) => one.code_insee === code && one.state === state),
          `${code} ${state}`,
        );
    const [team] =
      await db.query(`select bool_and(team_member.state = 'accepted' and (ended_at is not null) = (pilot.state = 'done')) as accepted,
      bool_and(metres <= 40000) as near, count(distinct pilot)::int as teams, count(distinct role)::int as roles
    from team_member join school_class using (school_class) join pilot using (pilot)`);
    t.same(team, { accepted: true, near: true, teams: 23, roles: 2 });
    t.same(await db.query('select from pilot_word where person is not null'), [], 'nobody said it');
    const { animators, kits, pilots: near } = (await app.inject('/api/communes/97411/pilot')).json();
    t.match(near.list[0], { nom: 'Saint-Denis', state: 'running', demonstration: true });
    t.ok(animators.total > 0 && animators.list[0].demonstration && kits.total > 1, 'someone at her side');
  },
);

t.test('volunteers behind whom nobody is, all over, with what an invented employer grants', async (t) => {
  const [found] = await db.query(`select count(*)::int > 400 as many, count(person)::int as persons,
      count(*) filter (where confirmed_at is null)::int > 100 as unsure, count(distinct departement)::int > 95 as all_over,
      (select count(*)::int from consent) as consents, (select count(*)::int from person) as people
    from resource join employment using (resource) join commune on st_dwithin(commune.location, centre, 1)
    where resource.kind = 'volunteer'`);
  t.same(found, { many: true, persons: 0, unsure: true, all_over: true, consents: 0, people: 0 });
  await t.rejects(
    db.query("update resource set demonstration = false where kind = 'volunteer'"),
    /of_one_owner/,
    'a real one is someone',
  );
  const { volunteers } = (await app.inject('/api/communes/59350/pilot')).json();
  t.ok(volunteers.total > 4 && volunteers.grants['Jours de RTT'] > 0 && volunteers.confirmed > 0);

  const [one] = await db.query<{ resource: number; organisation: number }>(
    `select resource::int, employment.organisation::int from lesson_hours join employment using (resource)
     where confirmed_at is not null limit 1`,
  );
  const delegate = await signIn(app, db, 'rh@exemple.fr');
  await giveDelegate(db, 'rh@exemple.fr', one?.organisation ?? 0);
  const url = `/api/volunteers/${one?.resource}/certificate`;
  t.match((await app.inject({ url, headers: delegate })).json(), { own: false, known_as: String });
  await db.query("delete from person where email = 'rh@exemple.fr'");
  await db.query("delete from mail where recipient = 'rh@exemple.fr'");
});

t.test('kits for each age, most of which all have validated', async (t) => {
  t.same(
    await db.query(`select age, bool_or(json_array_length(school_missing) = 0) as validated
      from practice_line cross join unnest(array['CE2', 'CM1', 'CM2']) as one (age)
      where json_array_length(chapters::json) > 5 and ages ? age group by 1 order by 1`),
    ['CE2', 'CM1', 'CM2'].map((age) => ({ age, validated: true })),
  );
  const waiting = await db.query(
    "select from practice_line where chapters <> '[]' and json_array_length(school_missing) > 0",
  );
  t.equal(waiting.length, 1);
});

t.test(
  'a year that was lived: lessons where there was school, its review, its exports, its stories',
  async (t) => {
    const { campaigns } = (await app.inject('/api/pilots')).json();
    const { campaign } = campaigns.find(({ state }: { state: string }) => state === 'reviewed');
    const { figures, communes } = (await app.inject(`/api/campaigns/${campaign}/review`)).json();
    t.match(figures, { communes: 11, incidents: Number, trained: Number });
    t.ok(figures.held > 600 && figures.hours > figures.held && figures.cancelled > 20 && figures.trained > 5);
    t.ok(figures.satisfaction.average > 3.5 && figures.kits.length > 2 && figures.why.length > 3);
    t.same(
      communes.filter(({ held }: { held: number }) => held < 20),
      [],
    );
    t.equal((await app.inject(`/api/campaigns/${campaign}/review.csv`)).body.trim().split('\r\n').length, 12);
    t.same(
      await db.query(
        'select from lesson where no_school((select code_insee from lesson_place where lesson_place.lesson = lesson.lesson), on_day) is not null',
      ),
      [],
    );
    const all = (await app.inject('/api/pilots/review')).json();
    t.same(all.figures.communes, 0, 'nothing real was done');
    t.same(all.invented, figures);
    const page = (await app.inject('/pilotes')).body;
    t.match(page, /Des chiffres inventés/);
    t.match(page, /<h3>La Réunion<\/h3>/, 'a map of its own');
    const { stories } = (await app.inject('/api/pilots/stories')).json();
    t.equal(stories.length, 6);
    t.ok(
      stories.every(
        ({ demonstration, text }: { demonstration: boolean; text: string }) =>
          demonstration && /inventé/.test(text),
      ),
    );
    t.ok(
      stories.some(({ venue }: { venue: string | null }) => venue !== null),
      'a venue tells too',
    );
    const [said] =
      await db.query(`select count(*)::int > 60 as opinions, count(person)::int as persons, count(told_at) = count(*) as told
    from lesson_feedback`);
    t.same(said, { opinions: true, persons: 0, told: true });
    const [given] =
      await db.query(`select count(distinct organisation)::int > 5 as employers, count(distinct role)::int as roles
    from lesson_hours`);
    t.same(given, { employers: true, roles: 2 });
  },
);

t.test('the year that goes on goes on as the days do', async (t) => {
  const seen = async (day: string) => {
    await db.transaction((client) => keepLessons(client, SOURCE, new Date(`${day}T09:00:00Z`)));
    const [row] = await db.query(
      `select count(*) filter (where lesson.state = 'held')::int as held, count(*) filter (where lesson.state = 'planned')::int as planned,
        coalesce(bool_or(lesson.state = 'planned' and on_day < $1::date - 2), false) as late, count(distinct pilot)::int as pilots
      from lesson join school_class using (school_class) join pilot using (pilot) where pilot.state = 'running'`,
      [day],
    );
    return row as { held: number; planned: number; late: boolean; pilots: number };
  };
  t.match(await seen('2026-06-01'), { held: 0, planned: 0 }, 'not before school begins');
  const autumn = await seen('2026-10-12');
  t.match(autumn, { late: false, pilots: 12 });
  t.ok(autumn.held > 80 && autumn.planned > 60);
  const version = async () => (await db.query('select version from directory'))[0];
  const before = await version();
  t.same(await seen('2026-10-12'), autumn);
  t.same(await version(), before, 'an hour later nothing is written');
  const winter = await seen('2027-02-01');
  t.ok(winter.held > 300 && winter.planned > 60 && !winter.late);
});

t.test('an invented fund in every state, in accounts of its own, of which no line goes alone', async (t) => {
  const states = await db.query<{ state: string }>(
    "select distinct state from uptake where kind = 'call' order by state",
  );
  t.same(
    states.map(({ state }) => state),
    ['advanced', 'asked', 'granted', 'instructed', 'reported', 'settled'],
  );
  const [books] =
    await db.query(`select count(*)::int > 15 as projects, count(distinct departement)::int > 12 as all_over,
      (select bool_and(demonstration) from ledger_account) as apart, (select sum(cents)::int from ledger_line) as sum
    from uptake join venue on venue.number = uptake.venue where uptake in (select project from ledger_account)`);
  t.same(books, { projects: true, all_over: true, apart: true, sum: 0 });
  await t.rejects(db.query('delete from ledger_line where entry = (select min(entry) from ledger_line)'), {
    code: '23514',
  });
});

t.test('practices answer everyday questions, and lead to a file that says what it is', async (t) => {
  const asked = [
    'mot de passe',
    'phishing',
    'seniors',
    'CV',
    'impôts en ligne',
    'ameli',
    'CAF',
    'créer une adresse mail',
    'visio',
  ];
  for (const q of asked) {
    const { total, suggestions } = (await app.inject(`/api/toolbox?q=${encodeURIComponent(q)}`)).json();
    t.ok(total > 0, q);
    t.same(suggestions, [], q);
  }
  const [found] = (await app.inject(`/api/toolbox?q=${encodeURIComponent('créer une adresse mail')}`)).json()
    .practices;
  t.match(found, { title: 'Créer son adresse électronique', demonstration: true });
  const practice = (await app.inject(`/api/toolbox/${found.resource}`)).json();
  t.match(practice, { link: null, file: { type: 'application/pdf' } });
  const file = await app.inject(`/api/toolbox/${found.resource}/file`);
  const [, at] = /startxref\n(\d+)/.exec(file.body) ?? [];
  t.equal(file.rawPayload.subarray(Number(at), Number(at) + 4).toString(), 'xref');
  t.match(file.rawPayload.toString('latin1'), 'cette bonne pratique n\x92existe pas');
});

t.test('nobody registers for what is invented, and nothing is written to anyone', async (t) => {
  await keepDates(db, NOW);
  const [event] = (await app.inject('/api/events?limit=1')).json().events;
  const payload = { name: 'Ada', mail: 'ada@exemple.fr', consent: true };
  const refused = await app.inject({
    method: 'POST',
    url: `/api/events/${event.sitting}/registrations`,
    payload,
  });
  t.equal(refused.statusCode, 409);
  t.match(refused.json().detail, 'il n’existe pas');
  await t.rejects(
    db.query(
      `insert into registration (sitting, name, mail, consent_at, language, state)
      values ($1, 'Ada', 'ada@exemple.fr', $2, 'fr', 'registered')`,
      [event.sitting, NOW],
    ),
    /on ne s’inscrit pas/,
  );
  const page = await app
    .inject(`/ateliers/${event.sitting}/x`)
    .then(({ headers }) => app.inject(String(headers.location)));
  t.match(page.body, 'On ne s’y inscrit pas');
  t.notMatch(page.body, /name="mail"|ld\+json/);
  t.match((await app.inject('/api/events.ics?near=2.35,48.85')).body, 'SUMMARY:[Démonstration]');
  t.same(await db.query('select from mail union all select from registration'), []);
});

t.test('the owner of an invented need sees whom it could be proposed to, and nothing to send', async (t) => {
  const [need] = await db.query<{ resource: number; id: string }>(`select resource::int, id from resource
    join venue on venue.number = resource.venue where kind = 'need' order by resource limit 1`);
  const headers = await signIn(app, db, 'ada@exemple.fr');
  await give(db, 'ada@exemple.fr', 'steward', need?.id);
  const url = `/api/resources/${need?.resource}`;
  const { matches } = (await app.inject({ url: `${url}/matches`, headers })).json();
  t.ok(matches.length > 3 && matches.every((one: { demonstration: boolean }) => one.demonstration));
  const page = (await app.inject({ url: `/ressources/${need?.resource}`, headers })).body;
  t.match(page, 'rien ne leur est envoyé');
  t.notMatch(page, 'name="organisation"');
  const payload = { organisations: [matches[0].organisation] };
  const told = await app.inject({ method: 'POST', url: `${url}/solicitations`, headers, payload });
  t.same(told.json(), { told: 0 });
});

t.test(
  'workshops in every département, this week and the next ones, also when the server comes back later',
  async (t) => {
    const seen = async () => {
      await keepDates(db, now);
      await settleEvents(db, now);
      const { total, events } = (await app.inject('/api/events?limit=200')).json();
      return {
        total,
        first: events[0]?.from.slice(0, 10),
        labelled: events.every((one: { demonstration: boolean }) => one.demonstration),
      };
    };
    const first = await seen();
    t.match(first, { first: '2026-06-01', labelled: true });
    t.ok(first.total > 500, `${first.total} dates`);
    const [found] =
      await db.query(`select count(distinct departement)::int = (select count(*)::int from departement) as all_over
    from sitting join venue on venue.number = sitting.venue`);
    t.same(found, { all_over: true });
    const thisWeek = async () => (await app.inject('/api/venues?atelier=oui&limit=100')).json().venues.length;
    t.ok((await thisWeek()) === 100, 'the facet of the search');
    const version = async () => (await db.query('select version from directory'))[0];
    const before = await version();
    await keepDates(db, now);
    t.same(await version(), before, 'an hour later nothing is written');

    now = daysOn(100);
    const later = await seen();
    t.match(later, { first: now.toISOString().slice(0, 10), labelled: true });
    t.ok(later.total > 500 && (await thisWeek()) === 100);
    t.same(
      await db.query("select from sitting where ends_at < '2026-09-01'"),
      [],
      'those that are over have gone',
    );
    for (let day = 100; day < 150; day++) await keepDates(db, daysOn(day));
    now = daysOn(150);
    const [held] = await db.query<{ dates: number }>(
      'select count(*)::int as dates from sitting where starts_at > $1',
      [daysOn(149)],
    );
    t.ok(Number(held?.dates) > 300, 'there are always some weeks to come');
  },
);

t.test(
  'machines in every state over the country, and days of collection that are always to come',
  async (t) => {
    t.same(
      await db.query(`select subject, state from life_state where kind = 'lot' and subject = 'machine' and not exists (
      select from machine where machine.state = life_state.state)`),
      [],
    );
    const [found] =
      await db.query(`select count(distinct departement) > 20 as all_over, bool_and(demonstration) as marked,
      (select count(distinct state) from machine_request)::int as requests,
      (select bool_and(demonstration) from resource where kind = 'lot') as lots from machine_counts`);
    t.same(found, { all_over: true, marked: true, requests: 2, lots: true });
    // In La Réunion it is already tomorrow when an evening's entry is made in Paris, and in UTC still yesterday after its midnight.
    const [spread] = await db.query(
      `select (select count(distinct month) > 8 from machine_months) as machines,
        (select count(distinct made_on) > 30 and min(paid_on::date) < current_date - 300
          and bool_and(made_on::date - coalesce(paid_on, made_on)::date between -1 and 1) from ledger_public) as money`,
    );
    t.same(spread, { machines: true, money: true }, 'over a year');
    const days = async (now: Date) => {
      await keepDates(db, now);
      const [row] = await db.query<{ count: number; venues: number; first: string; marked: boolean }>(
        `select count(*)::int, count(venue)::int as venues, min(on_day)::text as first, bool_and(demonstration) as marked
       from collection_shown`,
      );
      return row;
    };
    const before = await days(now);
    t.ok(
      Number(before?.count) > 60 && Number(before?.venues) > 20 && before?.marked,
      `${before?.count} days`,
    );
    t.same(await days(daysOn(151)), before, 'a day later nothing is written');
    now = daysOn(250);
    const after = await days(now);
    t.ok(
      Number(after?.count) > 60 && String(after?.first) >= now.toISOString().slice(0, 10),
      'those that are over have gone',
    );
  },
);

t.test('offers of employment all over, that are labelled and follow the days', async (t) => {
  const seen = async () => {
    await keepDates(db, now);
    await closeEndedOffers(db, now);
    const { total, jobs } = (await app.inject('/api/jobs?limit=100')).json<Jobs>();
    return { total, jobs };
  };
  const { total, jobs } = await seen();
  t.ok(total > 300, `${total} offers`);
  t.ok(
    jobs.every(
      ({ demonstration, posted_on }) => demonstration && posted_on <= now.toISOString().slice(0, 10),
    ),
  );
  t.match((await app.inject('/api/jobs.jsonld')).body, '[Démonstration]');
  const [found] = await db.query(`select count(distinct departement)::int > 95 as all_over,
      bool_and(exists (select from move where move.resource = resource.resource and act = 'publish')) as moved
    from resource join job_offer using (resource)
    join commune on st_dwithin(commune.location, centre, 1) where resource.state = 'published'`);
  t.same(found, { all_over: true, moved: true });
  const version = async () => (await db.query('select version from directory'))[0];
  const before = await version();
  await keepDates(db, now);
  t.same(await version(), before, 'an hour later nothing is written');
  now = daysOn(450);
  const later = await seen();
  t.ok(
    later.total > 300 && later.jobs.every(({ ends_on }) => (ends_on ?? '') >= now.toISOString().slice(0, 10)),
  );
  t.same(
    await db.query("select from resource where kind = 'job' and ends_on < $1", [daysOn(390)]),
    [],
    'those that ended are gone',
  );
  t.equal(
    await readDueFeeds({ db, config: testConfig, clock: () => now, resolveCommunes }),
    0,
    'nothing is fetched',
  );
});

t.test(
  'schools that can be nobody’s, where venues are and in the places that are always shown',
  async (t) => {
    const [found] =
      await db.query(`select count(*)::int between 3000 and 7000 as many, bool_and(demonstration) as marked,
      bool_and(uai like '000%') as reserved, count(distinct nature)::int as natures, count(distinct secteur)::int as sectors,
      bool_or(location_approximate) as approximate, bool_or(eleves is null) as unknown
    from school`);
    const all = { marked: true, reserved: true, natures: 3, sectors: 2, approximate: true, unknown: true };
    t.same(found, { many: true, ...all });
    const lacking = await db.query(
      `select code from unnest($1::text[]) code where not exists (
      select from school where code_insee = code and elementary)`,
      [['93066', '97411', '2A004', '75101', '75120', '59350']],
    );
    t.same(lacking, []);
    t.same(
      await db.query(`select venue.code_insee from venue where not exists (
      select from school where school.code_insee = venue.code_insee)`),
      [],
    );
    await t.rejects(
      db.query(`update school set demonstration = false where uai = (select min(uai) from school)`),
      {
        code: '23514',
      },
    );
  },
);
t.test('posts and missions go on as the days do, with nobody in them', async (t) => {
  const seen = async () =>
    (
      await db.query<Record<string, boolean>>(
        `select (select bool_and(began between $1::timestamptz - interval '3 years' and $1) and bool_and(over > $1)
           from (select (uptake.details ->> 'started_on')::date as began, (select due_on from step
               where step.uptake = uptake.uptake and step.kind = 'outcome') as over
             from uptake where uptake.kind = 'post' and state = 'running') post) as going,
         (select count(*) > 20 from step_confirmation) as confirmed,
         (select bool_and(sent_at > $1::timestamptz - interval '41 days') from application where state = 'sent') as fresh,
         (select bool_and(starts_on > $1::timestamptz - interval '1 year') from application where state = 'running') as held,
         (select count(distinct state) >= 3 from application) as answered,
         not exists (select from applicant) and not exists (select from young_person) as nobody`,
        [now],
      )
    )[0];
  for (const day of [460, 1_600]) {
    now = daysOn(day);
    await keepDates(db, now);
    const { held, ...others } = (await seen()) ?? {};
    t.not(held, false, 'missions that are over have ended');
    t.same(others, { going: true, confirmed: true, fresh: true, answered: true, nobody: true }, `day ${day}`);
    const version = async () => (await db.query('select version from directory'))[0];
    const before = await version();
    await keepDates(db, now);
    t.same(await version(), before, 'an hour later nothing is written');
  }
  const posts = (await app.inject('/api/posts/figures')).json<PostFigures>();
  t.match(posts, { running: 0, open: 0, became: {} });
  t.ok(posts.invented.running > 10 && posts.invented.open > 20, 'counted apart');
  const missions = (await app.inject('/api/missions/figures')).json<MissionFigures>();
  t.ok(missions.applications.sent === undefined && Number(missions.invented.applications.sent) > 20);
  t.match(
    (await app.inject('/programmes/service-civique')).body,
    /Candidatures reçues<[^0-9]*\d+ \(démonstration\)/,
  );
  const named = `insert into applicant (application, resource, name, mail, message, consent_at)
    select application, resource, 'Une personne', 'a@exemple.fr', 'Bonjour', now() from application limit 1`;
  await t.rejects(db.query(named), /nobody applies to an invented mission/, 'nobody is invented');
});

t.test('it comes once, goes in one command, and never comes back by itself', async (t) => {
  t.equal(await loadDemonstration(db), 0);
  await db.query("update venue set demonstration = false where id = 'demo-00002'");
  t.match(await removeDemonstration(db), { venues: added - 1, organisations: 150 });
  t.same(await db.query('select organisation from organisation union all select resource from resource'), []);
  const filled = [
    'school',
    'school_history',
    'application',
    'machine',
    'custody',
    'machine_request',
    'collection_day',
    'team_member',
    'lesson',
    'lesson_hours',
    'lesson_feedback',
    'story',
    'training',
    'material_loan',
    'employment',
    'validation',
  ];
  for (const table of [...filled, 'ledger_entry', 'ledger_account', 'fund_payment', 'fund_vote'])
    t.same(await db.query(`select from ${table}`), [], table);
  t.same(await db.query('select id from venue'), [{ id: 'demo-00002' }]);
  await db.query('delete from venue');
  t.equal(await loadDemonstration(db), 0);
});

t.test('names of communes are declined', async (t) => {
  t.equal(ofTown('Le Mans'), 'du Mans');
  t.equal(ofTown('Les Abymes'), 'des Abymes');
  t.equal(ofTown("L'Haÿ-les-Roses"), "de L'Haÿ-les-Roses");
  t.equal(ofTown('Évry-Courcouronnes'), 'd’Évry-Courcouronnes');
  t.equal(ofTown('Lyon 3e Arrondissement'), 'de Lyon 3e');
});

t.end();
