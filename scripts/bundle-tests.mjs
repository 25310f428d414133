// Every test file and all that it loads in a few files, for a whole run: of the 3.9 s of a processor that a test file
// of the API takes, 2 were spent on opening its 1,900 modules one by one.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './setup.mjs';

/** Made of many small modules; what is not named here is loaded from where it is installed. */
const bundled = [
  /^@?better-/,
  /^@noble\//,
  /^(@preact\/|preact)/,
  /^fast-xml-/,
  /^(domhandler|domutils|dom-serializer|entities|htmlparser2)$/,
  /^(feedsmith|fastify-type-provider-zod|jose|kysely|zod)$/,
];

const compiled = (file) =>
  file.startsWith(root) && !file.includes('/node_modules/')
    ? `${root}build/${file.slice(root.length).replace(/\.tsx?$/, '.js')}`
    : file;

/** A module finds the statements and files beside it where the build put it. */
const addresses = {
  name: 'addresses',
  transform: (code, id) =>
    code.includes('import.meta.url')
      ? code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(compiled(id)).href))
      : null,
};

/**
 * Bundles all tests.
 * @returns the folder they are in, whose names are those of `test/`
 */
export async function bundleTests() {
  const names = readdirSync(`${root}test`, { recursive: true }).filter((name) => /\.test\.tsx?$/.test(name));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [addresses],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { noExternal: bundled },
    build: {
      ssr: true,
      outDir: 'build/bundled',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        treeshake: false,
        input: Object.fromEntries(names.map((name) => [name.replace(/\.tsx?$/, ''), `${root}test/${name}`])),
        onwarn() {},
        output: { entryFileNames: 'test/[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  return 'build/bundled/test';
}
