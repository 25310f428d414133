import t from 'tap';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { addVenues } from '../../venues.ts';

const { app, db } = await build(t);
const KEYS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

async function addSchools(code: string, count: number, from: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, index) => from + index);
  const uais = numbers.map((number) => `${String(number).padStart(7, '0')}${KEYS[number % 23]}`);
  await db.query(
    `insert into school (uai, nom, nature, secteur, elementary, adresse, code_insee, eleves, location, location_approximate)
     select uai, 'ECOLE NUMERO ' || place, 'ECOLE PRIMAIRE', 'public', true, '', code_insee, 100 + place, location, place = 1
     from unnest($1::text[]) with ordinality as given (uai, place) join commune on code_insee = $2`,
    [uais, code],
  );
}

const page = (url: string, headers = {}) => app.inject({ url, headers: { accept: 'text/html', ...headers } });

t.test(
  'the page of a commune leads to its schools by their number, in each language, or to who could help',
  async (t) => {
    await addVenues(db, []);
    t.match(
      (await page('/communes/59350/lille')).body,
      /href="\/communes\/59350\/lille\/pilote"[^>]*>Monter un pilote/,
    );
    await addSchools('59350', 23, 590_001);
    await addSchools('75118', 1, 750_001);
    t.match(
      (await page('/communes/59350/lille')).body,
      /href="\/communes\/59350\/lille\/pilote"[^>]*>23.écoles avec des classes/,
    );
    t.match(
      (await page('/communes/75056/paris')).body,
      /1.école avec/,
      'a whole city has those of its parts',
    );
    const said = {
      en: '23 schools with',
      es: '23 escuelas',
      pt: '23 escolas',
      uk: '23 школи',
      ar: /23 مدرسة/,
      facile: /Il y a 23.écoles/,
    };
    for (const [language, words] of Object.entries(said))
      t.match((await page(`/${language}/communes/59350/lille`)).body, words, language);
  },
);

t.test('the pilot page has the schools by pages, and says what is not known, without scripts', async (t) => {
  const { body } = await page('/communes/59350/lille/pilote');
  t.match(body, '<h1>Monter un pilote à Lille</h1>');
  t.match(body, />1<.*École primaire, publique/);
  t.match(body, 'Ecole Numero 1');
  t.match(body, /101.élèves/);
  t.match(body, 'Position approximative');
  t.match(body, 'Écoles suivantes');
  t.match(body, 'Les points sans numéro');
  const last = (await page('/communes/59350/lille/pilote?page=2')).body;
  t.match(last, />23<.*École primaire/);
  t.notMatch(last, 'Écoles suivantes');
  t.match((await page('/communes/75056/paris/pilote')).body, 'Paris 18e Arrondissement');
  t.match((await page('/communes/2A004/ajaccio/pilote')).body, 'ne connaît aucune école');
  t.equal((await page('/communes/59350/ancien/pilote')).headers.location, '/communes/59350/lille/pilote');
  t.equal((await page('/communes/00000/rien/pilote')).statusCode, 404);
});

t.test('who runs the site sees the calendar of each zone; others are told that they cannot', async (t) => {
  const session = await signIn(app, db, 'exploitant@lille.fr');
  t.equal((await page('/exploitation/calendrier', session)).statusCode, 403);
  await give(db, 'exploitant@lille.fr', 'operator');
  const { body } = await page('/exploitation/calendrier', session);
  t.match(body, /Connu jusqu’au 1er.septembre.2027\./);
  t.match(body, /Vacances de Noël, du 19.décembre.2026 au 3.janvier.2027/);
  t.match(body, 'Calendrier scolaire inconnu');
  t.match((await page('/mon-espace', session)).body, '/exploitation/calendrier');
});

t.end();
