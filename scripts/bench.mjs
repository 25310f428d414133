// `npm run bench`: set-up, then the measures, on a throw-away PostgreSQL. `-- --sizes 20000` for a short one.
import { setUp } from './setup.mjs';

setUp();
await import('../build/scripts/bench.js');
