import type { ComponentChildren } from 'preact';
import { Island } from '../island.tsx';
import { MiniMap } from './mini-map.tsx';
import { type Territory, territoriesOf } from './territories.ts';

interface Props {
  readonly title: string;
  readonly basemap: string;
  /** Where each of the list is, in its order; null for one that is nowhere. */
  readonly positions: readonly (readonly number[] | null)[];
  /** The number of the first of them. */
  readonly first: number;
  /** Up to this number they are of another sort than those that follow, and drawn the other way round. */
  readonly hollow?: number;
  /** Where one looks from. */
  readonly place: { readonly lon: number; readonly lat: number } | undefined;
  /** What it shows at first: west, south, east, north. Absent where that is all of them. */
  readonly frame?: readonly [number, number, number, number];
  /** Those that the list does not show. */
  readonly others?: readonly (readonly number[])[];
  /** It can be looked at from nearer. */
  readonly zooms?: true;
  /** It is of all of France: what is overseas has maps of its own. */
  readonly whole?: true;
  /** What the map shows, in words. */
  readonly children: ComponentChildren;
}

/** Where those of a list are, by their numbers in it; nothing where none is anywhere. */
export function NumberedMap({
  title,
  basemap,
  positions,
  first,
  hollow = 0,
  place,
  frame,
  others = [],
  zooms,
  whole,
  children,
}: Props) {
  const numbered = positions.flatMap((position, index) => {
    const [lon, lat] = position ?? [];
    return lon === undefined || lat === undefined
      ? []
      : [
          {
            number: first + index,
            position: [lon, lat] as const,
            ...(first + index <= hollow && { hollow: true }),
          },
        ];
  });
  if (numbered.length === 0) return null;
  const here = place && { position: [place.lon, place.lat] as const };
  const around = others.map(([lon = 0, lat = 0]) => [lon, lat] as const);
  const parts: readonly Territory[] = whole
    ? territoriesOf(numbered)
    : [{ numbered, ...(frame && { frame }) }];
  return (
    <section aria-labelledby="carte">
      <h2 id="carte">{title}</h2>
      <p class="fine">{children}</p>
      {parts.map(({ name, frame: own, numbered: points }) => (
        <div key={name} class={name && 'mini-map-far'}>
          {name && <h3>{name}</h3>}
          <Island
            name="MiniMap"
            component={MiniMap}
            props={{
              ...here,
              ...(own && { frame: own }),
              approximate: true,
              basemap,
              numbered: points,
              others: around,
              ...(zooms && { zooms }),
            }}
          />
        </div>
      ))}
    </section>
  );
}
