/** What an address says of its commune, as it is written; any part may be missing or wrong. */
export interface Address {
  readonly commune?: string | undefined;
  readonly code_postal?: string | undefined;
  readonly code_insee?: string | undefined;
}

/** A commune of today; `location` is [longitude, latitude] of its middle, in degrees WGS84. */
export interface Commune {
  readonly code_insee: string;
  readonly nom: string;
  readonly departement: string;
  readonly location: readonly [lon: number, lat: number];
  /** True when the point is of neighbouring communes: off by 6 km at the median, 14 km for one in twenty. */
  readonly location_approximate: boolean;
  readonly reason?: never;
}

/** The commune, or why none can be said: no such name there, or several. */
export type ResolvedCommune =
  | Commune
  | { readonly code_insee?: never; readonly reason: 'unknown' | 'ambiguous' };
