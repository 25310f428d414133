import { fr } from '../words/typeset.ts';
import { Notice } from './notice.tsx';

/** Where one is led once something is done, on a page that then says so. */
export const doneAt = (path: string): string => `${path}?fait=1`;

/** Whether one was just led there. */
export const isDone = (url: URL): boolean => url.searchParams.has('fait');

/** Says, of a page with several acts, that the last one was done. */
export const Done = ({ done }: { readonly done: boolean | undefined }) =>
  done ? <Notice kind="done">{fr`C’est fait, et enregistré.`}</Notice> : null;
