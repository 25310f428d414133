import { languages } from '../words/languages.ts';

const isList = ({ origin, pathname, search }: URL) =>
  origin === location.origin && search !== '' && languages.some(({ prefix }) => pathname === (prefix || '/'));

/** The list that one came from: its place, its filters. Scripts alone know it, the page being the same for everyone. */
export function returnToList(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-back]');
  if (!link || !URL.canParse(document.referrer)) return;
  if (isList(new URL(document.referrer))) link.href = document.referrer;
}
