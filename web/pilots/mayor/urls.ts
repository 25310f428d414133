interface Town {
  readonly nom: string;
  readonly lon: number;
  readonly lat: number;
}

const around =
  (path: string, fixed: Readonly<Record<string, string>> = {}) =>
  ({ nom, lon, lat }: Town): string =>
    `${path}?${new URLSearchParams({ ...fixed, ou: nom, pres: `${lon.toFixed(4)},${lat.toFixed(4)}` })}`;

/** Where all of a sort are listed around a commune. */
export const allOf = {
  venues: ({ nom, lon, lat }: Town): string =>
    `/?${new URLSearchParams({ q: nom, near: `${lon.toFixed(4)},${lat.toFixed(4)}` })}`,
  companies: around('/partenaires'),
  higher: around('/partenaires', { genre: 'établissement d’enseignement supérieur' }),
  refurbishers: around('/partenaires', { genre: 'reconditionneur' }),
  trainers: around('/ressources', { genre: 'skills' }),
  machines: around('/ressources', { genre: 'goods' }),
  calls: around('/ressources', { genre: 'call' }),
};
