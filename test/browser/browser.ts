import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Test } from 'tap';
import type { Config } from '../../api/config.ts';
import type { Database } from '../../db/database.ts';
import { build } from '../helper.ts';
import { LILLE, ROUBAIX, SAINT_DENIS, SAINT_DENIS_REUNION } from '../places.ts';
import { addVenues, type Sample } from '../venues.ts';

/** The first of them draws the same pages without a window to hold them, for 40 % less of the processor. */
const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const executablePath = process.env.CHROMIUM ?? programs.find(existsSync) ?? '';
/** Why browser tests are skipped here, or false. */
export const noBrowser = existsSync(executablePath) ? false : `no Chromium among ${programs.join(', ')}`;

/** As root, without a graphics card, and asking nothing of the network; WebGL is drawn by the processor. */
const args = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu-compositing',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

const named = (nom: string, at: readonly [number, number], more: object = {}) => ({
  id: nom,
  nom,
  at,
  ...more,
});
const creating = { services: ['Loisirs et créations numériques'] };
const venues = [
  named('Médiathèque du Vieux-Lille', [LILLE[0] + 0.002, LILLE[1] + 0.005], {
    telephone: '+33320495000',
    horaires: 'Mo-Fr 09:00-12:00,14:00-17:00; Sa 10:00-12:00',
    typologie: ['BIB'],
    frais_a_charge: ['Gratuit'],
  }),
  named('Atelier de Wazemmes', [LILLE[0] - 0.03, LILLE[1] - 0.02], creating),
  named('Condition Publique', ROUBAIX, {
    ...creating,
    commune: 'Roubaix',
    code_postal: '59100',
    code_insee: '59512',
  }),
  named('Maison de Saint-Denis', SAINT_DENIS, {
    commune: 'Saint-Denis',
    code_postal: '93200',
    code_insee: '93066',
  }),
  named('Case numérique', SAINT_DENIS_REUNION, {
    commune: 'Saint-Denis',
    code_postal: '97400',
    code_insee: '97411',
    telephone: '+262262409000',
  }),
];

export interface Visitor {
  readonly page: Page;
  /** What the page complained of: exceptions, refused files, broken policies. */
  readonly complaints: string[];
  /** The address of a path of the application. */
  readonly at: (path: string) => string;
}

type Visit = (options?: BrowserContextOptions) => Promise<Visitor>;

let launched: Promise<Browser> | undefined;

/** One for all test files of a process; it goes with it. */
function theBrowser(): Promise<Browser> {
  launched ??= chromium.launch({ executablePath, args }).then((browser) => {
    browser.on('disconnected', () => {
      launched = undefined;
    });
    return browser;
  });
  return launched;
}

/** The application on `PORT` or a free one with a handful of venues and `more`, and a browser; both closed with the test. */
export async function openSite(
  t: Test,
  more: readonly Sample[] = [],
  config: Partial<Config> = {},
): Promise<Visit> {
  return (await openOver(t, more, config)).visit;
}

/** As `openSite`, for who looks behind the pages too. */
export async function openOver(
  t: Test,
  more: readonly Sample[] = [],
  config: Partial<Config> = {},
  clock?: () => Date,
): Promise<{ readonly app: FastifyInstance; readonly db: Database; readonly visit: Visit }> {
  const { app, db } = await build(t, { PUBLIC_URL: undefined, ...config }, clock);
  await addVenues(db, [...venues, ...more]);
  await app.listen({ port: config.PORT ?? 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const opened: Visitor[] = [];
  t.after(() => Promise.all(opened.map(({ page }) => page.context().close())));
  return {
    app,
    db,
    visit: async (options) => {
      const visitor = await visit(await theBrowser(), port, options);
      opened.push(visitor);
      return visitor;
    },
  };
}

async function visit(browser: Browser, port: number, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'fr-FR',
    reducedMotion: 'reduce',
    // What a worker asks for passes beside the answers that a test makes up.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return { page, complaints, at: (path) => `http://127.0.0.1:${port}${path}` };
}

/** A telephone held upright. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe into a page, past its policy: not as a script of the page, which would rightly be refused. */
export const withAxe = (page: Page): Promise<unknown> => page.evaluate(`${axe}; void 0`);

/** What axe finds wrong with a page, a line each. */
export async function axeFinds(page: Page): Promise<unknown> {
  await withAxe(page);
  return page.evaluate(
    'axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0]?.html].join(" ")))',
  );
}

/** Pixels by which a page is wider than its window. */
export const overflowOf = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));

/** The names of the listed venues, as they are read. */
export const listed = (page: Page): Promise<string[]> => page.locator('#liste .card-name').allTextContents();

/** The map beside the list, drawn. */
export const mapReady = (page: Page) => page.locator('.map-column[data-state="ready"]').waitFor();

/** The toggle of a need. */
export const need = (page: Page, value: string) => page.locator(`input[name="need"][value="${value}"]`);

/** What axe finds, and whether the page is wider than its screen. */
export async function isSound(t: Test, { page }: Visitor, name: string): Promise<void> {
  t.same(await axeFinds(page), [], `${name}: axe`);
  t.equal(await overflowOf(page), 0, `${name}: nothing beyond the screen`);
}

/** Tab after Tab, until what is looked for has the focus. @param matches its selector */
export async function tabTo(page: Page, matches: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), matches)) return;
  }
  throw new Error(`no way to ${matches}`);
}
