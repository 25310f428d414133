import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { buildApp } from '../api/app.ts';
import { readConfig } from '../api/config.ts';
import { keepDates, loadDemonstration } from '../api/demonstration/queries.ts';
import { settleEvents } from '../api/events/doors.ts';
import { readTimetables } from '../api/hours/queries.ts';
import type { Venue, VenueList } from '../api/venues/schema.ts';
import { openTestDatabase, prepareTestDatabase } from '../test/database.ts';

/** A Wednesday morning: venues are open, and closed, and there are holidays to come. */
const NOW = new Date('2026-06-03T08:30:00Z');
const services = encodeURIComponent('Aide aux démarches administratives');

/** Every kind of page, by the name of its picture. */
const pagesFor = (id: string): Readonly<Record<string, string>> => ({
  accueil: '/',
  liste: '/?q=Lille',
  'liste-ouverts': '/?q=Lille&open=now&frais_a_charge=Gratuit',
  'liste-vide': '/?departement=48&need=creer&open=weekend&prise_en_charge_specifique=Surdit%C3%A9',
  lieu: `/lieux/${id}/x?from=3.0586,50.633`,
  'lieu-imprimer': `/lieux/${id}/x/imprimer`,
  'lieu-signaler': `/lieux/${id}/x/signaler`,
  orientation: '/orientation',
  'orientation-ou': `/orientation?services=${services}&step=where`,
  'orientation-quand': `/orientation?services=${services}&q=Lille&step=when`,
  'orientation-contraintes': `/orientation?services=${services}&q=Lille&step=constraints`,
  'orientation-lieux': `/orientation?services=${services}&q=Lille&open=now&frais_a_charge=Gratuit&step=answer`,
  'orientation-fiche': `/orientation/fiche?lieu=${id}&services=${services}&near=3.0586,50.633`,
  commune: '/communes/59350/lille',
  departement: '/departements/59/nord',
  'mes-lieux': '/mes-lieux',
  integrer: '/integrer?q=Lille',
  embarque: '/embarque?departement=59&accent=%23005f9e&counter=%23002b49',
  ateliers: '/ateliers',
  partenaires: '/partenaires',
  ressources: '/ressources?ou=Lille',
  cycles: '/ressources/cycles',
  'boite-a-outils': '/boite-a-outils?q=arnaques',
  donnees: '/donnees',
  accessibilite: '/accessibilite',
  mentions: '/mentions',
  introuvable: '/rien',
});

interface View {
  readonly name: string;
  readonly prefix: string;
  readonly options: BrowserContextOptions;
  /** Of the letters, beside the usual. */
  readonly scale?: number;
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const desk = { viewport: { width: 1280, height: 800 } };
const views: readonly View[] = [
  { name: 'telephone', prefix: '', options: phone },
  { name: 'bureau', prefix: '', options: desk },
  { name: 'arabe-telephone', prefix: '/ar', options: phone },
  { name: 'arabe-bureau', prefix: '/ar', options: desk },
  { name: 'grands-caracteres', prefix: '', options: desk, scale: 2 },
  { name: 'sombre', prefix: '', options: { ...phone, colorScheme: 'dark' } },
];

const inLanguage = (prefix: string, path: string) => (path === '/' ? prefix || '/' : prefix + path);

async function draw(browser: Browser, origin: string, view: View, pages: [string, string][], out: string) {
  const context = await browser.newContext({ ...view.options, locale: 'fr-FR', reducedMotion: 'reduce' });
  const page = await context.newPage();
  for (const [name, path] of pages) {
    await page.goto(origin + inLanguage(view.prefix, path), { waitUntil: 'load' });
    if (view.scale)
      await page.evaluate((scale) => {
        document.documentElement.style.fontSize = `${scale * 100}%`;
      }, view.scale);
    if (view.name.endsWith('bureau') && /[?&](q|departement)=/.test(path) && !path.startsWith('/o'))
      await page
        .locator('.map-column[data-state="ready"]')
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined);
    await page.waitForTimeout(300);
    await page.screenshot({
      path: join(out, `${name}-${view.name}.png`),
      fullPage: !view.name.endsWith('bureau'),
    });
  }
  await context.close();
}

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'screenshots' }, only: { type: 'string', default: '' } },
});
const cluster = await prepareTestDatabase(process.env.TEST_DATABASE, 1);
Object.assign(process.env, cluster.environment);
const db = await openTestDatabase();
await loadDemonstration(db);
await keepDates(db, NOW);
await settleEvents(db, NOW);
await readTimetables(db, NOW);
const config = readConfig({
  BASEMAP_STYLE_URL: 'none',
  GEOCODER_URL: 'none',
  ROUTER_URL: 'none',
  LOG_LEVEL: 'silent',
});
const app = await buildApp({ db, config, clock: () => NOW });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
});
try {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const { venues } = (
    await app.inject('/api/venues?near=3.0586,50.633&frais_a_charge=Gratuit')
  ).json<VenueList>();
  const shown = venues.find(({ horaires, telephone }: Venue) => horaires && telephone) ?? venues[0];
  const pages = Object.entries(pagesFor(encodeURIComponent(shown?.id ?? ''))).filter(([name]) =>
    name.startsWith(values.only),
  );
  mkdirSync(values.out, { recursive: true });
  for (const view of views) {
    await draw(browser, origin, view, pages, values.out);
    console.log(`${view.name} : ${pages.length} pages`);
  }
} finally {
  await browser.close();
  await app.close();
  await db.close();
  await cluster.close();
}
