interface Props {
  readonly position: readonly [lon: number, lat: number];
  readonly approximate: boolean;
  readonly basemap: string;
}
export const MiniMap = (_: Props) => <div class="mini-map" />;
