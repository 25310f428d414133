import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import t from 'tap';
import { mapReady, noBrowser, openSite, phone } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = [
  '/',
  '/?q=Lille',
  '/?q=Saint-Denis&need=creer&frais_a_charge=Gratuit',
  '/?q=zzzqqq&near=nowhere',
  '/lieux/M%C3%A9diath%C3%A8que%20du%20Vieux-Lille/mediatheque-du-vieux-lille',
  '/donnees',
  '/rien',
];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

t.test('axe finds nothing, on a desk and a phone, in light and dark', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [device, options] of [
      ['desk', {}],
      ['phone', phone],
    ] as const) {
      const { page, at } = await visit({ ...options, colorScheme });
      for (const path of pages) {
        await page.goto(at(path));
        if (device === 'desk' && path.startsWith('/?')) await mapReady(page);
        // Not as a script of the page: its policy would refuse it, and rightly.
        await page.evaluate(`${axe}; void 0`);
        const violations: Violation[] = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))',
        );
        t.same(violations, [], `${path}, ${device}, ${colorScheme}`);
      }
    }
});

t.test('text enlarged twice still fits the page’s width', { skip: noBrowser }, async (t) => {
  const visit = await openSite(t);
  const { page, at } = await visit({ viewport: { width: 320, height: 640 } });
  for (const path of pages) {
    await page.goto(at(path));
    const [width, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    t.ok((width ?? 0) <= (room ?? 0), `${path}: ${width} in ${room}`);
  }
});
