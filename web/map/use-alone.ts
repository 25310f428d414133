import { useEffect } from 'preact/hooks';
import { BESIDE } from './beside.ts';

/** All that a map in front of a phone's screen covers. */
const covered = () =>
  document.querySelectorAll<HTMLElement>('.skip-link, .site-header, .site-footer, .search-column');

function setCovered(inert: boolean): void {
  for (const element of covered()) element.inert = inert;
}

/** While the map covers the screen, nothing behind it can be reached, and Escape goes back to the list. */
export function useAlone(shown: boolean, close: () => void): void {
  useEffect(() => {
    if (!shown) return;
    const wide = matchMedia(BESIDE);
    const follow = () => setCovered(!wide.matches);
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && close();
    follow();
    wide.addEventListener('change', follow);
    addEventListener('keydown', leave);
    return () => {
      wide.removeEventListener('change', follow);
      removeEventListener('keydown', leave);
      setCovered(false);
    };
  }, [shown, close]);
}
