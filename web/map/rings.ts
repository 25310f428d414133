/** Metres; those that the frame shows tell how far things are where the background has no streets. */
const RADII = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];
const SIDES = 72;
const METRES_A_DEGREE = 111_320;

type Position = readonly [lon: number, lat: number];

/** A circle on the ground, near enough for a drawing: 0.5 % off at most at these distances. */
function ring([lon, lat]: Position, metres: number): number[][] {
  const [height, width] = [
    metres / METRES_A_DEGREE,
    metres / METRES_A_DEGREE / Math.cos((lat * Math.PI) / 180),
  ];
  return Array.from({ length: SIDES + 1 }, (_, side) => {
    const angle = (side / SIDES) * 2 * Math.PI;
    return [lon + width * Math.sin(angle), lat + height * Math.cos(angle)];
  });
}

/** In the international symbols whatever the language: MapLibre draws Arabic letters unjoined. */
const lengthText = (metres: number) => (metres < 1_000 ? `${metres}\u00a0m` : `${metres / 1_000}\u00a0km`);

/** Rings of distance around a place, as GeoJSON lines, and the word for each at its top. */
export const ringsAround = (centre: Position | undefined) => ({
  type: 'FeatureCollection' as const,
  features: (centre ? RADII : []).flatMap((metres) => {
    const coordinates = ring(centre ?? [0, 0], metres);
    const properties = { text: lengthText(metres) };
    return [
      { type: 'Feature' as const, properties: {}, geometry: { type: 'LineString' as const, coordinates } },
      {
        type: 'Feature' as const,
        properties,
        geometry: { type: 'Point' as const, coordinates: coordinates[0] ?? [] },
      },
    ];
  }),
});
