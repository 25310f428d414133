import ICAL from 'ical.js';
import t from 'tap';
import { LILLE } from '../places.ts';
import { openSmtp } from '../smtp.ts';
import { axeFinds, listed, noBrowser, openSite, overflowOf, phone } from './browser.ts';
import { enter } from './enter.ts';

t.test('the stops of a bus', { skip: noBrowser }, async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const mail = 'accueil@bus-des-weppes.fr';
  const visit = await openSite(
    t,
    [
      { id: 'bus', nom: 'Bus des Weppes', at: LILLE, itinerance: ['Itinérant'], courriels: [mail] },
      { id: 'fixe', nom: 'Maison fixe', at: LILLE, courriels: [mail] },
    ],
    { SMTP_URL, MAIL_FROM: 'Proximité <ne-pas-repondre@proximite.test>' },
  );
  const own = '/lieux/bus/bus-des-weppes';

  t.test('its keeper writes them, without scripts', async (t) => {
    const visitor = await visit({ ...phone, javaScriptEnabled: false });
    const { page, at } = visitor;
    await enter(visitor, received, mail);
    for (const path of [own, '/lieux/fixe/maison-fixe']) {
      await page.goto(at(`${path}/revendiquer`));
      await page.getByRole('button', { name: 'Je tiens ce lieu' }).click();
      await page.getByText('ce lieu est à vous').waitFor();
    }
    await page.goto(at('/mon-espace'));
    t.equal(await page.getByRole('link', { name: /^Arrêts / }).count(), 1, 'of what moves alone');
    await page.goto(at(`${own}/modifier`));
    await page.getByRole('link', { name: 'Où il s’arrête' }).click();
    await page.getByText('Aucun arrêt encore').waitFor();

    await page.getByLabel('Nom de l’endroit').fill('Mairie');
    await page.getByLabel('Adresse', { exact: true }).fill('Place de la République');
    await page.getByLabel('Code postal').fill('59136');
    await page.getByLabel('Commune').fill('Lyon');
    await page.getByLabel('Latitude').fill('50,5739');
    await page.getByLabel('Longitude').fill('2,9366');
    await page.getByLabel('De', { exact: true }).fill('09:00');
    await page.getByLabel('À', { exact: true }).fill('08:00');
    const save = page.getByRole('button', { name: 'Enregistrer cet arrêt' });
    await save.click();
    await page.getByRole('link', { name: /^À : une heure plus tard/ }).waitFor();
    await page.getByLabel('À', { exact: true }).fill('12:00');
    await save.click();
    await page.getByRole('link', { name: /^Commune : une commune du code postal 59136/ }).waitFor();
    t.equal(await page.getByLabel('Nom de l’endroit').inputValue(), 'Mairie', 'nothing typed is lost');
    t.equal(await page.getByLabel('De', { exact: true }).inputValue(), '09:00');
    await page.getByLabel('Commune').fill('Wavrin');
    await save.click();
    await page.getByText('Chaque lundi, de 9').waitFor();

    await page.getByLabel('Nom de l’endroit').fill('Salle des fêtes');
    await page.getByLabel('Adresse', { exact: true }).fill('Rue Pasteur');
    await page.getByLabel('Code postal').fill('59134');
    await page.getByLabel('Commune').fill('Fournes-en-Weppes');
    await page.getByLabel('Rythme').selectOption('1');
    await page.getByLabel('Jour').selectOption({ label: 'mardi' });
    await page.getByLabel('De', { exact: true }).fill('14:00');
    await page.getByLabel('À', { exact: true }).fill('17:00');
    await save.click();
    await page.getByText('Premier mardi du mois, de 14').waitFor();
    await page.getByText('Placé au milieu de la commune').waitFor();

    await page.getByRole('link', { name: /Modifier.*Salle des fêtes/ }).click();
    await page.getByLabel('Rythme').selectOption('date');
    await page.getByLabel('Date').fill('2026-06-12');
    await save.click();
    await page.getByText('Le 12 juin 2026, de 14').waitFor();
    await page.getByRole('button', { name: /Retirer.*Salle des fêtes/ }).click();
    await page.getByText('Enregistré.').waitFor();
    t.equal(await page.locator('.stop').count(), 1);

    await page.goto(at(`${own}/historique`));
    await page.getByText('Salle des fêtes, Fournes-en-Weppes (2026 Jun 12 14:00-17:00)').first().waitFor();
    await page.goto(at('/lieux/fixe/maison-fixe/arrets'));
    await page.getByText('n’est pas dit itinérant').waitFor();
  });

  t.test('two keepers at once: the later loses nothing that was typed', async (t) => {
    const visitor = await visit();
    const { page, at } = visitor;
    await enter(visitor, received, mail);
    const other = await page.context().newPage();
    await page.goto(at(`${own}/arrets`));
    await other.goto(at(`${own}/modifier`));
    await other.getByRole('button', { name: 'Rien n’a changé : confirmer que tout est juste' }).click();
    await other.getByText('C’est confirmé').waitFor();
    await page.getByLabel('Nom de l’endroit').fill('Grand-Place');
    await page.getByLabel('Adresse', { exact: true }).fill('1 place du Général de Gaulle');
    await page.getByLabel('Code postal').fill('59000');
    await page.getByLabel('Commune').fill('Lille');
    await page.getByLabel('Latitude').fill('50.6372');
    await page.getByLabel('Longitude').fill('3.0635');
    await page.getByLabel('Jour').selectOption({ label: 'jeudi' });
    await page.getByLabel('De', { exact: true }).fill('14:00');
    await page.getByLabel('À', { exact: true }).fill('17:00');
    const save = page.getByRole('button', { name: 'Enregistrer cet arrêt' });
    await save.click();
    await page.getByText('pendant que vous écriviez').waitFor();
    t.equal(await page.getByLabel('Nom de l’endroit').inputValue(), 'Grand-Place');
    await save.click();
    await page.getByText('Chaque jeudi, de 14').waitFor();
    t.equal(await page.locator('.stop').count(), 2);
    t.same(await axeFinds(page), []);
  });

  t.test('a stop at its commune’s middle says so, until its pin is moved', async (t) => {
    const visitor = await visit();
    const { page, at, complaints } = visitor;
    await enter(visitor, received, mail);
    await page.goto(at(`${own}/arrets`));
    await page.getByLabel('Nom de l’endroit').fill('Foyer');
    await page.getByLabel('Adresse', { exact: true }).fill('Rue Haute');
    await page.getByLabel('Code postal').fill('59134');
    await page.getByLabel('Commune').fill('Fournes-en-Weppes');
    await page.getByLabel('De', { exact: true }).fill('14:00');
    await page.getByLabel('À', { exact: true }).fill('17:00');
    await page.getByRole('button', { name: 'Chercher cette adresse' }).click();
    await page.getByRole('radio', { name: /Fournes-en-Weppes/ }).check();
    await page.getByText('Seulement au milieu de la commune').waitFor();
    const save = page.getByRole('button', { name: 'Enregistrer cet arrêt' });
    await save.click();
    await page.getByText('Enregistré.').waitFor();
    const place = page.getByRole('link', { name: /Placer sur la carte.*Foyer/ });
    await place.click();
    await page.getByText('Seulement au milieu de la commune').waitFor();
    t.equal(await page.getByLabel('Latitude').inputValue(), '', 'a middle is nobody’s position');
    await page.locator('.pin-map').scrollIntoViewIfNeeded();
    await page.locator('.maplibregl-canvas-container .pin').waitFor();
    t.same(await axeFinds(page), []);
    await page.getByRole('button', { name: 'Repère' }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByText('Seulement au milieu de la commune').waitFor({ state: 'detached' });
    t.not(await page.getByLabel('Longitude').inputValue(), '');
    await save.click();
    await page.getByText('Enregistré.').waitFor();
    t.equal(await place.count(), 0);
    t.same(complaints, []);

    const plain = await visit({ ...phone, javaScriptEnabled: false });
    await plain.page.context().addCookies(await page.context().cookies());
    await plain.page.goto(plain.at(`${own}/arrets`));
    await plain.page.getByRole('link', { name: /Modifier.*Foyer/ }).click();
    await plain.page.getByLabel('Nom de l’endroit').fill('Foyer rural');
    await plain.page.getByRole('button', { name: 'Chercher cette adresse' }).click();
    await plain.page.getByRole('radio', { name: /Fournes-en-Weppes/ }).check();
    await plain.page.getByRole('button', { name: 'Prendre cette position' }).click();
    t.equal(await plain.page.getByLabel('Nom de l’endroit').inputValue(), 'Foyer rural', 'nothing is lost');
    t.match(await plain.page.getByLabel('Latitude').inputValue(), /^50\.\d/);
    t.match(plain.page.url(), /arret=\d+#position$/);
    await plain.page.getByRole('button', { name: /Retirer.*Foyer/ }).click();
    await plain.page.getByText('Enregistré.').waitFor();
  });

  t.test('someone in Wavrin finds it there, and takes its dates along', async (t) => {
    const { page, complaints, at } = await visit(phone);
    await page.goto(at('/?q=Wavrin&near=2.9366,50.5739'));
    const card = page.locator('.card', { hasText: 'Bus des Weppes' });
    await card.getByText('S’arrête à Wavrin lundi de 9').waitFor();
    await card.getByText('moins de 50').waitFor();
    t.equal((await listed(page))[0], 'Bus des Weppes');
    await page.goto(at('/?q=Wavrin&near=2.9366,50.5739&open=2026-06-08'));
    await card.getByText('S’arrête à Wavrin lundi 8 juin de 9').waitFor();
    await card.getByRole('link', { name: 'Bus des Weppes' }).click();
    await page.getByRole('heading', { name: 'Où et quand il passe' }).waitFor();
    await page.getByText('Chaque lundi, de 9').waitFor();
    t.same(await axeFinds(page), []);
    t.ok((await overflowOf(page)) <= 0, 'fits a phone');
    const link = await page.getByRole('link', { name: 'Ajouter à mon agenda' }).getAttribute('href');
    const calendar = await page.request.get(at(link ?? ''));
    const events = new ICAL.Component(ICAL.parse(await calendar.text())).getAllSubcomponents('vevent');
    t.match(events[0]?.getFirstPropertyValue('summary'), 'Bus des Weppes à Wavrin');
    t.same(complaints, []);
  });
});
