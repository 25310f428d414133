/** What someone was writing of a venue, kept in their browser: the fields of the form and nothing of the person. */
export interface Draft {
  /** One a page of the form: two tabs do not write over each other. */
  readonly id: string;
  /** The version of the venue that it started from. */
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly entries: readonly (readonly [name: string, value: string])[];
}

const KEPT_MS = 30 * 86_400_000;
const MOST = 3;
const keyOf = (venue: string) => `brouillon:${venue}`;

/** Browsers that refuse to keep anything do without drafts. */
function read(storage: () => Storage, venue: string): readonly Draft[] {
  try {
    const drafts: readonly Draft[] = JSON.parse(storage().getItem(keyOf(venue)) ?? '[]');
    return drafts.filter(({ at }) => Date.now() - at < KEPT_MS);
  } catch {
    return [];
  }
}

/** @returns whether it could be kept */
function write(storage: () => Storage, venue: string, drafts: readonly Draft[]): boolean {
  try {
    if (drafts.length === 0) storage().removeItem(keyOf(venue));
    else storage().setItem(keyOf(venue), JSON.stringify(drafts.slice(0, MOST)));
    return true;
  } catch {
    return false;
  }
}

const forGood = () => localStorage;
/** What was sent, until its answer says whether it was taken: gone with the tab. */
const forNow = () => sessionStorage;

/** The drafts of a venue, the latest first. */
export const draftsOf = (venue: string): readonly Draft[] => read(forGood, venue);

/** @returns whether it could be kept */
export const keepDraft = (venue: string, draft: Draft): boolean =>
  write(forGood, venue, [draft, ...draftsOf(venue).filter(({ id }) => id !== draft.id)]);

export const dropDraft = (venue: string, id: string): boolean =>
  write(
    forGood,
    venue,
    draftsOf(venue).filter((draft) => draft.id !== id),
  );

/** A draft is being saved: no longer kept, unless the form comes back. */
export function setAside(venue: string, id: string): void {
  const draft = draftsOf(venue).find((one) => one.id === id);
  if (draft && write(forNow, venue, [draft])) dropDraft(venue, id);
}

/** What was set aside, which is then no longer. */
export function takeBack(venue: string): Draft | undefined {
  const [draft] = read(forNow, venue);
  if (draft) write(forNow, venue, []);
  return draft;
}
