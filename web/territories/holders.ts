import type { Territory, TerritoryDetail } from '../../api/territories/schema.ts';

/** What holds a territory, from France down: a région that is a département too, as overseas, is there once. */
export function holdersOf({ parents, ...own }: TerritoryDetail): readonly Territory[] {
  const departement = [...parents, own].find(({ level }) => level === 'departement');
  return parents.filter(
    ({ level, nom, population }) =>
      level !== 'region' || nom !== departement?.nom || population !== departement.population,
  );
}
