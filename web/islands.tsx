import type { ComponentType } from 'preact';
import { MiniMap } from './map/mini-map.tsx';
import { SearchAgain } from './places/search-again.tsx';
import { CopyButton } from './ui/copy-button.tsx';
import { SearchPage } from './venues/search-page.tsx';

/**
 * The parts of pages that scripts bring to life, each with its properties beside it; the rest of a page is HTML for
 * good and weighs nothing in the browser.
 */
export const islands = { SearchPage, SearchAgain, MiniMap, CopyButton };

type Islands = typeof islands;
type Props<Name extends keyof Islands> = Parameters<Islands[Name]>[0];
// biome-ignore lint/suspicious/noExplicitAny: each island is given its own properties, as `Props` proves
export const islandOf = (name: string) => (islands as Record<string, ComponentType<any>>)[name];

/** JSON that can stand in a script: no tag ends or begins in it. */
export const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export function Island<Name extends keyof Islands>({ name, props }: { name: Name; props: Props<Name> }) {
  const Component = islandOf(name) as ComponentType<object>;
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
