import t from 'tap';
import { asking } from '../../asking.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { giveParty, signIn } from '../../people.ts';
import { kitOf } from './people.ts';

const CHAPTERS = ['Qui décide, l’ordinateur ou moi ?', 'Un robot sans robot', 'Ma première histoire animée'];
const kit = (details: object = {}) =>
  resourceOf('practice', {
    title: 'Premiers programmes au CE2',
    description: 'Huit séances pour comprendre ce qu’est un programme, avec et sans ordinateur.',
    details: kitOf(CHAPTERS, { ages: ['CE2', 'CM1'], ...details }),
  });

t.test('a kit says its classes and its sessions, and is found by them', async (t) => {
  const { app, db } = await build(t);
  const ask = asking(app);
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const owner = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const add = (resource: object) => ask('POST', '/resources', owner, { owner: { organisation }, resource });

  const alone = await add(kit({ school: undefined }));
  t.equal(alone.status, 400);
  t.match(
    alone.body.errors.map(({ name }: { name: string }) => name).sort(),
    ['ages', 'chapters'],
    'sessions are those of a primary school',
  );
  t.equal((await add(kit({ ages: ['6e'] }))).status, 400);
  t.match((await add(kit({ chapters: ['Une', ' '] }))).body.errors, [{ name: 'chapters' }]);
  const { body: made, status } = await add(kit());
  t.equal(status, 201, JSON.stringify(made));
  await ask('POST', `/resources/${made.resource}/moves`, owner, { act: 'publish', from: 'draft' });
  const read = async () => (await ask('GET', `/toolbox/${made.resource}`, {})).body;
  t.match(await read(), { ages: ['CE2', 'CM1'], chapters: CHAPTERS, edition: '1re édition' });
  await t.rejects(
    db.query("update resource set details = details - 'school' where resource = $1", [made.resource]),
    /sans l’école primaire/,
    'whoever writes',
  );
  const found = async (age: string) => (await ask('GET', `/toolbox?age=${age}`, {})).body;
  t.match(await found('CE2'), { total: 1, practices: [{ resource: made.resource, ages: ['CE2', 'CM1'] }] });
  t.match(await found('CM2'), { total: 0, suggestions: [{ kind: 'unfiltered', said: 'age', count: 1 }] });
  t.equal((await ask('GET', '/toolbox?age=6e', {})).status, 400);
  t.match(
    (await found('CE2')).facets.filter(({ facet }: { facet: string }) => facet === 'age'),
    [
      { value: 'CE2', count: 1 },
      { value: 'CM1', count: 1 },
    ],
  );
  t.match(
    (await ask('GET', '/toolbox?q=histoire+animée', {})).body,
    { total: 1 },
    'its sessions are searched',
  );

  const page = async () => (await app.inject(`/boite-a-outils/${made.resource}`)).body;
  t.match(await page(), /<h2 id="seances">Séance par séance<\/h2>[\s\S]*<ol[^>]*><li>Qui décide/);
  t.match(await page(), /Pas encore validé pour l’école/);
  t.match((await app.inject(`/ressources/${made.resource}/modifier`)).statusCode, 302);

  // With no party's own resource among them, two parties and an organisation that may.
  const inria = await addOrganisation(db, 'Institut de recherche');
  await db.query('update organisation set validates = true where organisation = $1', [inria]);
  const researcher = await signInDelegate(app, db, 'chercheuse@institut.fr', inria);
  const state = await signIn(app, db, 'etat.nommee@partie.fr');
  await giveParty(db, 'etat.nommee@partie.fr', 'État');
  const syntec = await signIn(app, db, 'syntec.nommee@partie.fr');
  await giveParty(db, 'syntec.nommee@partie.fr', 'Syntec Numérique');
  const { version } = await read();
  for (const [who, by] of [
    [researcher, { organisation: inria }],
    [state, { party: 'État' }],
    [syntec, { party: 'Syntec Numérique' }],
  ] as const)
    t.equal(
      (
        await ask(
          'POST',
          `/toolbox/${made.resource}/validations`,
          { ...who, 'if-match': `"${version}"` },
          {
            ...by,
            purpose: 'contenu scolaire',
          },
        )
      ).status,
      201,
    );
  t.match(await page(), /Validé pour l’école\./);

  const changed = kit({ chapters: ['Une autre séance', ...CHAPTERS] });
  const written = await ask(
    'PUT',
    `/resources/${made.resource}`,
    { ...owner, 'if-match': `"${version}"` },
    changed,
  );
  t.equal(written.status, 200, JSON.stringify(written.body));
  t.match(
    await read(),
    { school_missing: { length: 3 }, editions: { length: 2 } },
    'another list is not what was validated',
  );
});
