import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const FACE = '@expo-google-fonts/atkinson-hyperlegible-next';

/** The face of the site as files that programs which draw can read: browsers get a smaller one. */
export const fonts = {
  regular: resolve(`${FACE}/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`),
  bold: resolve(`${FACE}/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`),
} as const;
