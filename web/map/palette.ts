/** The map's colours, taken from the tokens: an operator's theme and the dark scheme hold for the map too. */
export interface Palette {
  readonly land: string;
  readonly water: string;
  readonly line: string;
  readonly label: string;
  readonly venue: string;
  readonly venueText: string;
  readonly accent: string;
  readonly dark: boolean;
}

const dark = () => matchMedia('(prefers-color-scheme: dark)');

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--map-${name}`).trim();
  return {
    land: token('land'),
    water: token('water'),
    line: token('line'),
    label: token('label'),
    venue: token('venue'),
    venueText: token('venue-text'),
    accent: token('accent'),
    dark: dark().matches,
  };
}

/** @returns what stops the watching */
export function onSchemeChange(act: () => void): () => void {
  const scheme = dark();
  scheme.addEventListener('change', act);
  return () => scheme.removeEventListener('change', act);
}
