import type { FastifyInstance } from 'fastify';
import t from 'tap';
import type { Uptake } from '../../../api/resources/schema.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { addOrganisation, daysOffered, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

interface Given {
  readonly app: FastifyInstance;
  readonly db: Database;
  readonly organisation: number;
  readonly resource: number;
  readonly uptake: number;
  readonly giver: { readonly cookie: string };
  readonly venue: { readonly cookie: string };
}

/** Four days that were asked for, of an organisation that says who it is. */
async function asked(t: Parameters<typeof build>[0]): Promise<Given> {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  await db.query("update venue set pivot = '21590350100017' where id = 'moulins'");
  const organisation = await addOrganisation(db, 'Lumière & Fils');
  await db.query("update organisation set siret = '73282932000074'");
  await db.query(
    `insert into establishment (organisation, nom, adresse, commune, code_postal, code_insee, location)
     values ($1, 'Siège', '12 rue de Béthune', 'Lille', '59000', '59350', 'point(3.06 50.63)')`,
    [organisation],
  );
  const giver = await signInDelegate(app, db, 'deleguee@lumiere.fr', organisation);
  const venue = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const post = async (url: string, payload: object, headers = giver) =>
    (await app.inject({ method: 'POST', url: `/api${url}`, headers, payload })).json();
  const { resource } = await post('/resources', { owner: { organisation }, resource: daysOffered() });
  await post(`/resources/${resource}/moves`, { act: 'publish', from: 'draft' });
  const body = { venue: 'moulins', quantity: 4 };
  const { uptake } = await post(`/resources/${resource}/uptakes`, body, venue);
  return { app, db, organisation, resource, uptake, giver, venue };
}

function hands({ app, uptake, giver, venue }: Given) {
  const move = async (act: string, from: string, headers: { cookie: string }, said: object = {}) => {
    const url = `/api/uptakes/${uptake}/moves`;
    return (await app.inject({ method: 'POST', url, headers, payload: { act, from, said } })).statusCode;
  };
  const page = async (path: string, headers = giver) =>
    (await app.inject({ url: `/ressources/suivi/${uptake}${path}`, headers })).body.replaceAll(
      /[\u00a0\u202f]/g,
      ' ',
    );
  const accept = (said: object = {}) =>
    move('accept', 'asked', giver, { terms: 'Deux mardis d’octobre.', ...said });
  return { move, page, accept, agree: (said: object = {}) => move('agree', 'accepted', venue, said) };
}

t.test('every moment of a follow-up is that of Paris, in summer and in winter', async (t) => {
  const given = await asked(t);
  const { app, db, uptake, venue } = given;
  const { page, accept, agree } = hands(given);
  await accept();
  await agree();
  const payload = { text: 'Merci !' };
  await app.inject({ method: 'POST', url: `/api/uptakes/${uptake}/messages`, headers: venue, payload });
  const at = (act: string, moment: string) =>
    db.query('update move set moved_at = $2 where act = $1 and uptake = $3', [act, moment, uptake]);
  await at('accept', '2026-06-01T08:43:00Z');
  await at('agree', '2026-12-31T23:30:00Z');
  await db.query("update message set sent_at = '2026-06-01T21:05:00Z'");
  const seen = (await app.inject({ url: `/api/uptakes/${uptake}`, headers: venue })).json<Uptake>();
  t.match(seen.messages, [{ at: '2026-06-01T21:05:00Z' }]);
  const follow = await page('');
  t.match(follow, '1er juin 2026 à 10 h 43 : convention proposée, par Lumière &amp; Fils');
  t.match(follow, '1er janvier 2027 à 0 h 30 : convention conclue, par Médiathèque de Moulins');
  t.match(follow, 'Médiathèque de Moulins, 1er juin 2026 à 23 h 05');
  t.match(await page('/convention'), 'Conclue le 1er janvier 2027.');
});

t.test('what is signed is read above the button that signs it', async (t) => {
  const given = await asked(t);
  const { page, accept } = hands(given);
  await accept();
  const follow = await page('', given.venue);
  const places = ['Ce que vous signez', 'Nos équipes animent', 'Deux mardis d’octobre', 'value="agree"'].map(
    (text) => follow.indexOf(text),
  );
  t.notOk(places.includes(-1));
  t.same(
    [...places].sort((a, b) => a - b),
    places,
    'in this order',
  );
});

t.test('the papers say who, what, when, under which law, and stay as they were signed', async (t) => {
  const given = await asked(t);
  const { app, db, resource, giver, venue } = given;
  const { move, page, accept, agree } = hands(given);
  t.equal(
    await accept({ terms: 'Quatre jours, à 300 € par jour.' }),
    400,
    'a gift is agreed without a price',
  );
  await accept({ giver_capacity: 'directrice générale' });
  t.match(await page('/convention'), 'elle vaut quand les deux côtés l’ont signée');
  await agree({ taker_capacity: 'responsable du lieu' });
  const description = 'Tout autre chose, écrit après la signature.';
  const { version } = (await app.inject(`/api/resources/${resource}`)).json();
  const headers = { ...giver, 'if-match': `"${version}"` };
  const changed = { method: 'PUT', url: `/api/resources/${resource}`, headers } as const;
  t.equal((await app.inject({ ...changed, payload: daysOffered({ description }) })).statusCode, 200);
  await db.query("update organisation set nom = 'Ombre SA'");

  const number = `${new Date().getUTCFullYear()}-${given.uptake}`;
  const agreement = await page('/convention', venue);
  for (const text of [
    `Convention d’application n° ${number}`,
    'article 2 de la convention du 27 mai 2015',
    'loi n° 2003-709 du 1ᵉʳ août 2003',
    'Lumière &amp; Fils',
    'entreprise',
    '732 829 320 00074',
    '12 rue de Béthune, 59000 Lille',
    'Médiathèque de Moulins',
    '215 903 501 00017',
    'Mécénat de compétence',
    '4 journées',
    'Nos équipes animent',
    'Deux mardis d’octobre',
    'directrice générale',
    'responsable du lieu',
  ])
    t.match(agreement, text);
  t.notMatch(agreement, /Tout autre chose|Ombre SA/, 'what was written since is not what was signed');
  t.notMatch(agreement, 'Attestation de don n°', 'nothing is attested yet');
  t.notMatch(await page(''), 'directrice générale', 'of those who sign, only the papers speak');

  await move('deliver', 'agreed', giver, { given_on: '2026-06-01', value: 2400 });
  await move('acknowledge', 'delivered', venue, { witness_capacity: 'directeur' });
  const statement = (await page('/convention')).split('id="attestation"')[1] ?? '';
  for (const text of [
    `n° ${number}`,
    'Lumière &amp; Fils',
    '732 829 320 00074',
    '215 903 501 00017',
    '1er juin 2026',
    '2 400 €',
    'article 238 bis du code général des impôts',
    'En qualité de : directeur',
  ])
    t.match(statement, text);
  const other = await app.inject({ url: `/ressources/suivi/${given.uptake}/attestation`, headers: giver });
  t.match(other.headers.location, /convention$/, 'a gift of an organisation is no volunteer’s');
});

t.test('what is not known is left to be written by hand', async (t) => {
  const given = await asked(t);
  const { db } = given;
  await db.query('update organisation set siret = null');
  await db.query('delete from establishment');
  await db.query("update venue set pivot = '215903501'");
  const { page, accept } = hands(given);
  await accept();
  const paper = await page('/convention');
  t.equal(paper.match(/à compléter à la main/g)?.length, 4, 'a SIRET, an address, two capacities');
  t.match(paper, /SIREN<\/dt><dd>215 903 501/);
});
