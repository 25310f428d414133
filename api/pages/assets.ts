import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Assets } from '../../web/render.tsx';
import { styleSheets } from '../../web/styles.ts';
import { languages } from '../../web/words/languages.ts';

/** Where Vite leaves the browser's files, beside the compiled server. */
export const clientFolder = fileURLToPath(new URL('../../client', import.meta.url));
const pagesFolder = fileURLToPath(new URL('../../web', import.meta.url));

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
  /** Keys of the entries that it cannot start without. */
  readonly imports?: readonly string[];
}

const address = (file: string) => `/${file}`;
/** The face of the text, needed at once; italics wait for the style sheet. */
const isFirstFont = (file: string) => /-latin-wght-normal-.*\.woff2$/.test(file);

/** A file of the manifest and all that it needs, less what the page loads anyway. */
function withImports(entries: Record<string, ManifestEntry>, key: string, loaded: Set<string>): string[] {
  const entry = entries[key];
  if (!entry || loaded.has(key)) return [];
  loaded.add(key);
  return [address(entry.file), ...(entry.imports ?? []).flatMap((one) => withImports(entries, one, loaded))];
}

/**
 * What pages link to, from Vite's manifest. A server built without its client gives bare pages, which still work:
 * that is what tests of the API run on.
 */
export function readAssets(): Assets {
  const manifest = join(clientFolder, '.vite/manifest.json');
  if (!existsSync(manifest))
    return { modules: [], later: [], styles: [], pageStyles: {}, fonts: [], words: {} };
  const entries: Record<string, ManifestEntry> = JSON.parse(readFileSync(manifest, 'utf8'));
  const main = 'main.tsx';
  const entry = entries[main];
  const loaded = new Set<string>();
  const [script, ...modules] = withImports(entries, main, loaded);
  return {
    script,
    modules,
    later: ['late.ts', 'offline/saved-list.tsx'].flatMap((key) => withImports(entries, key, new Set(loaded))),
    styles: (entry?.css ?? []).map(address),
    pageStyles: Object.fromEntries(
      Object.entries(styleSheets).map(([name, file]) => [name, address(entries[file]?.file ?? file)]),
    ),
    fonts: (entry?.assets ?? []).filter(isFirstFont).map(address),
    words: Object.fromEntries(
      languages.map(({ code }) => [code, withImports(entries, `words/${code}/live.ts`, new Set(loaded))]),
    ),
  };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.js'))
    .map((file) => join(file.parentPath, file.name))
    .sort();

/** Changes whenever a page may be written differently: part of the pages' ETags. */
export function buildId(assets: Assets): string {
  const hash = createHash('sha256').update(JSON.stringify(assets));
  for (const file of filesIn(pagesFolder)) hash.update(readFileSync(file));
  return hash.digest('base64url').slice(0, 8);
}
