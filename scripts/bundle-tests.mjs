// Test files and all that they load in a few files: of the 3.9 s of a processor that a test file of the API takes alone, 2
// were spent on opening its 1,900 modules one by one.
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

/** A file is a test of the process that runs it (`run-tests.mjs`): what it takes for the whole is that test. */
const ofFile = {
  name: 'of-file',
  enforce: 'pre',
  transform: (code, id) =>
    /\.test\.tsx?$/.test(id)
      ? code.replace(
          /^import t(?:, \{ type Test \})? from 'tap';$/m,
          "const t = globalThis.testOfFile; import type { Test } from 'tap';",
        )
      : null,
};

/**
 * Bundles tests.
 * @param names as `test/api/x.test.ts`
 * @returns where each is now
 */
export async function bundleTests(names) {
  const inputs = names.map((name) => [name.replace(/\.tsx?$/, ''), root + name]);
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [ofFile, addresses],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    ssr: { noExternal: bundled },
    build: {
      ssr: true,
      outDir: 'build/bundled',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        treeshake: false,
        input: Object.fromEntries(inputs),
        onwarn() {},
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  });
  return inputs.map(([name]) => `build/bundled/${name}.js`);
}
