import type { FastifyInstance } from 'fastify';
import t from 'tap';
import type { Database } from '../../../db/database.ts';
import { asking, type Who } from '../../asking.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { addVenues } from '../../venues.ts';
import { addSchools, openCampaign, signInParties } from '../pilots/people.ts';

const LILLE = '59350';
const ROUBAIX = '59512';
const message = 'Adjointe à l’éducation ; le standard de la mairie me connaît.';
const hall = { nom: 'Mairie', pivot: '21590350100017', courriels: ['accueil@mairie-lille.fr'] };

async function signInModerator(app: FastifyInstance, db: Database): Promise<Who> {
  const who = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  return who;
}

t.test('the number of an establishment tells whether it is the commune’s own', async (t) => {
  const { db } = await build(t);
  const known = [
    ['21590350100017', LILLE],
    ['219740115', '97411'],
    ['21200004600012', '2A004'],
    ['21200033500018', '2B033'],
    ['21750001600019', '75056'],
    ['21971120700015', '97120'],
    ['21973307800014', '97307'],
  ];
  for (const [siret, code] of known)
    for (const [, other] of known) {
      const [row] = await db.query<{ own: boolean }>('select is_of_commune($1, $2) as own', [siret, other]);
      t.equal(row?.own, other === code, `${siret} ${other}`);
    }
});

t.test('a domain proves a commune where the commune itself publishes it, and it alone', async (t) => {
  const { db } = await build(t);
  const reunion = { commune: 'Saint-Denis', code_postal: '97400', code_insee: '97411' };
  const seine = { commune: 'Saint-Denis', code_postal: '93200', code_insee: '93066' };
  await addVenues(db, [
    { id: 'mairie', ...hall, site_web: ['https://www.lille.fr/numerique'] },
    { id: 'asso', pivot: '42111111100017', courriels: ['contact@mairie-de-lille.fr'] },
    { id: 'ministere', ...hall, courriels: ['prefet@interieur.gouv.fr'] },
    { id: 'reseau', ...hall, courriels: ['lille@metropole-lille.fr'] },
    { id: 'voisine', commune: 'Roubaix', code_insee: ROUBAIX, courriels: ['roubaix@metropole-lille.fr'] },
    { id: 'close', ...hall, courriels: ['accueil@ancienne-mairie.fr'] },
    { id: 'inventee', ...hall, courriels: ['accueil@invente.fr'] },
    { id: 'ile', pivot: '21974011500010', ...reunion, courriels: ['cyber@saintdenis.re'] },
    { id: 'metropole', pivot: '21930066200016', ...seine, courriels: ['contact@ville-saint-denis.fr'] },
    {
      id: 'paris',
      pivot: '21750001608632',
      commune: 'Paris 11e Arrondissement',
      code_postal: '75011',
      code_insee: '75111',
      courriels: ['bibliotheque@paris.fr'],
    },
  ]);
  await db.query("update venue set closed_on = '2026-01-01' where id = 'close'");
  await db.query("update venue set demonstration = true where id = 'inventee'");
  const proves = async (domain: string, code: string) =>
    (await db.query<{ is: boolean }>('select is_domain_of($1, $2) as is', [domain, code]))[0]?.is;
  const said = {
    'mairie-lille.fr': [LILLE, true],
    'lille.fr': [LILLE, true],
    'mairie-de-lille.fr': [LILLE, false],
    'mairie-lille.com': [LILLE, false],
    'interieur.gouv.fr': [LILLE, false],
    'metropole-lille.fr': [LILLE, false],
    'ancienne-mairie.fr': [LILLE, false],
    'invente.fr': [LILLE, false],
    'saintdenis.re': ['97411', true],
    'ville-saint-denis.fr': ['93066', true],
    'paris.fr': ['75056', true],
  } as const;
  for (const [domain, [code, is]] of Object.entries(said))
    t.equal(await proves(domain, code), is, `${domain} ${code}`);
  t.equal(await proves('saintdenis.re', '93066'), false, 'two communes of one name');
  t.equal(await proves('ville-saint-denis.fr', '97411'), false);
});

t.test(
  'who speaks for a commune enters by its own domain, or is decided by someone who says why',
  async (t) => {
    const { app, db } = await build(t);
    const ask = asking(app);
    await addVenues(db, [{ id: 'mairie', ...hall }]);
    const asks = (who: Who, code = LILLE, said: unknown = message) =>
      ask('POST', `/communes/${code}/requests`, who, { message: said });
    const mine = async (who: Who) => (await ask('GET', '/people/me/communes', who)).body;

    t.equal((await asks({ cookie: '' })).status, 401);
    const mayor = await signIn(app, db, 'maire.nommee@mairie-lille.fr');
    t.match((await asks(mayor, LILLE, ' ')).body.errors, [{ name: 'message' }]);
    t.equal((await asks(mayor, '59999')).status, 404);
    t.match((await asks(mayor)).body, { state: 'granted', nom: 'Lille' });
    t.match((await asks(mayor)).body, { state: 'granted' }, 'twice is once');
    t.match(await mine(mayor), [{ code_insee: LILLE, nom: 'Lille', state: 'speaks' }]);
    t.match((await asks(mayor, ROUBAIX)).body, { state: 'pending' }, 'of its own commune, and no other');
    t.match((await ask('GET', '/people/me/export', mayor)).body.communes_demandées, [
      { commune: LILLE, message, preuve: 'domain' },
      { commune: ROUBAIX },
    ]);

    const deputy = await signIn(app, db, 'adjoint.nomme@mairie-lille.fr');
    await asks(deputy);
    const told = await db.query("select recipient, text from mail where purpose = 'claim'");
    t.match(told, [{ recipient: 'maire.nommee@mairie-lille.fr', text: /a…@mairie-lille\.fr/ }]);
    t.notMatch(told, [{ text: /adjoint\.nomme/ }], 'little of the address is shown');

    const clerk = await signIn(app, db, 'agent.nommee@villeroubaix.example');
    t.match((await asks(clerk, ROUBAIX)).body, { state: 'pending' });
    await asks(clerk, ROUBAIX, 'Je dirige le service des écoles.');
    t.match(await mine(clerk), [{ code_insee: ROUBAIX, state: 'pending' }]);
    const moderator = await signInModerator(app, db);
    const queue = async () =>
      (await ask('GET', '/queue?kind=commune&departement=59', moderator)).body as {
        key: string;
        about: object;
      }[];
    const waiting = await queue();
    t.match(
      waiting.map(({ about }) => about),
      [
        { nom: 'Roubaix', mail: 'maire.nommee@mairie-lille.fr' },
        {
          nom: 'Roubaix',
          mail: 'agent.nommee@villeroubaix.example',
          message: 'Je dirige le service des écoles.',
        },
      ],
      'asked twice is one line',
    );
    const [own, other] = waiting.map(({ key }) => key);
    t.match((await ask('GET', `/commune-requests/${own}`, moderator)).body, {
      domain: 'mairie-lille.fr',
      common: false,
      communes: 1,
      representatives: 0,
      publishers: [{ id: 'mairie', own: false }],
    });
    const decide = (key: string | undefined, body: object, who = moderator) =>
      ask('POST', `/commune-requests/${key}/decision`, who, body);
    t.equal((await decide(other, { granted: true, answer: 'Oui.' }, mayor)).status, 403);
    t.match(
      (await decide(other, { granted: false })).body.errors,
      [{ name: 'answer' }],
      'always with a reason',
    );
    t.equal((await decide(other, { granted: false, answer: 'La mairie ne vous connaît pas.' })).status, 204);
    t.equal((await decide(other, { granted: true, answer: 'Oui.' })).status, 404, 'decided once');
    t.match(await mine(clerk), [{ state: 'refused', answer: /ne vous connaît pas/ }]);

    t.match((await asks(clerk, ROUBAIX)).body, { state: 'pending' }, 'who was refused may ask again');
    const again = (await queue())[1]?.key;
    t.match((await ask('GET', `/commune-requests/${again}`, moderator)).body.refusals, [
      { answer: /ne vous connaît pas/ },
    ]);
    const grant = { granted: true, answer: 'La mairie le confirme.', own_domain: true };
    t.equal((await decide(again, grant)).status, 204);
    t.match(await mine(clerk), [{ state: 'speaks' }]);
    const mails = await db.query(
      "select subject, text from mail where recipient = 'agent.nommee@villeroubaix.example' and purpose = 'claim' order by mail",
    );
    t.match(mails, [
      {
        subject: 'Votre demande pour « Roubaix »',
        text: /ne vous connaît pas[\s\S]*\/communes\/59512\/commune\/representer/,
      },
      { subject: 'Vous représentez « Roubaix »', text: /La mairie le confirme/ },
    ]);

    const colleague = await signIn(app, db, 'collegue.nomme@villeroubaix.example');
    t.match(
      (await asks(colleague, ROUBAIX)).body,
      { state: 'granted' },
      'the next of that domain enter at once',
    );
    t.match((await asks(colleague)).body, { state: 'pending' }, 'of that commune alone');
    t.match((await ask('GET', '/commune-domains', moderator)).body, [
      { domain: 'villeroubaix.example', nom: 'Roubaix', by: 'm…@exemple.fr', representatives: 2 },
    ]);
    const common = await signIn(app, db, 'quelquun.nomme@orange.fr');
    await asks(common, ROUBAIX);
    const ofCommon = (await queue()).at(-1)?.key;
    t.match((await ask('GET', `/commune-requests/${ofCommon}`, moderator)).body, {
      common: true,
      communes: null,
    });
    t.match((await decide(ofCommon, grant)).body.errors, [{ name: 'own_domain', message: /chacun/ }]);
    t.match(await mine(common), [{ state: 'pending' }], 'nothing is half-decided');
    t.match(
      (await ask('GET', '/decisions', moderator)).body
        .map(({ kind, nom, outcome, proof, by }: Record<string, string>) => [kind, nom, outcome, proof, by])
        .sort(),
      [
        ['commune', 'Lille', 'granted', 'domain', null],
        ['commune', 'Lille', 'granted', 'domain', null],
        ['commune', 'Roubaix', 'granted', null, 'm…@exemple.fr'],
        ['commune', 'Roubaix', 'granted', 'domain', null],
        ['commune', 'Roubaix', 'refused', null, 'm…@exemple.fr'],
      ],
    );
    const remove = () =>
      app.inject({
        method: 'DELETE',
        url: '/api/commune-domains/villeroubaix.example',
        headers: { ...moderator },
      });
    t.same([(await remove()).statusCode, (await remove()).statusCode], [204, 404]);
    const late = await signIn(app, db, 'tardif.nomme@villeroubaix.example');
    t.match((await asks(late, ROUBAIX)).body, { state: 'pending' });

    const leave = () =>
      app.inject({ method: 'DELETE', url: `/api/communes/${ROUBAIX}/mandate`, headers: { ...clerk } });
    t.same([(await leave()).statusCode, (await leave()).statusCode], [204, 404]);
    await app.inject({ method: 'DELETE', url: '/api/people/me', headers: { ...late } });
    await app.inject({ method: 'DELETE', url: '/api/people/me', headers: { ...mayor } });
    await app.inject({ method: 'DELETE', url: '/api/people/me', headers: { ...moderator } });
    t.same(
      await db.query(
        `select (select count(*)::int from commune_request where person not in (select id from person)) as requests,
         (select count(*)::int from mandate where role = 'commune') as mandates,
         (select count(*)::int from commune_request where decided_by is not null) as deciders`,
      ),
      [{ requests: 0, mandates: 2, deciders: 0 }],
    );
  },
);

t.test('what moderators have yet to look at proves nothing, and a district is the whole city', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  await addVenues(db, [
    { id: 'epn', nom: 'EPN', pivot: hall.pivot },
    {
      id: 'paris',
      pivot: '21750001608632',
      commune: 'Paris 11e Arrondissement',
      code_postal: '75011',
      code_insee: '75111',
      courriels: ['bibliotheque@paris.fr'],
    },
  ]);
  const steward = await signIn(app, db, 'ruse.nommee@mairie-lille.com');
  await give(db, 'ruse.nommee@mairie-lille.com', 'steward', 'epn');
  const headers = { ...steward, 'if-match': '"1"' };
  const payload = { site_web: ['https://mairie-lille.com'] };
  await app.inject({ method: 'PATCH', url: '/api/venues/epn', headers, payload });
  const asks = (who: Who, code: string) => ask('POST', `/communes/${code}/requests`, who, { message });
  t.match((await asks(steward, LILLE)).body, { state: 'pending' });
  const moderator = await signInModerator(app, db);
  const kept = { outcome: 'kept' };
  t.equal((await ask('POST', '/venues/epn/reviews/2/decision', moderator, kept)).status, 204);
  t.match((await asks(steward, LILLE)).body, { state: 'granted' });
  t.same(
    (await ask('GET', '/queue?kind=commune', moderator)).body,
    [],
    'what waited is not to decide any more',
  );

  const deputy = await signIn(app, db, 'adjointe.nommee@paris.fr');
  t.match((await asks(deputy, '75111')).body, { state: 'granted', code_insee: '75056', nom: 'Paris' });
});

t.test('a school’s address that is not of the académie is looked at by someone', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  const members = await signInParties(app, db);
  await addVenues(db, [{ id: 'mairie', ...hall }]);
  const mayor = await signIn(app, db, 'maire.nommee@mairie-lille.fr');
  await ask('POST', `/communes/${LILLE}/requests`, mayor, { message });
  const education = members.get('Éducation nationale') ?? mayor;
  const campaign = await openCampaign(app, education, { places_least: 1, places_most: 2 });
  const [uai = ''] = await addSchools(db, [LILLE]);
  const { pilot } = (await ask('POST', `/campaigns/${campaign}/pilots`, mayor, { code_insee: LILLE })).body;
  const classes = [{ levels: ['CM1'], pupils: 24, weekday: 2, starts: '15:30', ends: '16:30' }];
  const draft = {
    rooms: null,
    machines: null,
    animators: 0,
    volunteers: 1,
    wishes: null,
    schools: [{ uai, classes }],
  };
  await ask('PUT', `/pilots/${pilot}`, { ...mayor, 'if-match': '"1"' }, draft);
  const asks = () =>
    ask('POST', `/pilots/${pilot}/schools/${uai}/asking`, mayor, { mail: 'ecole@exemple.fr' });
  t.same((await asks()).body, { sent: false });

  const moderator = await signInModerator(app, db);
  const queue = async () => (await ask('GET', '/queue?kind=school&departement=59', moderator)).body;
  t.match(await queue(), [
    {
      key: `${pilot}-${uai}`,
      nom: 'École Condorcet 1',
      commune: 'Lille',
      about: { mail: 'ecole@exemple.fr', academy: 'Lille', expected: 'ac-lille.fr', pilot, uai },
    },
  ]);
  const decide = (outcome: string, more: object = {}) =>
    ask('POST', `/pilots/${pilot}/schools/${uai}/vouching/decision`, moderator, { outcome, ...more });
  const letters = () =>
    db.query(
      "select recipient, text from mail where purpose = 'pilot' and recipient in ('ecole@exemple.fr', 'maire.nommee@mairie-lille.fr') order by mail",
    );
  t.equal((await decide('refused', { answer: 'C’est celle d’un parent.' })).status, 204);
  t.match(await letters(), [
    {
      recipient: 'maire.nommee@mairie-lille.fr',
      text: /ecole@exemple\.fr[\s\S]*d’un parent[\s\S]*\/pilotes\//,
    },
  ]);
  t.match((await ask('GET', `/pilots/${pilot}`, mayor)).body.schools, [{ agreement: 'none', mail: null }]);
  t.same(await queue(), []);
  t.equal((await decide('vouched')).status, 404, 'there is no address any more');

  await asks();
  t.equal((await decide('vouched')).status, 204);
  t.match((await letters())[1], { recipient: 'ecole@exemple.fr', text: /jeton=/ });
  t.match((await ask('GET', `/pilots/${pilot}`, mayor)).body.schools, [{ agreement: 'asked' }]);
  t.same(await queue(), []);
});
