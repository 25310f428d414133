/** What was made, and for which version of the directory (and day, where it is of one). */
export interface Kept<Made> {
  readonly version: string;
  readonly made: Made;
}

/** What takes less is made again before it is shown. */
const QUICK_MS = 500;
/** Of the time that passes, at most a tenth goes into making. */
const REST = 10;

/**
 * Keeps what takes long to make of the whole directory: whoever asks gets the last one at once while the next is made
 * behind. Quick ones are always of the version asked. Simultaneous callers share the work; a failure is forgotten.
 */
export function keptBehind<Made>(
  make: () => Promise<Made>,
  clock: () => Date,
): (version: string) => Promise<Kept<Made>> {
  let last: (Kept<Made> & { readonly until: number; readonly took: number }) | undefined;
  let making: Promise<Kept<Made>> | undefined;

  async function makeAnew(version: string): Promise<Kept<Made>> {
    const from = clock().getTime();
    const started = performance.now();
    const made = await make();
    const took = performance.now() - started;
    last = { version, made, took, until: from + took * REST };
    return last;
  }

  function start(version: string): Promise<Kept<Made>> {
    making ??= makeAnew(version).finally(() => {
      making = undefined;
    });
    // Heard by whoever waits; nobody may.
    making.catch(() => undefined);
    return making;
  }

  return async (version) => {
    if (!last) return start(version);
    if (last.version === version) return last;
    if (last.took < QUICK_MS) return start(version);
    if (clock().getTime() >= last.until) void start(version);
    return last;
  };
}
