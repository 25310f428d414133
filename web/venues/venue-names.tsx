import { useEffect, useRef, useState } from 'preact/hooks';
import { browserApi } from '../api.ts';
import { venueUrl } from './names.ts';

interface Props {
  /** Of the list that the field is given, and of the field itself. */
  readonly list: string;
  readonly field: string;
}

const PAUSE_MS = 150;
const SHOWN = 7;

interface Suggested {
  readonly id: string;
  readonly nom: string;
  readonly detail: string;
}

const suggest = async (text: string, signal: AbortSignal): Promise<readonly Suggested[]> =>
  (await browserApi.places(text, SHOWN, signal)).flatMap(({ kind, code, label, detail }) =>
    kind === 'venue' ? [{ id: code, nom: label, detail }] : [],
  );

/** Propositions of the browser itself for a field that names a venue: what was typed is sent as it is without them. */
export function VenueNames({ list, field }: Props) {
  const [venues, setVenues] = useState<readonly Suggested[]>([]);
  const current = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    const input = document.getElementById(field);
    if (!(input instanceof HTMLInputElement)) return;
    const typed = () => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      if (input.value.trim().length < 2 || input.value.includes('/lieux/')) return;
      setTimeout(async () => {
        if (controller.signal.aborted) return;
        const found = await suggest(input.value, controller.signal).catch(() => []);
        if (!controller.signal.aborted) setVenues(found);
      }, PAUSE_MS);
    };
    input.setAttribute('list', list);
    input.addEventListener('input', typed);
    return () => {
      input.removeEventListener('input', typed);
      current.current?.abort();
    };
  }, [list, field]);
  return (
    <datalist id={list}>
      {venues.map(({ id, nom, detail }) => (
        <option key={id} value={`${nom}, ${venueUrl({ id, nom }).split('/').slice(0, 3).join('/')}`}>
          {detail}
        </option>
      ))}
    </datalist>
  );
}
