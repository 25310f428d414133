/** Opens every `details` that an element is in. */
export function reveal(element: Element): void {
  const details = element.closest<HTMLDetailsElement>('details');
  if (!details) return;
  details.open = true;
  if (details.parentElement) reveal(details.parentElement);
}
