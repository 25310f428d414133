import t from 'tap';
import { addOrganisation, signInDelegate } from '../partners.ts';
import { give, signIn } from '../people.ts';
import { LILLE } from '../places.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone } from './browser.ts';
import { enterAs } from './sign-in.ts';

const NETWORKS = 'Réseaux et systèmes';

t.test('a need, from its writing to what came of it, without scripts', { skip: noBrowser }, async (t) => {
  const { app, db, visit } = await openOver(t, [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }]);
  const first = await addOrganisation(db, 'Réseaux de Roubaix', { trades: [NETWORKS] });
  const second = await addOrganisation(db, 'Câbles et Données', { trades: [NETWORKS, 'Données'] });
  const steward = await signIn(app, db, 'moulins@lille.fr');
  await give(db, 'moulins@lille.fr', 'steward', 'moulins');
  const owner = await visit({ ...phone, javaScriptEnabled: false });
  await enterAs(owner, steward);
  const one = await visit({ javaScriptEnabled: false });
  await enterAs(one, await signInDelegate(app, db, 'une@reseaux.fr', first));
  const two = await visit({ javaScriptEnabled: false });
  await enterAs(two, await signInDelegate(app, db, 'deux@cables.fr', second));

  await owner.page.goto(owner.at('/ressources/nouvelle'));
  await owner.page.getByRole('link', { name: 'Besoin de conseil, de service ou de solution' }).click();
  await owner.page.getByLabel('Titre').fill('Refaire notre réseau');
  await owner.page.getByLabel('Description').fill('Trente postes, un vieux commutateur.');
  await owner.page.getByLabel(NETWORKS).check();
  await owner.page.getByLabel('Un service').check();
  await owner.page.getByRole('button', { name: 'Enregistrer le brouillon' }).click();
  await owner.page.getByRole('button', { name: 'Publier' }).click();
  await owner.page.getByRole('heading', { name: 'À qui le proposer' }).waitFor();
  const own = owner.page.url().replace(/#.*/, '');
  await owner.page.getByRole('button', { name: 'Leur proposer ce besoin' }).click();
  await owner.page.getByRole('link', { name: /cochez une organisation/ }).waitFor();
  await owner.page.getByLabel(/Réseaux de Roubaix/).check();
  await owner.page.getByLabel(/Câbles et Données/).check();
  await owner.page.getByRole('button', { name: 'Leur proposer ce besoin' }).click();
  await owner.page
    .getByText(/envoyé, proposé le/)
    .first()
    .waitFor();

  for (const { page, at } of [one, two]) {
    await page.goto(at('/mon-espace'));
    await page.getByRole('link', { name: 'Refaire notre réseau' }).click();
    await page.getByText(/Médiathèque de Moulins propose ce besoin/).waitFor();
  }
  await one.page.getByLabel('Un mot, si vous voulez').fill('Nous passons mardi.');
  await one.page.getByRole('button', { name: 'Répondre à ce besoin' }).click();
  await one.page.getByRole('heading', { name: 'Vos échanges' }).waitFor();
  await two.page.getByText('Ce n’est pas pour nous').first().click();
  await two.page.getByLabel(/Pourquoi/).fill('Trop loin de nous.');
  await two.page.getByRole('button', { name: /Ce n’est pas pour nous/ }).click();
  await two.page.getByText('Vous avez décliné ce besoin').waitFor();

  await owner.page.goto(own);
  await owner.page.getByText('« Trop loin de nous. »').waitFor();
  const answer = owner.page.locator('.answers > li');
  await answer.getByText('Nous passons mardi.').waitFor();
  // Axe itself is a script: it looks at the same pages in a browser that runs them.
  const looking = await visit(phone);
  await enterAs(looking, steward);
  await looking.page.goto(own);
  t.same(await axeFinds(looking.page), []);
  t.ok((await overflowOf(looking.page)) <= 0, 'it fits a phone');
  await answer.getByRole('button', { name: 'Choisir cette réponse' }).click();
  await answer.getByRole('button', { name: 'Dire que c’est fait' }).click();
  await owner.page.getByRole('alert').getByRole('link').click();
  await answer.getByLabel('Ce qu’il en est advenu').fill('Un commutateur neuf.');
  await answer.getByRole('button', { name: 'Dire que c’est fait' }).click();
  await answer.getByText('Un commutateur neuf.').waitFor();
  const settle = owner.page.locator('.resource-own');
  await settle.getByLabel('Ce qu’il en est advenu').fill('Le réseau tient, et l’atelier a rouvert.');
  await settle.getByLabel(/Le montrer à tous/).check();
  await settle.getByRole('button', { name: /Dire ce qu’il en est advenu/ }).click();
  await owner.page.getByText('Pourvu : ce besoin').waitFor();
  t.equal(await owner.page.getByText('Tout est fait ?').count(), 0);

  const stranger = await visit();
  await stranger.page.goto(own);
  await stranger.page.getByText('Pourvu : ce besoin').waitFor();
  await stranger.page.getByText('l’atelier a rouvert').waitFor();
  t.notMatch(await stranger.page.locator('main').textContent(), /Nous passons mardi|Trop loin|@/);
  t.same(await axeFinds(stranger.page), []);
  t.same(stranger.complaints, []);
});
