import { arrived, type Received, wordsOf } from '../smtp.ts';
import type { Visitor } from './browser.ts';

/** Where the first link leads that comes after so many mails: another mail may come before it. */
async function linkAfter(received: readonly Received[], before: number): Promise<string> {
  for (let count = before + 1; ; count += 1) {
    const [path] = /\/connexion\/lien\?jeton=[^\s"&]+/.exec(wordsOf(await arrived(received, count))) ?? [];
    if (path) return path;
  }
}

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
  await page.goto(at(await linkAfter(received, before)));
  await page.getByRole('button', { name: 'Entrer' }).click();
  await page.getByText(`Vous êtes ${mail}`).waitFor();
}
