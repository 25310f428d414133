import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../words/words.tsx';

interface Props {
  /** What it is about: another takes the focus anew. */
  readonly about: object;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What was chosen on the map, over it: takes the focus, and gives it back to the map. */
export function ChosenPanel({ about, label, onClose, children }: Props) {
  const { mapWords: words } = useWords();
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => region.current?.focus({ preventScroll: true }), [about]);
  const close = () => {
    // What goes away must not take the focus with it.
    region.current?.closest('.map-column')?.querySelector('canvas')?.focus({ preventScroll: true });
    onClose();
  };
  return (
    <section
      ref={region}
      class="map-selected"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      {children}
      <button type="button" class="button button-quiet map-selected-close" onClick={close}>
        {words.close}
      </button>
    </section>
  );
}
