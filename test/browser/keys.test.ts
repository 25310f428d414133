import t from 'tap';
import { LILLE } from '../places.ts';
import { openSmtp } from '../smtp.ts';
import { axeFinds, noBrowser, openSite, overflowOf, phone, type Visitor } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';
const MAIL = 'accueil@espace-public-lille.fr';

t.test('keys for programs', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const visit = await openSite(t, [{ id: 'epn', nom: 'Espace public', at: LILLE, courriels: [MAIL] }], {
    SMTP_URL,
    MAIL_FROM,
  });

  /** In, and running the venue. */
  async function run({ page, at }: Pick<Visitor, 'page' | 'at'>) {
    await enter({ page, at }, received, MAIL);
    await page.goto(at('/lieux/epn/espace-public/revendiquer'));
    // Who comes back runs it already, and is told so.
    const claim = page.getByRole('button', { name: 'Je tiens ce lieu' });
    if ((await claim.count()) > 0) await claim.click();
    await page.goto(at('/mon-espace'));
  }

  t.test('one is made, used and revoked, without scripts', async (t) => {
    const { page, at } = await visit({ ...phone, javaScriptEnabled: false });
    await run({ page, at });
    await page.getByRole('link', { name: 'Mes clés' }).click();
    await page.getByRole('button', { name: 'Faire la clé' }).click();
    await page.getByRole('link', { name: /Son nom : un nom est attendu/ }).waitFor();
    await page.getByRole('link', { name: /Pour quels lieux : un lieu au moins/ }).waitFor();
    await page.getByLabel('Son nom').fill('Agenda de la ville');
    await page.getByLabel('Espace public').check();
    await page.getByLabel('Son dernier jour').fill('2020-01-01');
    await page.getByRole('button', { name: 'Faire la clé' }).click();
    await page.getByRole('link', { name: /Son dernier jour : un jour à venir/ }).waitFor();
    t.equal(await page.getByLabel('Son nom').inputValue(), 'Agenda de la ville', 'nothing typed is lost');
    t.ok(await page.getByLabel('Espace public').isChecked());
    await page.getByLabel('Son dernier jour').fill('');
    await page.getByRole('button', { name: 'Faire la clé' }).click();
    await page.getByRole('heading', { name: 'Votre clé' }).waitFor();
    const [secret = '', example = ''] = await page.locator('.sample').allTextContents();
    t.match(secret, /^np_[\w-]{43}$/);
    t.ok(example.includes(secret), 'an example to be pasted as it is');
    t.match(
      example,
      /^curl -s '\S+\/api\/venues\/epn'.*id, version,/s,
      'which reads the version that it sends',
    );
    t.notOk((await page.content()).includes('Espace public</a>'), 'nothing else is on that page');

    const use = () =>
      fetch(at('/api/venues/epn'), {
        method: 'PATCH',
        headers: {
          authorization: `Bearer ${secret}`,
          'content-type': 'application/merge-patch+json',
          'if-match': '"1"',
        },
        body: '{"horaires":"Mo-Fr 09:00-12:00; PH off"}',
      });
    t.equal((await use()).status, 200);
    await page.goto(at('/lieux/epn/espace-public/historique'));
    await page.getByText('programme d’un lieu, le').waitFor();
    await page.goto(at('/mon-espace/cles'));
    t.notOk((await page.content()).includes(secret), 'shown once');
    t.match(await page.locator('main').textContent(), /servie le 1er\s+juin/);
    await page.getByRole('button', { name: 'Révoquer « Agenda de la ville »' }).click();
    await page.getByText('(révoquée)').waitFor();
    t.equal((await use()).status, 401);
  });

  t.test('axe finds nothing, and the page fits a phone', async (t) => {
    const { page, at, complaints } = await visit(phone);
    await run({ page, at });
    await page.goto(at('/mon-espace/cles'));
    await page.getByRole('button', { name: 'Copier' }).first().waitFor();
    const check = async () => {
      t.same(await axeFinds(page), []);
      t.ok((await overflowOf(page)) <= 0);
    };
    await check();
    await page.getByRole('button', { name: 'Faire la clé' }).click();
    await page.getByText('Aucune clé n’est faite').waitFor();
    await check();
    await page.getByLabel('Son nom').fill('Agenda');
    await page.getByLabel('Espace public').check();
    await page.getByRole('button', { name: 'Faire la clé' }).click();
    await page.getByText('elle n’est gardée nulle part').waitFor();
    await check();
    await page.goto(at('/mon-espace/abonnements-donnees'));
    await check();
    await page.getByRole('button', { name: 'Abonner' }).click();
    await page.getByText('Rien n’est abonné').waitFor();
    await check();
    await page.getByLabel('Son nom').fill('Carte');
    await page.getByLabel('Son adresse').fill('https://localhost:1/changements');
    await page.getByRole('button', { name: 'Abonner' }).click();
    await page.getByText('il ne sera plus montré').waitFor();
    await check();
    await page.getByRole('link', { name: 'Revenir à mes abonnements' }).click();
    await page.getByRole('button', { name: 'Vérifier « Carte »' }).waitFor();
    await check();
    t.same(
      complaints.filter((text) => !/status of 400/.test(text)),
      [],
    );
  });
});
