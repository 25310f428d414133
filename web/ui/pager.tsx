/** The API gives no page beyond. */
const LAST = 500;

/** The page that an address asks for, softly: what is no number is the first. */
export const pageIn = (asked: URLSearchParams): number =>
  Math.max(1, Math.min(LAST, Math.trunc(Number(asked.get('page'))) || 1));

interface Props {
  readonly page: number;
  /** How many a page holds, and how many there are. */
  readonly size: number;
  readonly total: number;
  /** The address of another page of the same list. */
  readonly at: (page: number) => string;
  readonly words: { readonly earlier: string; readonly later: string };
}

/** To the page before and the page after, where there are any. */
export const Pager = ({ page, size, total, at, words }: Props) => (
  <p class="actions">
    {page > 1 && (
      <a class="button" href={at(page - 1)}>
        {words.earlier}
      </a>
    )}{' '}
    {page * size < total && (
      <a class="button" href={at(page + 1)}>
        {words.later}
      </a>
    )}
  </p>
);

/** The address of another page of a list that its own address describes whole. */
export function pageAt(path: string, asked: URLSearchParams, page: number): string {
  const query = new URLSearchParams(asked);
  query.set('page', String(page));
  return `${path}?${query}#liste`;
}
