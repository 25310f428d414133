import fc from 'fast-check';
import t from 'tap';
import { insideFrame, readEmbedSettings } from '../../../web/embed/settings.ts';
import { contrast, themeSheet } from '../../../web/embed/theme.ts';

type Rgb = readonly [number, number, number];
const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const colour = fc
  .tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
  .map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
const PAPER: Rgb = [248, 247, 242];
const NIGHT: Rgb = [16, 24, 21];
/** Of ui/tokens.css: what stands on a light ink. */
const INK: Rgb = [20, 36, 31];
const CREER: Rgb = [119, 80, 0];

/** The variables of a theme, in light then in dark. */
const variablesOf = (css: string) =>
  css
    .split('@media')
    .map(
      (part) =>
        new Map(
          [...part.matchAll(/--([a-z-]+):(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, rgbOf(hex ?? '')]),
        ),
    );

t.test('contrast is that of WCAG: black on white is 21, the examples of its authors', async (t) => {
  t.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
  t.equal(contrast([119, 119, 119], [255, 255, 255]).toFixed(2), '4.48');
  t.equal(contrast([255, 255, 255], [118, 118, 118]).toFixed(2), '4.54');
});

t.test('whatever colours a town asks for, every word stays readable', async () => {
  fc.assert(
    fc.property(colour, colour, (accent, counter) => {
      const [light, dark] = variablesOf(themeSheet({ accent, counter }));
      return (
        [
          [light, PAPER],
          [dark, NIGHT],
        ] as const
      ).every(([variables, ground]) => {
        const get = (name: string) => variables?.get(name) ?? ([0, 0, 0] as const);
        return (
          contrast(get('accent-ink'), ground) >= 4.5 &&
          contrast(get('accent-on'), get('accent')) >= 4.5 &&
          contrast(get('counter-ink'), get('counter')) >= 4.5 &&
          contrast(get('counter-soft'), get('counter')) >= 4.5 &&
          contrast(get('counter-accent'), get('counter')) >= 4.5 &&
          contrast(variables?.get('counter-on') ?? INK, get('counter-ink')) >= 4.5 &&
          contrast(variables?.get('on-creer') ?? CREER, get('counter-ink')) >= 4.5
        );
      });
    }),
    // A magenta on which neither white nor the page's ink can be read.
    { numRuns: 1_000, examples: [['#000000', '#c803f4']] },
  );
});

t.test('what is no colour and no image of the web is left out', async (t) => {
  const read = (query: string) => readEmbedSettings(new URLSearchParams(query));
  t.match(read('accent=%23AA0000&counter=003366'), { accent: '#aa0000', counter: '#003366' });
  t.match(read('accent=red;}body{display:none&counter=%23fff'), { accent: undefined, counter: undefined });
  for (const logo of ['http://ville.fr/logo.png', 'javascript:alert(1)', 'logo.png'])
    t.equal(read(`logo=${encodeURIComponent(logo)}`).logo, undefined, logo);
  t.equal(themeSheet({}), '');
});

t.test('searches stay inside the frame with its looks; all else is the site', async (t) => {
  t.equal(insideFrame('/?q=Lille', 'accent=%23aa0000'), '/embarque?q=Lille&accent=%23aa0000');
  t.equal(insideFrame('/', ''), '/embarque');
  t.equal(insideFrame('/lieux/a/b', 'accent=%23aa0000'), '/lieux/a/b');
});
