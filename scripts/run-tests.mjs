// Runs test files one after the other, those that its parent names. A process for each file spent half of its time on
// loading the application and building it for the first time: 3 s of a processor for each of 130 files, twice.
import { pathToFileURL } from 'node:url';
import tap from 'tap';

/** Bytes. What tests leave behind is left to the next process. */
const MOST_MEMORY = 1.5e9;

const next = () =>
  new Promise((resolve) => {
    process.once('message', resolve);
    // tap, which listens to the same, lets the process end meanwhile.
    process.channel.ref();
    process.send('next');
  });
const isFull = () => process.memoryUsage().rss > MOST_MEMORY;

for (let file = await next(); file; file = isFull() ? '' : await next())
  await tap.test(file, async (t) => {
    globalThis.testOfFile = t;
    await import(pathToFileURL(file).href);
  });
// A browser, or a server that a test forgot, would keep it alive.
process.exit();
