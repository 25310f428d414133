import type { ComponentChildren } from 'preact';

interface Props {
  /** `done`: what was just asked is done. */
  readonly kind?: 'note' | 'failure' | 'done';
  readonly children: ComponentChildren;
}

const roles = { note: undefined, failure: 'alert', done: 'status' } as const;

/** A sentence set apart from the rest, for what one should know before going on. */
export const Notice = ({ kind = 'note', children }: Props) => (
  <p class={`notice notice-${kind}`} role={roles[kind]}>
    {children}
  </p>
);
