import type { ComponentType } from 'preact';
import type { Islands } from './islands.ts';

/** JSON that can stand in a script: no tag ends or begins in it. */
export const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Of the module that is loaded for an island, what its component takes. */
type PropsOf<Name extends keyof Islands> =
  Awaited<ReturnType<Islands[Name]>> extends { readonly [One in Name]: (props: infer Taken) => unknown }
    ? Taken
    : never;

interface Props<Name extends keyof Islands> {
  /** What scripts find it by in web/islands.ts. */
  readonly name: Name;
  readonly component: (props: PropsOf<Name>) => unknown;
  /** They travel with the page, as JSON. */
  readonly props: PropsOf<Name>;
}

/** A part of a page that scripts bring to life; the rest is HTML for good and weighs nothing in the browser. */
export function Island<Name extends keyof Islands>({ name, component, props }: Props<Name>) {
  const Component = component as ComponentType<object>;
  return (
    <>
      <div class="island" data-island={name}>
        <Component {...(props as object)} />
      </div>
      <script
        type="application/json"
        // JSON, with every « < » escaped.
        dangerouslySetInnerHTML={{ __html: embedded(props) }}
      />
    </>
  );
}
