import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { lockDirectory } from '../../db/directory-lock.ts';

/** Runs the command as npm does, without set-up; nothing here gets as far as opening a database. */
const run = (args: readonly string[], env: Record<string, string> = {}) =>
  new Promise<{ code: number; said: string }>((resolve) => {
    const options = { env: { ...process.env, DATABASE_URL: '', ...env } };
    execFile(process.execPath, ['build/scripts/import.js', ...args], options, (error, _stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stderr }),
    );
  });

t.test('wrong arguments get the usage', async (t) => {
  for (const args of [[], ['a.csv', 'b.csv'], ['a.csv', '--url'], ['--inconnu']]) {
    const { code, said } = await run(args);
    t.equal(code, 2, args.join(' '));
    t.match(said, /Usage : npm run import/);
  }
});

t.test('what cannot be opened is a sentence, without a stack', async (t) => {
  const file = await run(['/nulle/part.csv']);
  t.same(file, { code: 1, said: 'Fichier introuvable : /nulle/part.csv\nRien n’a été importé.\n' });
  const feed = await run(['--url'], { NATIONAL_FEED_URL: 'http://127.0.0.1:9/lieux.csv' });
  t.match(feed, { code: 1, said: /^http:\/\/127\.0\.0\.1:9\/lieux\.csv ne répond pas/ });
});

t.test('a data directory that a server holds is left to it', async (t) => {
  const directory = t.testdir();
  const release = await lockDirectory(directory);
  t.after(release);
  const file = join(directory, 'lieux.csv');
  await writeFile(file, 'id');
  const { code, said } = await run([file], { DATA_DIRECTORY: directory });
  t.equal(code, 1);
  t.match(said, /est déjà ouvert par le processus \d+.*\nRien n’a été importé\./);
});
