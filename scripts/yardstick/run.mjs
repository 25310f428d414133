// `npm run yardstick`: our first list beside that of the national map's client, in one run on this machine: bytes, time
// to the first list, plain and with a processor four times slower, and Lighthouse's mobile scores.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { setUp } from '../setup.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const drawing = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds from the start of the navigation to the first frame in which the list is there, caches empty. */
async function timeToList(browser, address, isThere, slowdown) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true });
  const page = await context.newPage();
  if (slowdown > 1) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  }
  await page.addInitScript(`{
    const look = () => (${isThere}) ? (window.listAt = performance.now()) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }`);
  await page.goto(address, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(() => window.listAt, undefined, { timeout: 60_000 });
  const time = await handle.jsonValue();
  await context.close();
  return time;
}

const lists = {
  ours: `document.querySelector('#liste .card-name')?.getBoundingClientRect().height > 0`,
  theirs: `/\\d+ résultats/.test(document.body?.innerText ?? '')`,
};

async function compare(browser, ours, theirs, runs, slowdown) {
  const times = { ours: [], theirs: [] };
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(await timeToList(browser, `${ours.address}/?q=Lille`, lists.ours, slowdown));
    const address = `${theirs.address}/cartographie?latitude=50.63&longitude=3.06&address=Lille&distance=20000`;
    times.theirs.push(await timeToList(browser, address, lists.theirs, slowdown));
  }
  const [own, other] = [median(times.ours), median(times.theirs)];
  console.log(
    `première liste, processeur ×${slowdown} : ${own.toFixed(0)} ms et ${other.toFixed(0)} ms, rapport ${(own / other).toFixed(3)} (médianes de ${runs}, en alternance)`,
  );
}

/** Scripts and styles before the first list, as they come over the wire. */
async function bytesOf(browser, address) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const kinds = new Map();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (['Script', 'Stylesheet'].includes(kinds.get(requestId))) bytes += encodedDataLength;
  });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address, { waitUntil: 'load' });
  await page.close();
  return bytes;
}

/** What Lighthouse says of one visit. */
async function audit(address) {
  const { default: lighthouse } = await import('lighthouse');
  const { launch } = await import('chrome-launcher');
  const userDataDir = mkdtempSync(join(tmpdir(), 'proximite-lighthouse-'));
  const chrome = await launch({
    chromePath: executablePath,
    userDataDir,
    chromeFlags: ['--headless=new', ...flags, ...drawing],
  });
  try {
    const { lhr } = await lighthouse(address, {
      port: chrome.port,
      onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
      logLevel: 'error',
    });
    return lhr;
  } finally {
    await chrome.kill();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

/** The visit of median performance: two runs of one page on one machine differ by 0.05. */
async function scores(address) {
  const visits = [];
  for (let visit = 0; visit < 5; visit += 1) visits.push(await audit(address));
  const byScore = visits.toSorted((a, b) => a.categories.performance.score - b.categories.performance.score);
  const { audits, categories } = byScore[2];
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode === 'binary',
  );
  const all = Object.values(categories).map(({ id, score }) => `${id} ${score?.toFixed(2)}`);
  return `${all.join(', ')}${failed.length ? ` (${failed.map(({ id }) => id).join(', ')})` : ''}`;
}

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, lighthouse: { type: 'boolean', default: false } },
});
setUp();
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
  cwd: here,
  stdio: 'inherit',
});
const { openOurs, openTheirs } = await import('./sites.mjs');
const ours = await openOurs(await freePort());
const theirs = await openTheirs(await freePort(), ours.address);
const browser = await chromium.launch({ executablePath, args: [...flags, ...drawing] });
try {
  const own = await bytesOf(browser, `${ours.address}/?q=Lille`);
  console.log(`scripts et styles avant la première liste : ${own} octets, et ${theirs.bytes}`);
  for (const slowdown of [1, 4]) await compare(browser, ours, theirs, Number(values.runs), slowdown);
  console.log('Lighthouse, la visite médiane de cinq :');
  for (const path of ['/', '/?q=Lille', '/orientation', '/communes/59350/lille'])
    console.log(`Lighthouse mobile, ${path} : ${await scores(ours.address + path)}`);
  if (values.lighthouse)
    console.log(`Lighthouse mobile, carte nationale : ${await scores(`${theirs.address}/cartographie`)}`);
} finally {
  await browser.close();
  await theirs.close();
  await ours.close();
}
