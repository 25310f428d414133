const readout = document.querySelector<HTMLElement>('.map-readout');

const codeUnder = ({ target }: Event): string | undefined =>
  target instanceof Element
    ? target.closest<Element & HTMLOrSVGElement>('[data-territory]')?.dataset.territory
    : undefined;

/** Marks a territory in the map and in the table alike. */
function mark(code: string | undefined): void {
  for (const one of document.querySelectorAll('.is-marked')) one.classList.remove('is-marked');
  if (code === undefined) return;
  for (const one of document.querySelectorAll(`[data-territory="${CSS.escape(code)}"]`))
    one.classList.add('is-marked');
}

/** Map and table in step: what one points at or reaches by the keyboard is marked in both, and told. */
function follow(event: Event): void {
  mark(codeUnder(event));
  const told = document.querySelector('svg .is-marked title')?.textContent;
  if (told && readout) readout.textContent = told;
}

if (readout) readout.hidden = false;
document.addEventListener('pointerover', follow);
document.addEventListener('focusin', follow);
