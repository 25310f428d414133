import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import t from 'tap';
import { clientFolder, readAssets } from '../../api/pages/assets.ts';
import { languages } from '../../web/words/languages.ts';

/** What a page may load, scripts and styles together, before its first list: brotli, as served. */
const BUDGET = 34 * 1024;

const assets = readAssets();
const skip = assets.script ? false : 'the client is not built';
const bytesOf = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(clientFolder, file))).length, 0);

t.test('what comes before the first list stays within its budget, in each language', { skip }, async (t) => {
  for (const { code } of languages) {
    const files = [assets.script ?? '', ...assets.modules, ...assets.styles, ...(assets.words[code] ?? [])];
    const bytes = bytesOf(files);
    t.ok(bytes > 20_000 && bytes <= BUDGET, `${code}: ${bytes} of ${BUDGET} bytes`);
    t.notOk(
      files.some((file) => /maplibre|layers|open-map/.test(file)),
      `${code}: the map comes after`,
    );
    t.ok((assets.words[code] ?? []).length > 0, `${code}: its words are known to the page`);
  }
});

t.test(
  'the style of another kind of page is small, and the element of other sites stands alone',
  { skip },
  async (t) => {
    for (const [name, file] of Object.entries(assets.pageStyles))
      t.ok(bytesOf([file]) < 2_500, `${name}: ${bytesOf([file])} bytes`);
    t.notMatch(readFileSync(join(clientFolder, 'embarque.js'), 'utf8'), /\bimport\b(?!\.meta)/);
    t.notMatch(readFileSync(join(clientFolder, 'sw.js'), 'utf8'), /\bimport\b/);
  },
);
