import type { ComponentChildren } from 'preact';

interface Props {
  /** Where the list is. */
  readonly action: string;
  /** What most people fill in. */
  readonly children: ComponentChildren;
  /** What makes it finer: folded, so that a telephone shows the list; open where it is used. */
  readonly filters: ComponentChildren;
  readonly filtered: boolean;
  readonly words: { readonly filters: string; readonly send: string };
}

/** A search of a list, sent by GET: a few fields in sight, the others folded. */
export const SearchForm = ({ action, children, filters, filtered, words }: Props) => (
  <form method="get" action={action} class="plain-form search-form">
    <div class="plain-form search-fields">{children}</div>
    <details class="search-filters" open={filtered}>
      <summary>{words.filters}</summary>
      <div class="plain-form search-fields">{filters}</div>
    </details>
    <button type="submit" class="button button-primary">
      {words.send}
    </button>
  </form>
);
