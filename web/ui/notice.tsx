import type { ComponentChildren } from 'preact';

interface Props {
  readonly kind?: 'note' | 'failure';
  readonly children: ComponentChildren;
}

/** A sentence set apart from the rest, for what one should know before going on. */
export const Notice = ({ kind = 'note', children }: Props) => (
  <p class={`notice notice-${kind}`} role={kind === 'failure' ? 'alert' : undefined}>
    {children}
  </p>
);
