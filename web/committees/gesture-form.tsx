import type { ComponentChildren } from 'preact';

interface Props {
  /** What the page does when it comes back. */
  readonly gesture: string;
  readonly hidden?: Readonly<Record<string, string | number>>;
  /** It brings a file. */
  readonly brings?: 'file';
  readonly children: ComponentChildren;
}

/** One thing to do, of the several that a page has. */
export const GestureForm = ({ gesture, hidden = {}, brings, children }: Props) => (
  <form
    method="post"
    class="plain-form"
    noValidate
    {...(brings && { encType: 'multipart/form-data' as const })}
  >
    <input type="hidden" name="geste" value={gesture} />
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={String(value)} />
    ))}
    {children}
  </form>
);
