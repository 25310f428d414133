import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/layout.css';
import './venues/search.css';
import './venues/card.css';
import './venues/venue.css';
import './open-data/data.css';
import './map/map.css';
import { h, hydrate } from 'preact';
import { islandOf } from './islands.tsx';

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const Component = islandOf(element.dataset.island ?? '');
  const props: object = JSON.parse(element.nextElementSibling?.textContent ?? '{}');
  if (Component) hydrate(h(Component, props), element);
}
