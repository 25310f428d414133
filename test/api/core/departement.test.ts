import t from 'tap';
import { departementCodes } from '../../../api/core/departement.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { signIn } from '../../people.ts';

t.test('a département is one that there is', async (t) => {
  const { app, db } = await build(t);
  const known = await db.query<{ departement: string }>(
    'select distinct departement from commune order by 1',
  );
  t.same(
    [...departementCodes].sort(),
    known.map(({ departement }) => departement).sort(),
    'those that have communes',
  );
  const person = await signIn(app, db, 'jeanne@exemple.fr');
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  const delegate = await signInDelegate(app, db, 'offre@exemple.fr', organisation);
  for (const code of ['99', '00', '20', '96', '59 ', 'xx']) {
    const joined = await app.inject({
      method: 'POST',
      url: '/api/partners',
      headers: person,
      payload: { nom: 'Lumière', kind: 'entreprise', departements: ['59', code], establishments: [] },
    });
    t.match(JSON.stringify(joined.json().errors), new RegExp(`« ${code} » n’en est pas un`));
    const offered = await app.inject({
      method: 'POST',
      url: '/api/resources',
      headers: delegate,
      payload: {
        owner: { organisation },
        resource: resourceOf('skills', { reach: 'departements', departements: [code] }),
      },
    });
    t.match(offered.json().errors, [{ name: 'departements' }]);
  }
});
