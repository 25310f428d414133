// Compiles api/, db/, web/ and test/ to build/, copies what tsc leaves behind, and bundles the browser's part.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...command) => {
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};

const copied = /\.(sql|json|csv|br|woff2|png)$/;
const withoutTypes = (path) => !/\.[^/.]+$/.test(path) || copied.test(path);

rmSync(`${root}build`, { recursive: true, force: true });
run('node_modules/typescript/bin/tsc');
for (const folder of ['api', 'db', 'test', 'scripts'])
  cpSync(`${root}${folder}`, `${root}build/${folder}`, { recursive: true, filter: withoutTypes });
if (!process.argv.includes('--server')) run('node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn');
