// `npm test`: set-up, a database made ready once, every test file against a copy of it, and one last line
// `N passed, N failed`. PostgreSQL with PostGIS serves when this machine has it, else the embedded database;
// TEST_DATABASE=embedded or postgresql decides. Names given as arguments run those files only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { root, setUp } from './setup.mjs';

const isResult = /^(not )?ok \d+ - (.*)$/;
/** Of a file that hangs. The longest took 288 s on a machine with eight other things to do. */
const LIMIT_S = 420;

/** Those named, or all there are: bundled, which pays from a dozen files on. */
async function filesNamed(names) {
  if (names.length) return names.map((name) => name.replace(/^(.*)\.tsx?$/, 'build/$1.js'));
  const { bundleTests } = await import('./bundle-tests.mjs');
  const folder = await bundleTests();
  return readdirSync(root + folder, { recursive: true })
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** Loading 28 files that would skip themselves takes 40 s. */
const isRun = (file) => process.env.CHROMIUM !== 'none' || !file.includes('/test/browser/');

/** Counts one file's lines of TAP; a file that breaks outside its tests (at load, by time-out) counts as one failure. */
function countFile(lines, broken, count) {
  const results = lines.map((line) => isResult.exec(line)).filter(Boolean);
  const skipped = results.filter(([line]) => /# SKIP/i.test(line));
  const failed = results.filter(([, not]) => not).length;
  count.skipped.push(...skipped.map(([, , name]) => name));
  count.passed += results.length - skipped.length - failed;
  count.failed += broken ? Math.max(failed, 1) : failed;
}

/**
 * Runs one file by node itself: under tap's own runner, whose hooks read each module that is loaded, the 1.8 s of the
 * processor that the application takes to load were 5.3, which was six minutes of continuous integration.
 */
async function runFile(file, environment, count) {
  const begun = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    cwd: root,
    env: { ...process.env, ...environment, TAP_TIMEOUT: String(LIMIT_S) },
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: (LIMIT_S + 10) * 1000,
  });
  const ended = once(child, 'exit');
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) lines.push(line);
  const [status] = await ended;
  countFile(lines, status !== 0, count);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    status === 0 ? `✓ ${file} (${seconds} s)` : `${lines.join('\n')}\nnot ok ${file} (${seconds} s)`,
  );
}

/**
 * A file at a time for each processor, and one more: a whole run in the browser took 16 min 45 s and left 43 % of two
 * processors idle, as pages wait.
 */
const AT_ONCE = availableParallelism() + 1;

async function runFiles(environment, files) {
  const count = { passed: 0, failed: 0, skipped: [] };
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await runFile(file, environment, count);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

setUp();
const { prepareTestDatabase } = await import('../build/test/database.js');
const database = await prepareTestDatabase(process.env.TEST_DATABASE, AT_ONCE);
console.log(`Base de données des tests : ${database.kind}`);
try {
  const { passed, failed, skipped } = await runFiles(
    database.environment,
    (await filesNamed(process.argv.slice(2))).filter(isRun),
  );
  for (const name of skipped) console.log(`sauté : ${name}`);
  if (process.env.CHROMIUM === 'none') console.log('sauté : ce qui demande un navigateur (CHROMIUM=none)');
  if (passed === 0) console.log('Aucun test n’a tourné.');
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  await database.close();
}
