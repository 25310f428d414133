import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import t, { type Test } from 'tap';
import { closeEndedOffers } from '../../api/jobs/feeds/reading.ts';
import { addOrganisation, signInDelegate } from '../partners.ts';
import { LILLE } from '../places.ts';
import { axeFinds, noBrowser, openOver, overflowOf, phone } from './browser.ts';
import { enterAs } from './sign-in.ts';

const posting = (more: object) => ({
  '@type': 'JobPosting',
  identifier: '1',
  title: 'Médiatrice ou médiateur numérique',
  description: 'Accompagner des habitants dans leurs démarches en ligne.',
  url: 'https://entreprise.test/offres/1',
  datePosted: '2026-05-20',
  validThrough: '2026-06-30',
  employmentType: 'CDI',
  jobLocation: { address: { addressLocality: 'Lille', postalCode: '59000' } },
  ...more,
});
const feed = [
  posting({}),
  posting({ identifier: '2', title: 'Offre sans adresse', url: 'javascript:alert(1)' }),
  posting({ identifier: '3', title: 'Offre passée', validThrough: '2026-05-01' }),
];

/** A company's site, on this machine. */
async function serve(t: Test): Promise<string> {
  const server = createServer((_, response) => response.end(JSON.stringify(feed))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/offres.json`;
}

t.test(
  'an offer, from a member’s feed to who looks for one near Lille, to its end',
  { skip: noBrowser },
  async (t) => {
    const settings = { FEED_ADDRESSES: 'any', FEED_TIMEOUT_MS: 2_000 } as const;
    const { app, db, visit } = await openOver(
      t,
      [{ id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE }],
      settings,
    );
    const organisation = await addOrganisation(db, 'Lumière & Fils');
    const cookie = await signInDelegate(app, db, 'rh@lumiere.fr', organisation);

    const delegate = await visit({ ...phone, javaScriptEnabled: false });
    await enterAs(delegate, cookie);
    await delegate.page.goto(delegate.at(`/partenaires/${organisation}/gerer`));
    await delegate.page.getByRole('link', { name: 'Flux d’offres d’emploi' }).click();
    await delegate.page.getByLabel('Adresse du flux').fill('offres');
    await delegate.page.getByRole('button', { name: 'Lire ce flux' }).click();
    await delegate.page.getByRole('alert').getByRole('link').click();
    await delegate.page.getByLabel('Adresse du flux').fill(await serve(t));
    await delegate.page.getByRole('button', { name: 'Lire ce flux' }).click();
    await delegate.page.getByText(/1\soffre montrée sur 3\slues/).waitFor();
    await delegate.page.getByText(/Offre sans adresse.*pas d’adresse web où y répondre/).waitFor();
    await delegate.page.getByText(/Offre passée.*expirée depuis le 1er.mai 2026/).waitFor();
    t.ok((await overflowOf(delegate.page)) <= 0, 'the feeds fit a phone');

    const seeker = await visit(phone);
    const { page, at } = seeker;
    await page.goto(at('/offres-emploi'));
    await page.getByLabel('Près de').fill('Lille');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Médiatrice ou médiateur numérique' }).waitFor();
    t.match(await page.locator('.resource-card').textContent(), /CDI · Lille, à moins de 50/);
    t.equal(
      await page.getByRole('link', { name: /Voir l’offre et y répondre/ }).getAttribute('href'),
      'https://entreprise.test/offres/1',
    );
    t.same(await axeFinds(page), []);
    t.ok((await overflowOf(page)) <= 0, 'the offers fit a phone');
    await page.goto(at('/lieux/moulins/mediatheque-de-moulins'));
    await page.getByRole('heading', { name: 'Emplois près d’ici' }).waitFor();
    await page.getByRole('link', { name: 'Toutes les offres d’emploi près d’ici' }).click();
    await page.getByText('du point de la carte').waitFor();
    t.equal(await page.locator('.resource-card').count(), 1);

    const desk = await visit();
    await desk.page.goto(
      desk.at(
        `/?bbox=${LILLE[0] - 0.05},${LILLE[1] - 0.05},${LILLE[0] + 0.05},${LILLE[1] + 0.05}&landmarks=1`,
      ),
    );
    await desk.page.getByText('Emplois et missions : 1').waitFor();
    const shown = await app.inject('/api/landmarks?bbox=2.9,50.5,3.2,50.7');
    t.match(shown.json().jobs, [{ kind: 'job', employer: 'Lumière & Fils', commune: 'Lille' }]);

    await closeEndedOffers(db, new Date('2026-07-01T08:00:00Z'));
    await page.goto(at('/offres-emploi?ou=Lille'));
    await page.getByText('Aucune offre pour ces mots, ici').waitFor();
    await desk.page.reload();
    await desk.page.getByText('Emplois et missions : 0').waitFor();
  },
);
