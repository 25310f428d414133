import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

const isShown = () => (history.state as { readonly map?: boolean } | null)?.map === true;

/**
 * Whether a phone shows the map in front of the list. Opening it is a step of the history, so that « back » closes it;
 * closing it by its button takes that step away, unless the map was moved: the list is then that of the map.
 */
export function useShown(): readonly [shown: boolean, show: (shown: boolean) => void] {
  const [shown, setShown] = useState(false);
  const openedAt = useRef<string | undefined>(undefined);
  useEffect(() => {
    const follow = () => setShown(isShown());
    follow();
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const show = useCallback((wanted: boolean) => {
    if (!wanted && openedAt.current === location.href) return history.back();
    if (wanted) {
      openedAt.current = location.href;
      history.pushState({ map: true }, '', location.href);
    } else history.replaceState(null, '', location.href);
    setShown(wanted);
  }, []);
  return [shown, show];
}
