import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, draftsOf, dropDraft, keepDraft, setAside, takeBack } from './drafts.ts';

const PAUSE_MS = 500;
/** The hidden field that tells the server which draft is sent, and is no part of it. */
const NAME = 'brouillon';

type Entries = readonly (readonly [name: string, value: string])[];

const entriesOf = (form: HTMLFormElement): Entries =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== NAME ? [[name, value]] : [],
  );

interface Shown {
  readonly venue: string;
  /** The draft that the form already holds, where it comes back from the server. */
  readonly draft: string;
  /** The draft that was just saved, which the page says. */
  readonly saved?: string | undefined;
  /** Whether a draft says the same as the form did when it came. */
  readonly isShown: (entries: Entries) => boolean;
  /** Whether a draft says the same as the venue did when the form was first read: it was saved. */
  readonly isPublished: (entries: Entries) => boolean;
}

/**
 * Drafts that the page does not show, with the one that was sent and perhaps not taken. One that was taken stays set
 * aside where the page that said so was left before its scripts ran: what the venue says already is no draft.
 */
function waiting({ venue, draft, saved, isShown, isPublished }: Shown): readonly Draft[] {
  const sent = takeBack(venue);
  if (sent && saved === undefined) keepDraft(venue, sent);
  if (saved) dropDraft(venue, saved);
  for (const { id, entries } of draftsOf(venue))
    if (id !== draft && (isShown(entries) || isPublished(entries))) dropDraft(venue, id);
  return draftsOf(venue).filter(({ id }) => id !== draft);
}

/**
 * Keeps what is being written, half a second after it is; asks before the page is left with it.
 * @returns what was found of before, when the form was last kept, and what to do at a change and at a sending
 */
export function useDrafts(form: RefObject<HTMLFormElement | null>, shown: Shown) {
  const [found, setFound] = useState<readonly Draft[]>([]);
  const [keptAt, setKeptAt] = useState<number>();
  const own = useRef(shown.draft);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leaving = useRef(false);
  const { venue } = shown;

  const keep = () => {
    clearTimeout(timer.current);
    if (!form.current || leaving.current) return;
    const entries = entriesOf(form.current);
    if (shown.isShown(entries)) return;
    const at = Date.now();
    own.current ||= String(at);
    const version = Number(new Map(entries).get('version'));
    if (keepDraft(venue, { id: own.current, version, at, entries })) setKeptAt(at);
  };
  const changed = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(keep, PAUSE_MS);
  };
  /** @param saves the venue is to be changed, rather than shown before it is */
  const sending = (saves: boolean) => {
    keep();
    leaving.current = true;
    const field = form.current?.elements.namedItem(NAME);
    if (field instanceof HTMLInputElement) field.value = own.current;
    if (saves && own.current) setAside(venue, own.current);
  };

  useEffect(() => {
    setFound(waiting(shown));
    const guard = (event: BeforeUnloadEvent) => {
      keep();
      if (own.current && !leaving.current) event.preventDefault();
    };
    const back = () => {
      leaving.current = false;
    };
    addEventListener('beforeunload', guard);
    addEventListener('pagehide', keep);
    addEventListener('pageshow', back);
    return () => {
      removeEventListener('beforeunload', guard);
      removeEventListener('pagehide', keep);
      removeEventListener('pageshow', back);
    };
  }, []);

  const forget = (id: string) => {
    dropDraft(venue, id);
    setFound((drafts) => drafts.filter((draft) => draft.id !== id));
  };
  /** The form now holds it: it goes on being kept under its name. */
  const resume = (id: string) => {
    own.current = id;
    setFound((drafts) => drafts.filter((draft) => draft.id !== id));
  };
  return { found, keptAt, changed, sending, forget, resume };
}
