import t from 'tap';
import { asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { addOrganisation } from '../../partners.ts';
import { give, giveDelegate, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { nowhereSaid, type Params, readAll, saying } from '../../sweep.ts';
import { addVenues } from '../../venues.ts';
import { IN_NOVEMBER, IN_SEPTEMBER, lastToken, markedYear, SECRET, SHOWN_TO_COMMUNES } from './marked.ts';
import { giveCommune, openCampaign, volunteer } from './people.ts';

let now = IN_SEPTEMBER;
const logged: string[] = [];
const { app, db } = await build(t, {}, () => now, { write: (line) => void logged.push(line) });
const ask = asking(app);
const year = await markedYear(app, db, (moment) => {
  now = moment;
});
const { mayor, pilot, held } = year;
const story = {
  title: 'Notre année',
  text: 'Une heure par semaine, les classes ont appris à programmer et à douter de ce qu’elles lisent.',
  submit: true,
  names_nobody: true,
};
const tell = (who: Who, venue: string | null, more: object = {}) =>
  ask('PUT', `/pilots/${pilot}/story`, { ...who, 'if-match': '"0"' }, { venue, ...story, ...more });
const told = (await tell(mayor, null)).body.story;
const opinion = `/stories/${told}/opinion`;
for (const party of ['État', 'Syntec Numérique'])
  await ask(
    'PUT',
    opinion,
    { ...year.party(party), 'if-match': '"1"' },
    { party, approves: true, names_nobody: true },
  );
const draft = (await tell(year.keeper, 'roubaix', { title: 'Brouillon Quetzal', submit: false })).body.story;
await year.move('review', 'running');
const calendars: string[] = [];
for (const who of [mayor, year.party('État'), year.student.who]) {
  const [{ kind, subject }] = (await ask('GET', '/people/me/calendars', who)).body;
  await ask('PUT', '/people/me/calendars', who, { kind, subject, open: true });
  calendars.push((await ask('GET', '/people/me/calendars', who)).body[0].address);
}
const head = (await ask('POST', '/pilots/agreements/links', { cookie: '' }, { token: year.token })).body;
calendars.push(head.calendar);

const params: Params = {
  id: 'roubaix',
  code: '59512',
  pilot,
  campaign: year.campaign,
  member: year.members,
  lesson: [held, year.lessons[1] ?? held],
  story: [told, draft],
  resource: [year.animator, year.volunteer.resource, year.kit],
  organisation: year.company,
  uai: year.uai,
  file: calendars.map((address) => address.split('/').at(-1) ?? ''),
};

t.test('who takes part in a pilot is in nothing that anyone may read', async (t) => {
  t.match((await ask('GET', '/pilots/stories', {})).body.stories, [{ story: told }], 'the story is out');
  t.match(head, { state: 'done', lessons: [], calendar: /\/api\/pilots\/schools\/calendars\// });
  for (const address of calendars)
    t.match((await app.inject({ url: new URL(address).pathname })).body, /BEGIN:VEVENT/, address);
  t.match((await ask('GET', '/pilots/review', {})).body.figures, { held: 1, hours: 3 }, 'so are the figures');
  const all = await nowhereSaid(t, { app, db, logged }, SECRET, params);
  t.same(saying(all, SHOWN_TO_COMMUNES), [], 'nor what is shown to communes');
});

const readBy = (who: Who, apiAlone = true) => readAll(app, { headers: { ...who }, params, apiAlone });

t.test('who speaks for another commune, another company and another venue reads nothing of it', async (t) => {
  await addVenues(db, [{ id: 'lille', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const { who } = await volunteer(app, db, 'benevole', LILLE);
  const mail = 'benevole.nomme@exemple.fr';
  await give(db, mail, 'steward', 'lille');
  await giveDelegate(db, mail, await addOrganisation(db, 'Rival'));
  t.same(saying(await readBy(who), new RegExp(`${SECRET.source}|${SHOWN_TO_COMMUNES.source}`, 'i')), []);
  await giveCommune(db, mail, '59350');
  const all = await readBy(who, false);
  t.same(saying(all, SECRET), []);
  const shown = saying(all, SHOWN_TO_COMMUNES);
  t.ok(shown.length > 0, 'profiles, as they agreed to be seen by communes');
  t.same(
    shown.filter((url) => !/^\/(api\/volunteers|volontaires|ressources)/.test(url)),
    [],
  );
});

t.test('the head of another school reads of their own alone', async (t) => {
  now = IN_SEPTEMBER;
  const neighbour = await signIn(app, db, 'mairie@lille.fr');
  await giveCommune(db, 'mairie@lille.fr', '59350');
  const places = { places_least: 1, places_most: 2 };
  const campaign = await openCampaign(app, year.party('Éducation nationale'), places);
  const begun = await ask('POST', `/campaigns/${campaign}/pilots`, neighbour, { code_insee: '59350' });
  const second = `/pilots/${begun.body.pilot}`;
  const hour = { levels: ['CM2'], pupils: 20, weekday: 4, starts: '15:30', ends: '16:30' };
  await ask(
    'PUT',
    second,
    { ...neighbour, 'if-match': '"1"' },
    {
      rooms: null,
      machines: null,
      animators: 0,
      volunteers: 1,
      wishes: null,
      schools: [{ uai: year.otherSchool, classes: [hour] }],
    },
  );
  const mail = 'ce.autre@ac-lille.fr';
  await ask('POST', `${second}/schools/${year.otherSchool}/asking`, neighbour, { mail });
  const token = await lastToken(db, mail);
  const { body } = await ask('POST', '/pilots/agreements/links', {}, { token });
  t.match(body, { commune: 'Lille', classes: [{ levels: ['CM2'] }] });
  const page = await app.inject(`/pilotes/accord?jeton=${token}`);
  t.notMatch(`${JSON.stringify(body)} ${page.body}`, SECRET);
  t.equal((await ask('GET', `/pilots/${pilot}`, neighbour)).status, 404);
  now = IN_NOVEMBER;
});

t.test('a party reads the application, and of volunteers that they are there', async (t) => {
  const all = await readBy(year.party('État'));
  t.ok(saying(all, /salle Quetzal/).length > 0, 'what the commune applied with');
  t.same(saying(all, /quetzal,? (jeanne|ali)|(jeanne|ali)\.quetzal|axolotl/i), [], 'no volunteer');
  t.same(saying(all, /(ce|maire|animatrice|rh)\.quetzal/), [], 'no address');
  t.same(
    saying(all, /tout compris|Brouillon Quetzal/),
    [],
    'nor what is for the authors of a kit, nor a draft',
  );
});

t.test('an employer reads how it knows its own; a volunteer reads their own', async (t) => {
  const theirs = await readBy(year.employer);
  t.ok(saying(theirs, /Quetzal, jeanne/).length > 0);
  t.same(
    saying(theirs, /jeanne\.quetzal|Quetzal jeanne/),
    [],
    'not the address, nor the name of the account',
  );
  t.same(saying(theirs, /quetzal,? ali|ali\.quetzal/i), [], 'nobody of another employer');
  t.same(saying(theirs, /Léa Quetzal|Madame Quetzal|salle Quetzal|tout compris|maire\.quetzal/), []);
  const own = await readBy(year.volunteer.who);
  t.ok(saying(own, /jeanne\.quetzal/).length > 0);
  t.same(
    saying(own, /Ici Quetzal/).filter((url) => url.startsWith('/api/team')),
    [`/api/team/${year.members[1]}/messages`],
    'and what they write to the commune',
  );
  t.same(saying(own, /Léa Quetzal|salle Quetzal|tout compris|maire\.quetzal|ali\.quetzal|quetzal, ali/i), []);
});

t.test('where something is written around a lesson, it is said to name no child', async (t) => {
  const warning = /Ne nommez personne, surtout pas un enfant/g;
  const times = async (url: string, who: Who) =>
    ((await app.inject({ url, headers: { ...who, accept: 'text/html' } })).body.match(warning) ?? []).length;
  t.equal(await times(`/pilotes/seances/${year.lessons.at(-1)}`, mayor), 1, 'why one is cancelled');
  const page = (
    await app.inject({ url: `/pilotes/seances/${held}`, headers: { ...mayor, accept: 'text/html' } })
  ).body;
  t.match(page, /name="incidents" value="sécurité"/);
  t.notMatch(page, /<textarea/, 'what went wrong is ticked, never written');
  t.equal(await times(`/pilotes/seances/${held}/avis?pour=animator`, year.keeper), 2);
  t.equal(await times(`/pilotes/${pilot}/recit`, mayor), 1);
  const thread = `/pilotes/equipe/${year.members[1]}/messages`;
  const written = await app.inject({ url: thread, headers: { ...mayor, accept: 'text/html' } });
  t.match(written.body, 'Ne nommez aucun enfant');
  const report = { satisfaction: null, incidents: [], kit: null, chapter: null, hours: [] };
  const head = { ...mayor, 'if-match': '"2"' };
  const sent = await ask('PUT', `/lessons/${held}/report`, head, { ...report, attendance: 'Léa' });
  t.match(sent.body.errors, [{ name: 'attendance', message: /nombre d’élèves/ }], 'who came is a number');
  const told = await ask('PUT', `/lessons/${held}/report`, head, { ...report, incidents: ['Léa a pleuré'] });
  t.match(
    told.body.errors,
    [{ name: 'attendance' }, { message: /matériel, réseau.*est attendu/ }],
    'what went wrong is of a kind',
  );
});

t.end();
