import t from 'tap';
import { doChores } from '../../api/chores.ts';
import { NOW, testConfig } from '../helper.ts';
import { give, signIn } from '../people.ts';
import { LILLE } from '../places.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone } from './browser.ts';

t.test('« rien n’a changé »', { skip: noBrowser }, async (t) => {
  const { app, db, visit } = await openOver(t, [
    { id: 'Espace public', nom: 'Espace public', at: LILLE, date_maj: '2025-10-01' },
  ]);
  await signIn(app, db, 'animatrice@exemple.fr');
  await give(db, 'animatrice@exemple.fr', 'steward', 'Espace public');
  await give(db, 'animatrice@exemple.fr', 'operator');
  await doChores(db, testConfig, NOW);
  const [mail] = await db.query<{ text: string }>("select text from mail where purpose = 'reminder'");
  const pathOf = (path: string) => new RegExp(`${path}\\?\\S+`).exec(mail?.text ?? '')?.[0] ?? '';
  const [confirm, stop] = [pathOf('/rien-n-a-change'), pathOf('/rappels/arreter')];

  t.test('axe finds nothing, and a phone holds it', async (t) => {
    const { page, at } = await visit(phone);
    const [{ name, value } = { name: '', value: '' }] = (
      await signIn(app, db, 'animatrice@exemple.fr')
    ).cookie
      .split('; ')
      .map((pair) => ({ name: pair.split('=')[0] ?? '', value: pair.slice(pair.indexOf('=') + 1) }));
    await page.context().addCookies([{ name, value, url: at('/') }]);
    for (const path of [
      confirm,
      stop,
      '/rien-n-a-change?jeton=faux',
      '/mon-espace',
      '/exploitation/courriels',
    ]) {
      await page.goto(at(path));
      t.same(await axeFinds(page), [], path);
      t.ok((await overflowOf(page)) <= 0, `${path} fits a phone`);
    }
    await page.goto(at('/mon-espace'));
    await page.getByRole('button', { name: 'Arrêter les rappels de « Espace public »' }).click();
    await page.getByText('rappels : non').waitFor();
    await page.getByRole('button', { name: 'Reprendre les rappels' }).click();
    await page.getByText('rappels : oui').waitFor();
  });

  t.test('one button, by the keyboard, without scripts and without signing in', async (t) => {
    const { page, at } = await visit({ ...phone, javaScriptEnabled: false });
    await page.goto(at('/lieux/Espace%20public/espace-public'));
    await page
      .getByText(/1er\s+octobre 2025/)
      .first()
      .waitFor();
    await page.goto(at(confirm));
    await page.getByRole('button', { name: 'Oui, rien n’a changé' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Merci, c’est confirmé' }).waitFor();
    await page.goto(at(confirm));
    await page.getByRole('heading', { name: 'C’est déjà confirmé' }).waitFor();
    await page.getByRole('link', { name: 'Voir la page' }).click();
    await page
      .getByText(/1er\s+juin 2026/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Histoire de cette page' }).click();
    await page.getByText('Confirmé sans changement.').waitFor();
    await page.goto(at(stop));
    await page.getByRole('button', { name: 'Arrêter ces rappels' }).click();
    await page.getByText('Plus aucun ne partira').waitFor();
    await page.goto(at('/rien-n-a-change?jeton=faux'));
    await page.getByRole('heading', { name: 'Ce lien ne sert pas' }).waitFor();
    await page.getByRole('link', { name: 'Entrer dans mon espace' }).click();
    t.match(page.url(), /\/connexion/);
  });
});
