// `npm run check`: all that must hold before a commit, the quickest first.
import { spawnSync } from 'node:child_process';
import { root, setUp } from './setup.mjs';

const checks = [
  ['types', 'typescript/bin/tsc', '--noEmit'],
  ['style', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ['layers', 'dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.js', 'build'],
  ['dead code', 'knip/bin/knip.js'],
];

setUp();
for (const [name, program, ...args] of checks) {
  console.log(`— ${name}`);
  const { status } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
if (!process.argv.includes('--without-tests')) await import('./test.mjs');
