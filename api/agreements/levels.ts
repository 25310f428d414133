/** The levels of territories below France, in words. */
export const levelsInWords = {
  region: 'région',
  departement: 'département',
  epci: 'intercommunalité',
  commune: 'commune',
} as const;
export type PlaceLevel = keyof typeof levelsInWords;
export const placeLevels = Object.keys(levelsInWords) as [PlaceLevel, ...PlaceLevel[]];
