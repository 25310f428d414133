// `npm start`: set-up, then the server in this same process, so that signals reach it directly.
import { setUp } from './setup.mjs';

/**
 * npm passes SIGTERM to the shell between it and us, which ends without a word: its end is then our signal. Once told
 * to stop we no longer look, for a second signal would cut the closing of the database short.
 */
function endWithNpm() {
  const shell = process.ppid;
  const watch = setInterval(() => process.ppid === shell || process.kill(process.pid, 'SIGTERM'), 500);
  watch.unref();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => clearInterval(watch));
}

setUp();
if (process.env.npm_lifecycle_event === 'start') endWithNpm();
await import('../build/api/server.js');
