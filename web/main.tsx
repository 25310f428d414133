import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/layout.css';
import './venues/search.css';
import './venues/card.css';
import './map/map.css';
import { type ComponentType, h, hydrate } from 'preact';
import { framed, tellHeight } from './embed/in-frame.ts';
import { islands } from './islands.ts';
import { loadWords } from './words/load.ts';
import { Speaking } from './words/words.tsx';

type Load = () => Promise<Readonly<Record<string, ComponentType<object>>>>;

/** What someone ticked while the scripts were still on their way: told again to those who then listen. */
const ticked = (element: HTMLElement) =>
  [...element.querySelectorAll('input')].filter(({ checked, defaultChecked }) => checked && !defaultChecked);

/** Lets the browser answer a tap between two pieces of work: 100 ms each on a slow phone. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Brings one island to life, in the page's language. */
async function wake(element: HTMLElement) {
  const name = element.dataset.island ?? '';
  const load = (islands as Readonly<Record<string, unknown>>)[name];
  if (!load) return;
  const [live, { [name]: Component }] = await Promise.all([loadWords(), (load as Load)()]);
  if (!Component) return;
  // The first figure and the first distance wake ICU up, 45 ms of the 170.
  live.length(1_500);
  await breath();
  const props: object = JSON.parse(element.nextElementSibling?.textContent ?? '{}');
  const early = ticked(element);
  hydrate(h(Speaking, { live: framed(live), children: h(Component, props) }), element);
  for (const input of early) input.dispatchEvent(new Event('change', { bubbles: true }));
}

tellHeight();
for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) void wake(element);
addEventListener('load', () => void import('./late.ts'));
