/** Escape closes the open menu of languages, and stays at its button. */
export function closeMenuOnEscape(): void {
  addEventListener('keydown', ({ key }) => {
    const menu = key === 'Escape' ? document.querySelector('.languages[open]') : null;
    menu?.removeAttribute('open');
    menu?.querySelector('summary')?.focus();
  });
}
