import t from 'tap';
import { axeFinds, noBrowser, openSite, overflowOf, phone } from './browser.ts';

t.test('the questionnaire: by the keyboard, and nothing of it leaves', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t, [
    { id: 'sur', nom: 'Lieu sûr', at: [3.0635, 50.6372], services: ['Utilisation sécurisée du numérique'] },
  ]);
  const { page, at, complaints } = await visit(phone);
  await page.goto(at('/referentiel/se-situer'));
  const first = page.getByRole('group', { name: /mots de passe solides/ });
  await first.getByLabel('Pas encore').waitFor();
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));

  await first.getByLabel('Oui, sans aide').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  t.ok(await first.getByLabel('Pas encore').isChecked(), 'chosen by the arrows');
  await page
    .getByRole('group', { name: /Ranger ses fichiers/ })
    .getByLabel('Oui, sans aide')
    .check();
  t.same(complaints, [], 'before axe, which the policy refuses a style');
  t.same(await axeFinds(page), [], 'the questions');
  t.equal(await overflowOf(page), 0);
  await page.getByRole('button', { name: 'Voir où j’en suis' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Où vous en êtes' }).waitFor();
  // The heading is there a moment before the keyboard is.
  await page.waitForFunction("document.activeElement.id === 'resultat'");
  t.match(await page.locator('.standing').allTextContents(), [/Vous êtes à l’aise/, /pas répondu/]);
  t.same(await axeFinds(page), [], 'the result');
  t.same(asked, [], 'nothing was asked of the network');
  const kept = await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]');
  t.same(kept, [0, 0, ''], 'nothing is kept');

  await page.getByLabel('Près de').fill('Lille');
  await page.getByRole('button', { name: 'Voir les ateliers et les lieux' }).press('Enter');
  await page.getByRole('link', { name: 'Lieu sûr' }).waitFor();
  const { search } = new URL(page.url());
  t.same(
    [...new URLSearchParams(search)],
    [
      ['competence', '4.1'],
      ['ou', 'Lille'],
    ],
    'skills, and no answer',
  );
  t.ok(asked.every((line) => line.startsWith('GET ')));
  t.same(await axeFinds(page), [], 'who teaches it');
  for (const path of [
    '/referentiel?ou=Lille',
    '/referentiel/1',
    '/referentiel/tpe?besoin=securite&ou=Lille',
  ]) {
    await page.goto(at(path));
    t.same(await axeFinds(page), [], path);
    t.equal(await overflowOf(page), 0, path);
  }
});

t.test('without scripts, the same list on paper', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);
  const { page, at } = await visit({ javaScriptEnabled: false });
  await page.goto(at('/referentiel/se-situer'));
  t.match(await page.locator('.notice').first().textContent(), /JavaScript.*à imprimer/);
  t.equal(await page.locator('.paper-skills .skill').count(), 20);
  t.equal(await page.locator('main input').count(), 0, 'nothing that could be filled in and sent');
});
