import { createServer } from 'node:net';
import t from 'tap';
import { openProConnectProvider } from '../proconnect.ts';
import { noBrowser, openSite, phone } from './browser.ts';

/** The address of this site is declared at the provider before it is open. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}

t.test('ProConnect is a second door', { skip: noBrowser }, async (t) => {
  const PORT = await freePort();
  const origin = `http://localhost:${PORT}`;
  const provider = await openProConnectProvider(t, origin);
  const visit = await openSite(t, [], { PORT, ...provider.config });
  const { page, complaints } = await visit({ ...phone, javaScriptEnabled: false });
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));

  await page.goto(`${origin}/mon-espace`);
  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click();
  await page.getByText('Vous êtes jeanne@exemple.fr').waitFor();
  t.equal(page.url(), `${origin}/mon-espace`);

  const callback = sent.find((address) => address.includes('/retour?'));
  await page.goto(callback ?? '');
  await page.getByText('a déjà servi').waitFor();
  t.match(await page.locator('main').textContent(), 'L’identification n’a pas abouti', 'replayed');

  await page.context().clearCookies();
  await page.request.get(`${origin}/connexion/proconnect`, { maxRedirects: 0 });
  await page.goto(`${origin}/connexion/proconnect/retour?code=x&state=devine`);
  await page.getByText('n’est pas valable').waitFor();
  await page.goto(`${origin}/mon-espace`);
  t.match(page.url(), /\/connexion/, 'a wrong state opens nothing');

  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click();
  await page.getByRole('button', { name: 'Tout fermer' }).click();
  await page.getByRole('link', { name: 'Me déconnecter de ProConnect' }).click();
  await page.getByRole('button', { name: 'Oui, me déconnecter' }).click();
  await page.getByText('Vous êtes déconnecté d’ici et de ProConnect.').waitFor();
  await page.goto(`${origin}/mon-espace`);
  t.match(page.url(), /\/connexion/, 'signed out here');

  provider.someone = { sub: 'jeanne', declines: true };
  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click();
  await page.getByText('vous avez renoncé').waitFor();
  await page.getByRole('link', { name: 'Revenir à l’entrée' }).click();
  await page.getByLabel('Votre adresse de courriel').waitFor();
  t.same(
    complaints.filter((text) => !/status of 400/.test(text)),
    [],
  );
});
