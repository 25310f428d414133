import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import { mailerFor } from '../../../api/core/mailer.ts';
import { sendMails } from '../../../api/outbox/queries.ts';
import { asking, type Who } from '../../asking.ts';
import { build, testConfig } from '../../helper.ts';
import { signIn } from '../../people.ts';
import { openSmtp } from '../../smtp.ts';
import { placesOf } from '../../written.ts';
import { IN_SEPTEMBER, lastToken, markedYear } from './marked.ts';
import { addSchools, giveCommune, openCampaign, signInParties } from './people.ts';

const NOBODY = { cookie: '' };

t.test('what was done of a pilot stays, as numbers, when those who did it erase themselves', async (t) => {
  let now = IN_SEPTEMBER;
  const { app, db } = await build(t, {}, () => now);
  const ask = asking(app);
  const year = await markedYear(app, db, (moment) => {
    now = moment;
  });
  const { pilot, mayor, held, kit, campaign } = year;
  const told = await ask(
    'PUT',
    `/pilots/${pilot}/story`,
    { ...mayor, 'if-match': '"0"' },
    {
      venue: null,
      title: 'Notre année',
      text: 'Une heure par semaine, les classes ont appris à programmer, et à douter.',
      submit: true,
      names_nobody: true,
    },
  );
  for (const party of ['État', 'Syntec Numérique'])
    await ask(
      'PUT',
      `/stories/${told.body.story}/opinion`,
      { ...year.party(party), 'if-match': '"1"' },
      { party, approves: true, names_nobody: true },
    );
  await ask('PUT', '/people/me/calendars', mayor, { kind: 'commune', subject: '59512', open: true });
  const [{ address = '' } = {}] = (await ask('GET', '/people/me/calendars', mayor)).body;
  await ask('POST', `/lessons/${year.lessons.at(-1)}/words`, year.student.who, {
    resource: year.student.resource,
    state: 'absent',
  });
  t.equal(
    (await ask('GET', `/volunteers/${year.student.resource}/certificate`, year.student.who)).status,
    200,
  );
  const { url: SMTP_URL } = await openSmtp(t);
  const mailer = mailerFor({ SMTP_URL, MAIL_FROM: 'a@proximite.test' });
  if (!mailer) throw new Error('no mailer');
  await sendMails(db, mailer, () => now, app.log);

  const state = year.party('État');
  const shown = async () => ({
    review: (await ask('GET', `/campaigns/${campaign}/review/draft`, state)).body,
    year: (await ask('GET', `/pilots/${pilot}/year`, state)).body.figures,
    words: (await ask('GET', `/pilots/${pilot}`, state)).body.words,
    chapters: (await ask('GET', `/kits/${kit}/chapters`, {})).body,
    received: (await ask('GET', `/kits/${kit}/feedback`, year.author)).body,
    stories: (await ask('GET', '/pilots/stories', {})).body,
  });
  const before = await shown();
  t.match(before.review.figures, {
    hours: 3,
    given: [{ helpers: 1 }, { kind: 'employeurs divers', hours: 2, helpers: null }],
    cancelled: 1,
  });
  const people = await db.query<{ id: string; email: string }>(
    "select id, email from person where email like '%quetzal%' and email not like 'autrice%'",
  );
  t.equal(people.length, 5);
  const leavers: Who[] = [year.volunteer.who, year.student.who, mayor, year.keeper, year.employer];
  for (const who of leavers)
    t.equal(
      (await app.inject({ method: 'DELETE', url: '/api/people/me', headers: { ...who } })).statusCode,
      204,
    );

  t.same(
    await placesOf(
      db,
      people.flatMap(({ id, email }) => [id, email]),
    ),
    [],
    'neither addresses nor accounts',
  );
  t.same(
    await placesOf(db, ['Quetzal, jeanne', 'Quetzal jeanne', 'Axolotl', 'Ici Quetzal']),
    [],
    'nor names and profiles',
  );
  t.same(await shown(), before, 'each figure and each word stays');
  const lesson = (await ask('GET', `/lessons/${held}`, state)).body;
  t.match(lesson, { lesson: { attendance: 22, comers: [{ venue: { id: 'roubaix' }, hours: 1 }] } });
  const [, , coming] = (await ask('GET', `/pilots/${pilot}/year`, state)).body.lessons;
  t.match(coming, { wanted: { volunteer: 2 } }, 'and their places are open again');
  t.equal((await app.inject(address.replace('https://proximite.test', ''))).statusCode, 404);
  for (const url of [
    '/pilotes',
    `/pilotes/campagnes/${campaign}/bilan`,
    `/pilotes/recits/${told.body.story}`,
  ])
    t.ok((await app.inject(url)).statusCode < 500, url);
});

t.test('where a head is asked is known as long as they are asked', async (t) => {
  let now = IN_SEPTEMBER;
  const { app, db } = await build(t, {}, () => now);
  const ask = asking(app);
  const parties = await signInParties(app, db);
  const education = parties.get('Éducation nationale') ?? NOBODY;
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 5 });
  const [first = '', second = '', third = ''] = await addSchools(db, ['59512', '59512', '59512']);
  const mayor = await signIn(app, db, 'mairie@ville-roubaix.fr');
  await giveCommune(db, 'mairie@ville-roubaix.fr', '59512');
  const { pilot } = (await ask('POST', `/campaigns/${campaign}/pilots`, mayor, { code_insee: '59512' })).body;
  const hour = { levels: ['CM1'], pupils: 24, weekday: 2, starts: '15:30', ends: '16:30' };
  const body = {
    rooms: 'Une salle',
    machines: 12,
    animators: 0,
    volunteers: 1,
    wishes: null,
    schools: [first, second, third].map((uai) => ({ uai, classes: [hour] })),
  };
  const read = async (who = mayor) => (await ask('GET', `/pilots/${pilot}`, who)).body;
  const write = async (more: object = {}) =>
    ask(
      'PUT',
      `/pilots/${pilot}`,
      { ...mayor, 'if-match': `"${(await read()).version}"` },
      { ...body, ...more },
    );
  await write();
  const heads = ['tete.premiere@ac-lille.fr', 'tete.deuxieme@ac-lille.fr', 'tete.troisieme@exemple.fr'];
  const asks = (uai: string, mail: string | undefined) =>
    ask('POST', `/pilots/${pilot}/schools/${uai}/asking`, mayor, { mail });
  for (const [index, uai] of [first, second, third].entries()) await asks(uai, heads[index]);
  const kept = () => placesOf(db, ['tete.']);
  t.same(await kept(), ['mail.recipient', 'pilot_school.mail']);
  const token = await lastToken(db, heads[0] ?? '');
  await ask('POST', '/pilots/agreements', NOBODY, { token, agrees: true });
  t.match(
    (await read()).schools.map(({ mail }: { mail: string | null }) => mail),
    [null, heads[1], heads[2]],
    'who has answered is asked no more',
  );

  const chores = () => doChores(db, testConfig, now);
  await chores();
  t.same((await read()).schools[1].mail, heads[1], 'who has not is still waited for');
  now = new Date(+IN_SEPTEMBER + 91 * 86_400_000);
  const link = await lastToken(db, heads[1] ?? '');
  await chores();
  t.same(await kept(), [], 'for three months, also where a mail could not leave');
  t.match((await read()).schools, [
    { agreement: 'yes' },
    { agreement: 'asked', mail: null },
    { agreement: 'none', mail: null },
  ]);
  t.match(
    (await app.inject({ url: `/pilotes/${pilot}`, headers: { ...mayor } })).body,
    /Demandé le 7 septembre/,
  );
  t.match((await ask('POST', '/pilots/agreements/links', NOBODY, { token: link })).body, { open: true });

  await asks(third, heads[2]);
  await asks(second, heads[1]);
  await ask('POST', `/pilots/${pilot}/moves`, mayor, { act: 'withdraw', from: 'draft' });
  t.same(await kept(), ['mail.recipient'], 'an application that is withdrawn asks nobody');
  await chores();
  t.same(await kept(), []);
});
