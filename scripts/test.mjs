// `npm test`: set-up, a database made ready once, every test file against a copy of it, and one last line
// `N passed, N failed`. PostgreSQL with PostGIS serves when this machine has it, else the embedded database;
// TEST_DATABASE=embedded or postgresql decides. Names given as arguments run those files only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root, setUp } from './setup.mjs';

const isResult = /^ {4}(not )?ok \d+ - (.*?)( \{|$)/;
const isFile = /^(not )?ok \d+ - (build\/test\/\S+)/;

const readFileNames = (args) =>
  args.length ? args.map((name) => name.replace(/^(.*)\.tsx?$/, 'build/$1.js')) : [];

function countOf(line, count) {
  const result = isResult.exec(line) ?? undefined;
  if (result && /# SKIP/i.test(line)) count.skipped.push(result[2]);
  else if (result) count[result[1] ? 'failed' : 'passed'] += 1;
  const file = isFile.exec(line);
  if (file) {
    // A file that breaks outside its tests (an exception at load, a time-out) has no failed test to count.
    if (file[1] && count.failed === count.failedBefore) count.failed += 1;
    count.failedBefore = count.failed;
    console.log(`${file[1] ? '✗' : '✓'} ${file[2]}`);
  }
}

async function runTap(environment, files) {
  const tap = spawn(process.execPath, ['node_modules/tap/dist/esm/run.mjs', '--reporter=tap', ...files], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const count = { passed: 0, failed: 0, failedBefore: 0, skipped: [] };
  let quoted = [];
  for await (const line of createInterface({ input: tap.stdout })) {
    countOf(line, count);
    quoted = /^\s*(not )?ok /.test(line) ? [] : [...quoted, line];
    if (/^\s*not ok /.test(line)) console.log(line);
    else if (
      quoted.length &&
      /^\s*(---|\.\.\.|diff|@|message|at:| {2}file| {2}line|[-+]|stack|.*: )/.test(line) &&
      count.failed
    )
      console.log(line);
  }
  if (tap.exitCode === null) await once(tap, 'exit');
  return { ...count, ok: tap.exitCode === 0 };
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
  if (passed === 0) console.log('Aucun test n’a tourné.');
  process.exitCode = ok && failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed}${failed === 0 && !ok ? ' (run broken)' : ''} failed`);
} finally {
  await database.close();
}
