// `npm test`: set-up, a database made ready once, every test file against a copy of it, and one last line
// `N passed, N failed`. PostgreSQL with PostGIS serves when this machine has it, else the embedded database;
// TEST_DATABASE=embedded or postgresql decides. Names given as arguments run those files only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { root, setUp } from './setup.mjs';

/** Of a file, which is itself a test of the process that runs it. */
const isResult = /^ {4}(not )?ok \d+ - (.*)$/;
const isEnd = /^(not )?ok \d+ - /;
/** Of a file that hangs. The longest took 288 s on a machine with eight other things to do. */
const LIMIT_S = 420;

const isTest = (name) => /\.test\.tsx?$/.test(name);
/** Those named, or all there are; loading 28 files that would skip themselves takes 40 s. */
const namesOf = (given) =>
  (given.length
    ? given
    : readdirSync(`${root}test`, { recursive: true })
        .filter(isTest)
        .map((name) => `test/${name}`)
        .sort()
  ).filter((name) => process.env.CHROMIUM !== 'none' || !name.startsWith('test/browser/'));

/** Counts one file's lines of TAP; a file that breaks outside its tests (at load, by time-out) counts as one failure. */
function countFile(lines, broken, count) {
  const results = lines.map((line) => isResult.exec(line)).filter(Boolean);
  const skipped = results.filter(([line]) => /# SKIP/i.test(line));
  const failed = results.filter(([, not]) => not).length;
  count.skipped.push(...skipped.map(([, , name]) => name));
  count.passed += results.length - skipped.length - failed;
  count.failed += broken ? Math.max(failed, 1) : failed;
}

/** One file of those that a process runs: what it says, and until when it may. */
function begin(file, child) {
  const begun = performance.now();
  const late = setTimeout(() => child.kill('SIGKILL'), LIMIT_S * 1000);
  const lines = [];
  const end = (broken, count) => {
    clearTimeout(late);
    countFile(lines, broken, count);
    const seconds = Math.round((performance.now() - begun) / 1000);
    console.log(broken ? `${lines.join('\n')}\nnot ok ${file} (${seconds} s)` : `✓ ${file} (${seconds} s)`);
  };
  return { lines, end };
}

/**
 * Runs files that wait in a process of node itself: under tap's own runner, whose hooks read each module that is loaded, the
 * 1.8 s of the processor that the application takes to load were 5.3, which was six minutes of continuous integration.
 */
async function runProcess(environment, waiting, count) {
  const flags = ['--enable-source-maps', '--max-semi-space-size=64'];
  const child = spawn(process.execPath, [...flags, 'scripts/run-tests.mjs'], {
    cwd: root,
    env: { ...process.env, ...environment, TAP_TIMEOUT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  let current;
  let asked = false;
  child.on('message', (message) => {
    // tap tells its own runner of time-outs by the same way.
    if (message !== 'next') return;
    asked = true;
    const file = waiting.shift();
    if (file) current = begin(file, child);
    child.send(file ?? '');
  });
  for await (const line of createInterface({ input: child.stdout })) {
    current?.lines.push(line);
    const [end, not] = isEnd.exec(line) ?? [];
    if (!end) continue;
    current?.end(Boolean(not), count);
    current = undefined;
  }
  await ended;
  current?.end(true, count);
  // Another would end as this one did, without end.
  if (!asked) throw new Error('a process of tests ended before it asked for any');
}

/**
 * A process for each processor, and one more: a whole run in the browser took 16 min 45 s and left 43 % of two processors
 * idle, as pages wait.
 */
const AT_ONCE = availableParallelism() + 1;

async function runFiles(environment, files) {
  const count = { passed: 0, failed: 0, skipped: [] };
  const waiting = [...files];
  const work = async () => {
    while (waiting.length) await runProcess(environment, waiting, count);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, files.length) }, work));
  return count;
}

setUp();
const { prepareTestDatabase } = await import('../build/test/database.js');
const database = await prepareTestDatabase(process.env.TEST_DATABASE, AT_ONCE);
console.log(`Base de données des tests : ${database.kind}`);
try {
  const { bundleTests } = await import('./bundle-tests.mjs');
  const files = await bundleTests(namesOf(process.argv.slice(2)));
  const { passed, failed, skipped } = await runFiles(database.environment, files);
  for (const name of skipped) console.log(`sauté : ${name}`);
  if (process.env.CHROMIUM === 'none') console.log('sauté : ce qui demande un navigateur (CHROMIUM=none)');
  if (passed === 0) console.log('Aucun test n’a tourné.');
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
} finally {
  await database.close();
}
