// `npm start`: set-up, then the server in this same process, so that signals reach it directly.
import { setUp } from './setup.mjs';

setUp();
await import('../build/api/server.js');
