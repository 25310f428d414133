import { parameters } from './parameters.ts';

const LANGUAGES = ['facile', 'en', 'ar', 'es', 'pt', 'uk'];
const HEIGHT = 720;
/** No list is longer: a message that says so is not ours. */
const HIGHEST = 20_000;
const MESSAGE = 'nouvelle-proximite:height';

const origin = new URL(import.meta.url).origin;

function frameFor(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.width = '100%';
  frame.height = String(HEIGHT);
  frame.allow = 'geolocation';
  frame.loading = 'lazy';
  frame.style.border = '0';
  return frame;
}

/** The address of what an element asks for. */
function sourceFor(element: HTMLElement): string {
  const query = new URLSearchParams();
  for (const name of parameters) {
    const value = element.getAttribute(name);
    if (value !== null) query.set(name, value);
  }
  const language = LANGUAGES.find((one) => one === element.lang);
  return `${origin}${language ? `/${language}` : ''}/embarque?${query}`;
}

/**
 * `<nouvelle-proximite departement="59" need="apprendre">`: the list of venues, in a frame of its own size. Without
 * class fields: written for older browsers they need a file of helpers, and this one must stand alone.
 */
class ProximityElement extends HTMLElement {
  declare readonly frame: HTMLIFrameElement;
  declare readonly listen: (event: MessageEvent) => void;

  static get observedAttributes(): string[] {
    return [...parameters, 'lang', 'title'];
  }

  constructor() {
    super();
    const frame = frameFor();
    this.frame = frame;
    this.listen = ({ source, data, origin: from }) => {
      if (from !== origin || source !== frame.contentWindow || data?.type !== MESSAGE) return;
      const height = Number(data.height);
      if (height > 0 && height < HIGHEST) frame.height = String(Math.ceil(height));
    };
    // Closed to the styles of the page around.
    this.attachShadow({ mode: 'open' }).append(frame);
  }

  connectedCallback(): void {
    addEventListener('message', this.listen);
    this.show();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.listen);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.show();
  }

  show(): void {
    const source = sourceFor(this);
    this.frame.title = this.title || 'Nouvelle Proximité';
    if (this.frame.src !== source) this.frame.src = source;
  }
}

customElements.define('nouvelle-proximite', ProximityElement);
