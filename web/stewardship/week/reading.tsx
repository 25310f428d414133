import { useEffect, useState } from 'preact/hooks';
import type { Reading as Read } from '../../../api/hours/schema.ts';
import { fetchJson } from '../../api.ts';
import { Notice } from '../../ui/notice.tsx';
import { HoursBody } from '../../venues/hours-section.tsx';
import { hours as publicWords } from '../../words/fr/venue.ts';
import { useWords } from '../../words/words.tsx';
import { editWords } from '../edit-words.ts';

const { hours: words } = editWords;

/** Whose holidays and clock hours are read with. */
export interface Where {
  readonly commune: string | null;
  /** Null where neither is known yet: as in most of France. */
  readonly departement: string | null;
}

/** Longer than between two keys, shorter than one waits for. */
const PAUSE_MS = 400;

function addressOf(horaires: string, { commune, departement }: Where): string {
  const place = commune ? { commune } : departement && { departement };
  const query = new URLSearchParams({ horaires, ...place });
  return `/api/hours/reading?${query}`;
}

export type ReadState = Read | 'waiting' | 'failed';

/** What hours mean as they now are, asked once they stay the same for a moment. */
export function useReading(horaires: string, { commune, departement }: Where): ReadState {
  const [read, setRead] = useState<ReadState>('waiting');
  useEffect(() => {
    const controller = new AbortController();
    const ask = () =>
      fetchJson(addressOf(horaires, { commune, departement }), controller.signal)
        .then((answer) => setRead(answer as Read))
        .catch(() => !controller.signal.aborted && setRead('failed'));
    const timer = setTimeout(ask, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [horaires, commune, departement]);
  return read;
}

function Told({ read }: { readonly read: Read }) {
  const { opening } = useWords();
  return (
    <>
      {read.state === 'unreadable' && <Notice>{words.doubtful}</Notice>}
      {read.why.length > 0 && (
        <ul class="points">
          {read.why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {read.state === 'unknown' && <p>{opening.unknown}.</p>}
      {read.state !== 'unreadable' && <HoursBody hours={read} words={publicWords} />}
    </>
  );
}

/** What the public will read of hours, as they are written. */
export function Reading({ horaires, read }: { readonly horaires: string; readonly read: ReadState }) {
  return (
    <section class="reading" aria-labelledby="lecture-horaires">
      <h3 id="lecture-horaires">{words.reading}</h3>
      <div aria-live="polite">
        {read === 'waiting' && <p class="fine">{words.readingWaits}</p>}
        {read === 'failed' && <p class="fine">{words.readingFailed}</p>}
        {typeof read === 'object' && <Told read={read} />}
      </div>
      {horaires && (
        <p class="fine">
          {words.written} <code>{horaires}</code>
        </p>
      )}
    </section>
  );
}
