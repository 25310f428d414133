type Position = readonly [lon: number, lat: number];

const EARTH_METRES = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, on a sphere: within half a percent. */
export function metresBetween([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const [north, east] = [radians(lat2 - lat1), radians(lon2 - lon1)];
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(east / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
}
