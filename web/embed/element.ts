/** The parameters of a frame's address that an attribute of the element sets; the rest is how the frame stands here. */
const PARAMETERS = [
  'q',
  'near',
  'commune',
  'departement',
  'need',
  'open',
  'services',
  'frais_a_charge',
  'publics_specifiquement_adresses',
  'prise_en_charge_specifique',
  'typologie',
  'accent',
  'counter',
  'logo',
  'box',
];
const LANGUAGES = ['facile', 'en', 'ar', 'es', 'pt', 'uk'];
const HEIGHT = 720;
/** No list is longer: a message that says so is not ours. */
const HIGHEST = 20_000;
const MESSAGE = 'nouvelle-proximite:height';

const origin = new URL(import.meta.url).origin;

/** `<nouvelle-proximite departement="59" need="apprendre">`: the list of venues, in a frame of its own size. */
class ProximityElement extends HTMLElement {
  static readonly observedAttributes = [...PARAMETERS, 'lang', 'title'];
  readonly #frame = document.createElement('iframe');
  readonly #listen = ({ source, data, origin: from }: MessageEvent) => {
    if (from !== origin || source !== this.#frame.contentWindow || data?.type !== MESSAGE) return;
    const height = Number(data.height);
    if (height > 0 && height < HIGHEST) this.#frame.height = String(Math.ceil(height));
  };

  constructor() {
    super();
    this.#frame.width = '100%';
    this.#frame.height = String(HEIGHT);
    this.#frame.allow = 'geolocation';
    this.#frame.loading = 'lazy';
    this.#frame.style.border = '0';
    // Closed to the styles of the page around.
    this.attachShadow({ mode: 'open' }).append(this.#frame);
  }

  connectedCallback(): void {
    addEventListener('message', this.#listen);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#listen);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    const query = new URLSearchParams();
    for (const name of PARAMETERS) {
      const value = this.getAttribute(name);
      if (value !== null) query.set(name, value);
    }
    const language = LANGUAGES.find((one) => one === this.lang);
    const source = `${origin}${language ? `/${language}` : ''}/embarque?${query}`;
    this.#frame.title = this.title || 'Nouvelle Proximité';
    if (this.#frame.src !== source) this.#frame.src = source;
  }
}

customElements.define('nouvelle-proximite', ProximityElement);
