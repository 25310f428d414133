import type { Live } from '../words/words.tsx';
import { insideFrame } from './settings.ts';

/** The page's words as they are inside a frame of another site, whose addresses carry its looks. */
export const framed = (live: Live, carried = document.documentElement.dataset.embed): Live =>
  carried === undefined ? live : { ...live, at: (path) => live.at(insideFrame(path, carried)) };

export const isFramed = (): boolean => document.documentElement.dataset.embed !== undefined;

/** Tells the site around how high the page is, so that it need not scroll twice. */
export function tellHeight(): void {
  if (!isFramed() || parent === window) return;
  const tell = () =>
    parent.postMessage(
      { type: 'nouvelle-proximite:height', height: document.documentElement.offsetHeight },
      '*',
    );
  new ResizeObserver(tell).observe(document.body);
}

/** Goes to a page: one that is not of the frame opens beside it. */
export function visit(address: string): void {
  if (isFramed() && !/\/embarque(\?|$)/.test(address)) window.open(address, '_blank', 'noopener');
  else location.assign(address);
}
