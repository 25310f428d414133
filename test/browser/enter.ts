import { arrived, type Received, wordsOf } from '../smtp.ts';
import type { Visitor } from './browser.ts';

/** Signs in by the mail that comes next to the test's own server. */
export async function enter(
  { page, at }: Pick<Visitor, 'page' | 'at'>,
  received: readonly Received[],
  mail: string,
): Promise<void> {
  const before = received.length;
  await page.goto(at('/connexion'));
  await page.getByLabel('Votre adresse de courriel').fill(mail);
  await page.getByRole('button', { name: 'Recevoir un lien' }).click();
  const path = /\/connexion\/lien\?jeton=[^\s"&]+/.exec(wordsOf(await arrived(received, before + 1)))?.[0];
  await page.goto(at(path ?? ''));
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByText(`Vous êtes ${mail}`).waitFor();
}
