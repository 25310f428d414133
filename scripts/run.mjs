// `npm run <command>`: set-up, then the command's own module, built, in this same process.
import { setUp } from './setup.mjs';

const [name] = process.argv.splice(2, 1);
setUp();
await import(`../build/scripts/${name}.js`);
