// `npm test`: set-up, a database made ready once, every test file against a copy of it, and one last line
// `N passed, N failed`. PostgreSQL with PostGIS serves when this machine has it, else the embedded database;
// TEST_DATABASE=embedded or postgresql decides. Names given as arguments run those files only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root, setUp } from './setup.mjs';

const isResult = /^ {4}(not )?ok \d+ - (.*)$/;
const isFile = /^(not )?ok \d+ - (build\/test\/\S+)(?: # time=([\d.]+)ms)?/;

const readFileNames = (args) =>
  args.length ? args.map((name) => name.replace(/^(.*)\.tsx?$/, 'build/$1.js')) : [];

/** Loading 25 files that would skip themselves takes 40 s. */
const withoutBrowser = process.env.CHROMIUM === 'none' ? ['--exclude=build/test/browser/**'] : [];

/** Counts one file's lines of TAP; a file that breaks outside its tests (at load, by time-out) counts as one failure. */
function countFile(lines, broken, count) {
  const results = lines.map((line) => isResult.exec(line)).filter(Boolean);
  const skipped = results.filter(([line]) => /# SKIP/i.test(line));
  const failed = results.filter(([, not]) => not).length;
  count.skipped.push(...skipped.map(([, , name]) => name));
  count.passed += results.length - skipped.length - failed;
  count.failed += broken ? Math.max(failed, 1) : failed;
}

async function runTap(environment, files) {
  const tap = spawn(
    process.execPath,
    ['node_modules/tap/dist/esm/run.mjs', '--reporter=tap', ...withoutBrowser, ...files],
    {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(tap, 'exit');
  const count = { passed: 0, failed: 0, skipped: [] };
  let lines = [];
  for await (const line of createInterface({ input: tap.stdout })) {
    lines.push(line);
    const file = isFile.exec(line);
    if (!file) continue;
    countFile(lines, Boolean(file[1]), count);
    console.log(file[1] ? lines.join('\n') : `✓ ${file[2]} (${Math.round(Number(file[3] ?? 0) / 1000)} s)`);
    lines = [];
  }
  const [status] = await ended;
  return { ...count, ok: status === 0 };
}

setUp();
const { prepareTestDatabase } = await import('../build/test/database.js');
const database = await prepareTestDatabase(process.env.TEST_DATABASE);
console.log(`Base de données des tests : ${database.kind}`);
try {
  const { passed, failed, skipped, ok } = await runTap(
    database.environment,
    readFileNames(process.argv.slice(2)),
  );
  for (const name of skipped) console.log(`sauté : ${name}`);
  if (withoutBrowser.length) console.log('sauté : ce qui demande un navigateur (CHROMIUM=none)');
  if (passed === 0) console.log('Aucun test n’a tourné.');
  process.exitCode = ok && failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${ok ? failed : Math.max(failed, 1)} failed`);
} finally {
  await database.close();
}
