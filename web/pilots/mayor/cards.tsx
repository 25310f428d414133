import type { ComponentChildren } from 'preact';
import { useWords } from '../../words/words.tsx';
import { words } from './words.ts';

/** As many as one compares at a glance; the others are unfolded. */
const SHOWN = 3;

interface CardProps {
  readonly rank: number;
  /** What stands under the name. */
  readonly kind: string;
  /** Absent where it has no page. */
  readonly href?: string;
  readonly name: string;
  readonly demonstration: boolean;
  readonly children: ComponentChildren;
}

/** One of a list, by its number on the map. */
export const Card = ({ rank, kind, href, name, demonstration, children }: CardProps) => (
  <li class="mayor-card">
    <span class="mayor-number">{rank}</span>
    <div>
      <h3>
        {href ? <a href={href}>{name}</a> : name} {demonstration && words.example}
      </h3>
      <p class="fine">{kind}</p>
      {children}
    </div>
  </li>
);

interface CardsProps {
  readonly children: readonly ComponentChildren[];
  /** The others are shown at once. */
  readonly open?: boolean;
  /** Where the rest of them are, beyond what this page holds. */
  readonly after?: ComponentChildren;
}

/** The first few, and the others folded; nothing where there is nobody. */
export function Cards({ children, open = false, after }: CardsProps) {
  const others = children.slice(SHOWN);
  return (
    <>
      {children.length > 0 && <ol class="mayor-cards">{children.slice(0, SHOWN)}</ol>}
      {others.length > 0 && (
        <details class="mayor-others" open={open}>
          <summary>{words.others(others.length)}</summary>
          <ol class="mayor-cards">{others}</ol>
          {after}
        </details>
      )}
    </>
  );
}

interface FoldedProps {
  readonly id: string;
  readonly title: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}

/** A titled part of the page that few need at once. */
export const Folded = ({ id, title, open, children }: FoldedProps) => (
  <section class="mayor-folded" aria-labelledby={id}>
    <details open={open}>
      <summary>
        <h2 id={id}>{title}</h2>
      </summary>
      {children}
    </details>
  </section>
);

/** To a list that is a page of its own. */
export const All = ({ href, children }: { readonly href: string; readonly children: string }) => (
  <p class="mayor-all">
    <a href={href}>{children}</a>
  </p>
);

/** A town and how far it is, as one line. */
export function useWhere() {
  const { distance } = useWords();
  return ({ commune, metres }: { readonly commune: string; readonly metres: number }) =>
    `${commune}, ${distance(metres)}`;
}
