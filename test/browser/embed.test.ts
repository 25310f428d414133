import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { need, noBrowser, openSite } from './browser.ts';

/** The library as it is published: nothing of ours. */
const maplibre = 'node_modules/maplibre-gl/dist';

/** A town's own site, on another origin, that shows whatever it is given. */
async function openTown(t: Test, body: () => string): Promise<string> {
  const server = createServer(({ url = '/' }, response) => {
    if (url.startsWith('/maplibre-gl')) {
      response.setHeader('content-type', 'text/javascript');
      return response.end(readFileSync(join(maplibre, url.replace(/\?.*/, ''))));
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(
      `<!doctype html><html lang="fr"><title>Ville</title><style>* { color: red !important }</style>${body()}`,
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  t.after(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

t.test('on a town’s own site', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);

  t.test('the element shows its list, filters in place, grows, and opens venues beside', async (t) => {
    const { page, at, complaints } = await visit();
    let html = '';
    const town = await openTown(t, () => html);
    html = `<script type="module" src="${at('/embarque.js')}"></script>
      <nouvelle-proximite q="Lille" accent="#aa0055"></nouvelle-proximite>`;
    await page.goto(town);
    const frame = page.frameLocator('iframe');
    await frame.locator('.card').first().waitFor();
    t.match(await frame.locator('.card-name').allTextContents(), ['Médiathèque du Vieux-Lille']);
    await frame.locator('.around-me button:enabled').waitFor();
    await frame.locator('input[name="need"][value="creer"]').check({ force: true });
    await frame.locator('.card-name', { hasText: 'Médiathèque' }).waitFor({ state: 'detached' });
    const colour = await frame
      .locator('.combobox-line .button')
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    t.equal(colour, 'rgb(170, 0, 85)');
    t.not(
      await frame
        .locator('h2')
        .first()
        .evaluate((title) => getComputedStyle(title).color),
      'rgb(255, 0, 0)',
      'the town’s styles stay outside',
    );
    const height = await page
      .locator('nouvelle-proximite')
      .evaluate((element) => Number(element.shadowRoot?.querySelector('iframe')?.height));
    const content = await frame
      .locator('body')
      .evaluate((body) => body.ownerDocument.documentElement.offsetHeight);
    t.equal(height, content, 'no second scroll bar');
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      frame.locator('.card-name a').first().click(),
    ]);
    await opened.waitForURL(/\/lieux\//);
    t.equal(page.url(), town, 'the town’s page stays');
    t.same(await page.context().cookies(), []);
    t.same(complaints, []);
  });

  t.test(
    'a plain frame does without scripts; a page of the site does not let itself be framed',
    async (t) => {
      const { page, at } = await visit({ javaScriptEnabled: false });
      let html = '';
      const town = await openTown(t, () => html);
      html = `<iframe title="Lieux" width="800" height="700" src="${at('/embarque?q=Lille')}"></iframe>`;
      await page.goto(town);
      const frame = page.frameLocator('iframe');
      t.match(await frame.locator('.card-name').allTextContents(), ['Médiathèque du Vieux-Lille']);
      html = `<iframe title="Lieux" width="800" height="700" src="${at('/?q=Lille')}"></iframe>`;
      await page.goto(town);
      t.equal(await page.frameLocator('iframe').locator('.card-name').count(), 0);
    },
  );

  t.test('the composer previews what it writes', async (t) => {
    const { page, at, complaints } = await visit();
    await page.goto(at('/integrer'));
    await page.getByRole('textbox', { name: 'Territoire' }).fill('Roubaix');
    await need(page, 'creer').check();
    await page.getByRole('button', { name: 'Mettre à jour' }).click();
    await page.frameLocator('.preview').locator('.card-name', { hasText: 'Condition Publique' }).waitFor();
    t.match(await page.locator('.snippet').first().inputValue(), /commune=59512&amp;need=creer/);
    t.same(complaints, []);
  });

  t.test('MapLibre alone draws every venue from the style of the tiles', async (t) => {
    const { page, at, complaints } = await visit();
    const town = await openTown(
      t,
      () => `<div id="carte" style="width: 600px; height: 600px"></div><script type="module">
      import { Map } from '/maplibre-gl.mjs';
      const map = new Map({ container: 'carte', zoom: 0, center: [28, 20],
        style: '${at('/tiles/style.json?basemap=none')}' });
      map.once('idle', () => {
        const drawn = map.queryRenderedFeatures({ layers: ['lieux', 'lieux-groupes'] });
        document.title = drawn.reduce((sum, { properties }) => sum + (properties.point_count ?? 1), 0) + ' lieux';
      });
      </script>`,
    );
    await page.goto(town);
    await page.waitForFunction(() => document.title !== 'Ville');
    t.equal(await page.title(), '5 lieux');
    t.same(complaints, []);
  });
});
