/** Colours in the page's own place: `accent` is what one presses, `counter` what stands behind the search. */
export interface Theme {
  readonly accent?: string | undefined;
  readonly counter?: string | undefined;
}

type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const INK: Rgb = [20, 36, 31];
const PAPER: Rgb = [248, 247, 242];
const NIGHT: Rgb = [16, 24, 21];

/** Those of ui/tokens.css. */
export const COUNTER = '#12372f';
export const ACCENT = '#ff9a5c';

/** `#12372f` or `12372f` -> the same with its sign; undefined for anything else. */
export const readColour = (text: string | null | undefined): string | undefined => {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  return digits && `#${digits.toLowerCase()}`;
};

const rgbOf = (colour: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
const hexOf = (rgb: Rgb) => `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance (WCAG 2.1). */
function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.1). */
export function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, index) => Math.round(part + ((to[index] ?? 0) - part) * share)) as unknown as Rgb;

/** Enough for words of any size (WCAG AA). */
const READABLE = 4.5;

/** Whichever reads best upon a ground: at least 4.58, whatever the ground. */
const extreme = (ground: Rgb): Rgb => (contrast(ground, WHITE) >= contrast(ground, BLACK) ? WHITE : BLACK);

/** White, or the page's own ink, or black where neither can be read (a magenta in between). */
const upon = (ground: Rgb): Rgb =>
  [WHITE, INK].find((ink) => contrast(ink, ground) >= READABLE) ?? extreme(ground);

/** The nearest shade of a colour that can be read upon a ground: whatever a town's charter asks for stays legible. */
function readable(colour: Rgb, ground: Rgb): Rgb {
  const towards = extreme(ground);
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, towards, share);
    if (contrast(shade, ground) >= READABLE) return shade;
  }
  return towards;
}

const rules = (variables: Readonly<Record<string, Rgb>>) =>
  Object.entries(variables)
    .map(([name, rgb]) => `--${name}:${hexOf(rgb)};`)
    .join('');

const accentRules = (accent: Rgb, ground: Rgb) => ({
  accent,
  'accent-on': upon(accent),
  'accent-ink': readable(accent, ground),
  'accent-wash': mix(ground, accent, 0.12),
  'map-accent': accent,
});

/** What is chosen stands on the counter's ink: the page's own colours suit a light one alone. */
function onInk(ink: Rgb): Readonly<Record<string, Rgb>> {
  const on = upon(ink);
  const names = ['counter-on', 'counter-on-soft', 'on-acceder', 'on-apprendre', 'on-creer'];
  return contrast(ink, WHITE) < READABLE ? {} : Object.fromEntries(names.map((name) => [name, on]));
}

function counterRules(counter: Rgb, accent: Rgb) {
  const ink = upon(counter);
  return {
    counter,
    'counter-accent': readable(accent, counter),
    'counter-raised': mix(counter, ink, 0.1),
    'counter-ink': ink,
    ...onInk(ink),
    'counter-soft': readable(mix(ink, counter, 0.25), counter),
    'counter-line': mix(counter, ink, 0.55),
  };
}

/** A theme as a style sheet over ui/tokens.css, in light and in dark; empty where nothing is asked. */
export function themeSheet({ accent, counter }: Theme): string {
  const over = (ground: Rgb) => ({
    ...(accent && accentRules(rgbOf(accent), ground)),
    ...counterRules(rgbOf(counter ?? COUNTER), rgbOf(accent ?? ACCENT)),
  });
  if (!accent && !counter) return '';
  return `:root{${rules(over(PAPER))}}@media(prefers-color-scheme:dark){:root{${rules(over(NIGHT))}}}`;
}
