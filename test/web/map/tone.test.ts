import t from 'tap';
import type { Palette } from '../../../web/map/palette.ts';
import { type Style, toneDown } from '../../../web/map/tone.ts';

const palette = (dark: boolean) => ({ dark }) as Palette;
const style = {
  version: 8,
  glyphs: 'https://elsewhere.test/{fontstack}/{range}.pbf',
  sources: {},
  layers: [
    { id: 'water', type: 'background', paint: { 'background-color': '#0080ff', 'background-opacity': 0.5 } },
    {
      id: 'road',
      type: 'line',
      source: 'x',
      paint: {
        'line-color': ['match', ['get', 'kind'], 'highway', 'rgba(255,0,0,0.5)', 'white'],
        'line-width': 3,
      },
    },
    { id: 'town', type: 'symbol', source: 'x', layout: { 'text-field': '{name}', 'text-font': ['Theirs'] } },
  ],
} as unknown as Style;

/** [saturation, lightness, alpha] of `hsla(…)`. */
const partsOf = (color: unknown) =>
  String(color)
    .match(/[\d.]+/g)
    ?.slice(1)
    .map(Number) ?? [];

t.test('colours go grey and keep their order, text takes our face, nothing else changes', async (t) => {
  const toned = toneDown(style, palette(false)) as unknown as {
    glyphs?: string;
    layers: { paint: Record<string, unknown>; layout: Record<string, unknown> }[];
  };
  t.equal(toned.glyphs, undefined, 'no font server is asked');
  const [saturation = 100] = partsOf(toned.layers[0]?.paint['background-color']);
  t.ok(saturation <= 40, String(saturation));
  t.equal(toned.layers[0]?.paint['background-opacity'], 0.5);
  const [operator, getter, label, red, white] = (toned.layers[1]?.paint['line-color'] ?? []) as unknown[];
  t.same([operator, getter, label], ['match', ['get', 'kind'], 'highway']);
  t.equal(partsOf(red)[2], 0.5, 'transparency is kept');
  t.ok((partsOf(white)[1] ?? 0) > (partsOf(red)[1] ?? 100));
  t.same(toned.layers[2]?.layout['text-font'], ['Atkinson Hyperlegible Next']);
});

t.test('in the dark, light and dark change places', async (t) => {
  const dark = toneDown(style, palette(true)) as unknown as {
    layers: { paint: Record<string, unknown[]> }[];
  };
  const [, lightness = 100] = partsOf(dark.layers[1]?.paint['line-color']?.[4]);
  t.ok(lightness < 20, 'white becomes nearly black');
});
