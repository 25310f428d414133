import t from 'tap';
import type { Venue } from '../../../api/venues/schema.ts';
import { build } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('the pages of those who keep a venue', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [{ id: 'epn', nom: 'EPN', at: LILLE, date_maj: '2026-05-01' }]);
  const keeper = await signIn(app, db, 'gardienne@exemple.fr');
  await give(db, 'gardienne@exemple.fr', 'steward', 'epn');
  /** What a page says, its spaces as a keyboard types them. */
  const said = async (url: string, headers: object = keeper) =>
    (await app.inject({ url, headers: { ...headers } })).body
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/[\u00a0\u202f]/g, ' ');
  const write = async (method: 'PUT' | 'PATCH', path: string, payload: object) => {
    const { version } = (await app.inject({ url: '/api/venues/epn' })).json<Venue>();
    const headers = { ...keeper, 'if-match': `"${version}"` };
    const answer = await app.inject({ method, url: `/api/venues/epn${path}`, headers, payload });
    t.equal(answer.statusCode, 200, answer.body);
  };
  const notice = (kind: string, text: string) =>
    write('PUT', '/notice', { kind, text, from: '2026-06-01', until: '2026-11-25' });

  t.test('a page says who last wrote it: its source, then the venue, whatever it announces', async (t) => {
    t.match(await said('/lieux/epn/epn'), /Mis à jour le 1er mai 2026 par essai\./);
    await notice('closed', 'travaux');
    t.match(await said('/lieux/epn/epn'), /par essai\./, 'a notice is no update');
    await write('PATCH', '', {});
    await notice('closed', 'fuite');
    t.match(
      await said('/lieux/epn/epn'),
      /Mis à jour le 1er juin 2026 par le lieu\. Publié à l’origine par essai\./,
    );
    t.match(await said('/es/lieux/epn/epn'), /por el propio lugar/);
    t.equal((await app.inject({ url: '/api/venues/rien/writer' })).statusCode, 404);
  });

  t.test('what a venue announces is told by its kind, in each language', async (t) => {
    await notice('moving', 'au 12 rue de Lille');
    t.match(await said('/lieux/epn/epn'), 'Déménagement : au 12 rue de Lille');
    t.match(await said('/en/lieux/epn/epn'), 'Moving: au 12 rue de Lille');
    t.match(await said('/?q=EPN'), 'Déménagement : au 12 rue de Lille', 'in lists too');
    await notice('closed', 'travaux');
    t.match(await said('/lieux/epn/epn'), /Fermé du 1er juin 2026 au 25 novembre 2026 : travaux/);
    await notice('other', 'Entrée par la cour');
    t.notMatch(await said('/lieux/epn/epn'), 'Déménagement');
  });

  t.test('the history tells kinds and days in words', async (t) => {
    await notice('moving', 'au 12 rue de Lille');
    const history = await said('/lieux/epn/epn/historique');
    for (const words of ['Déménagement', 'Autre chose à savoir', '25 novembre 2026']) t.match(history, words);
    const compared = await said('/lieux/epn/epn/historique?de=1&a=3');
    t.match(compared, '1er mai 2026');
    for (const text of [history, compared]) {
      t.notMatch(text, /moving|closed|2026-\d\d-\d\d/);
    }
  });

  t.test('one who asked already is told so; one who keeps it is not asked', async (t) => {
    const stranger = await signIn(app, db, 'passant@exemple.fr');
    const ask = () => said('/lieux/epn/epn/revendiquer', stranger);
    t.match(await ask(), 'Je tiens ce lieu');
    await app.inject({ method: 'POST', url: '/api/venues/epn/claims', headers: stranger, payload: {} });
    t.match(await ask(), /Votre demande attend déjà[\s\S]*le 1er juin 2026/);
    t.match(await said('/lieux/epn/epn/revendiquer'), 'Vous tenez déjà ce lieu');
  });

  t.test('alone, with someone asked: the page says both, and what is seen of an address', async (t) => {
    t.match(await said('/lieux/epn/epn/equipe'), 'Vous êtes seul à tenir');
    const payload = { mail: 'collegue@exemple.fr' };
    await app.inject({ method: 'POST', url: '/api/venues/epn/invitations', headers: keeper, payload });
    const team = await said('/lieux/epn/epn/equipe');
    t.match(team, 'collegue@exemple.fr n’a pas accepté l’invitation');
    t.notMatch(team, 'Vous êtes seul à tenir');
    t.match(team, 'chacun ne voit que la première lettre');
  });
});
