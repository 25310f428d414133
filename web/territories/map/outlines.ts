import { readFileSync } from 'node:fs';
import type { Ring } from './project.ts';

/** Polygons by the official code of what they are the shape of. */
type Shapes = Readonly<Record<string, readonly (readonly Ring[])[]>>;
interface Outlines {
  readonly attribution: string;
  readonly departement: Shapes;
  readonly region: Shapes;
}

const outlines = JSON.parse(
  readFileSync(new URL('../assets/outlines.json', import.meta.url), 'utf8'),
) as Outlines;

/** Who drew them. */
export const OUTLINES_CREDIT = outlines.attribution;

/** The rings of a région or of a département; none where nobody has drawn it. */
export const outlineOf = (level: 'region' | 'departement', code: string): readonly Ring[] =>
  outlines[level][code]?.flat() ?? [];
