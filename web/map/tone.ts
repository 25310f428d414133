import type { MapOptions } from 'maplibre-gl';
import type { Palette } from './palette.ts';

export type Style = Exclude<NonNullable<MapOptions['style']>, string>;

interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
  readonly alpha: number;
}

function fromRgb(red: number, green: number, blue: number, alpha: number): Hsl {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const [max, min] = [Math.max(r, g, b), Math.min(r, g, b)];
  const [lightness, spread] = [(max + min) / 2, max - min];
  if (spread === 0) return { hue: 0, saturation: 0, lightness, alpha };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return { hue: sixth * 60, saturation, lightness, alpha };
}

const hex = /^#([0-9a-f]{3,8})$/i;
const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+))?\s*\)$/i;
const hsl = /^hsla?\(\s*([\d.]+)[\s,]+([\d.]+)%[\s,]+([\d.]+)%(?:[\s,/]+([\d.]+))?\s*\)$/i;
const named: Readonly<Record<string, readonly [number, number, number]>> = {
  white: [255, 255, 255],
  black: [0, 0, 0],
};

function fromHex(digits: string): Hsl {
  const full = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (full.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return fromRgb(red, green, blue, alpha / 255);
}

/** A CSS colour of the forms that map styles use, or undefined for any other text. */
function readColor(text: string): Hsl | undefined {
  const digits = hex.exec(text)?.[1];
  if (digits) return fromHex(digits);
  const parts = rgb.exec(text)?.slice(1).map(Number);
  if (parts) return fromRgb(parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] || 1);
  const [hue = 0, saturation = 0, lightness = 0, alpha] = hsl.exec(text)?.slice(1).map(Number) ?? [
    Number.NaN,
  ];
  if (!Number.isNaN(hue))
    return { hue, saturation: saturation / 100, lightness: lightness / 100, alpha: alpha || 1 };
  const known = named[text];
  return known && fromRgb(...known, 1);
}

/** Greyer, and within a narrow band of lightness: venues are what stands out. */
function toned({ hue, saturation, lightness, alpha }: Hsl, dark: boolean): string {
  const light = dark ? 0.08 + (1 - lightness) * 0.62 : 0.22 + lightness * 0.74;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  return `hsla(${Math.round(hue)}, ${percent(saturation * 0.4)}, ${percent(light)}, ${Number(alpha.toFixed(2))})`;
}

/** Every colour in a value of a style, however deep in its expressions. */
function tonedValue(value: unknown, dark: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => tonedValue(one, dark));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tonedValue(one, dark)]));
  const color = typeof value === 'string' ? readColor(value) : undefined;
  return color ? toned(color, dark) : value;
}

const FACE = ['Atkinson Hyperlegible Next'];

/**
 * Someone else's style in our own tones and our own letters. Without `glyphs`, text is drawn in the browser: no font
 * server is asked, and the map speaks in the face of the page.
 */
export function toneDown({ glyphs: _, ...style }: Style, { dark }: Palette): Style {
  const layers = style.layers.map((layer) => ({
    ...layer,
    ...('paint' in layer && { paint: tonedValue(layer.paint, dark) }),
    ...('layout' in layer &&
      layer.layout &&
      'text-field' in layer.layout && { layout: { ...layer.layout, 'text-font': FACE } }),
  }));
  return { ...style, layers } as Style;
}
