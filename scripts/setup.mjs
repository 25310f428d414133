// Makes a fresh clone ready: installs what package-lock.json asks for, then builds, each only when out of date.
// Plain JavaScript without dependencies: it runs before there are any.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'api',
  'db',
  'web',
  'test',
  'scripts',
  'tsconfig.json',
  'vite.config.ts',
  'package-lock.json',
];

const filesIn = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        // Those of scripts/assets and scripts/yardstick weigh 300 MB each and are built from by nobody else.
        .filter((name) => name !== 'node_modules')
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];

const digest = (paths) => {
  const hash = createHash('sha256');
  for (const file of paths.filter((path) => existsSync(path)).flatMap(filesIn))
    hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

const run = (command, ...args) => {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const unlessDone = (stamp, key, work) => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  work();
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, key);
};

export const setUp = () => {
  unlessDone(
    join(root, 'node_modules/.cache/proximite-installed'),
    digest([join(root, 'package-lock.json')]),
    () => {
      console.log('Installation des dépendances…');
      // Not `npm ci`: it refuses a lock made where the registry has only some platforms' optional packages.
      run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error');
      // Its plugins differ from tap's defaults: without this the first test run fails.
      run(process.execPath, 'node_modules/tap/dist/esm/run.mjs', 'build');
    },
  );
  unlessDone(join(root, 'build/.built'), digest(sources.map((name) => join(root, name))), () => {
    console.log('Construction…');
    run(process.execPath, 'scripts/build.mjs');
  });
};
