/** Services for which people come with papers, with their own device, with a proof of what they earn. */
const paperwork = 'Aide aux démarches administratives';
const equipment = 'Acquisition de matériel informatique à prix solidaire';
const work = 'Insertion professionnelle via le numérique';

export type Bring = 'paperwork' | 'work' | 'equipment' | 'device';

/**
 * What is worth bringing, from what one comes for.
 * @param services values of the standard: those wanted, else those that the venue offers
 */
export function bringFor(services: readonly string[]): Bring[] {
  const asks: readonly (readonly [Bring, boolean])[] = [
    ['paperwork', services.includes(paperwork)],
    ['work', services.includes(work)],
    ['equipment', services.includes(equipment)],
    ['device', services.some((service) => ![paperwork, equipment, work].includes(service))],
  ];
  return asks.flatMap(([bring, asked]) => (asked ? [bring] : []));
}
