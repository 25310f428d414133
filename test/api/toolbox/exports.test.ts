import { parse } from 'csv-parse/sync';
import t from 'tap';
import { build } from '../../helper.ts';
import { addOrganisation } from '../../partners.ts';
import { addCorpus } from '../../toolbox.ts';

t.test('the toolbox as files, by the question and the filters of its page', async (t) => {
  const { app, db } = await build(t);
  await addCorpus(db, await addOrganisation(db, 'Lumière & Fils'));
  const rowsOf = async (query: string): Promise<Record<string, string>[]> =>
    parse((await app.inject(`/api/toolbox.csv?${query}`)).body, { bom: true, columns: true });
  const all = await rowsOf('');
  t.equal(all.length, 66);
  t.match(all[0], {
    title: 'Des mots de passe solides, sans les oublier',
    form: 'Séance clé en main',
    subjects: 'Sécurité et arnaques',
    owner: 'Lumière & Fils',
    demonstration: 'non',
  });
  const asked = 'subject=Parentalit%C3%A9%20num%C3%A9rique&form=Guide';
  t.equal((await rowsOf(asked)).length, 3);
  t.ok((await rowsOf('q=imprimer')).length < 66);
  t.equal((await rowsOf('q=zzzqqq')).length, 0);
  const list = (await app.inject(`/api/toolbox.json?${asked}`)).json();
  t.match(list, [{ form: 'Guide', subjects: ['Parentalité numérique'], rating: { count: 0 } }, {}, {}]);
  t.same((await app.inject('/api/toolbox.json?q=zzzqqq')).json(), []);
  for (const file of ['toolbox.csv', 'toolbox.json'])
    for (const query of ['sujet=x', 'level=Expert', 'limit=5'])
      t.equal((await app.inject(`/api/${file}?${query}`)).statusCode, 400, `${file}?${query}`);
});
