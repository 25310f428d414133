import { usePages } from '../words/words.tsx';

const RADIUS = 6_378_137;
/** Metres shown on each side: a few streets. */
const REACH = 350;
const SIZE = { width: 800, height: 560 };
/** The State's map as pictures, at the same address as its tiles; the styles of other maps have no such thing. */
const STATE_MAP = 'https://data.geopf.fr';

/** Spherical Mercator metres (EPSG:3857). */
const project = ([lon, lat]: readonly [number, number]) => ({
  x: (RADIUS * lon * Math.PI) / 180,
  y: RADIUS * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)),
});

function pictureUrl([lon, lat]: readonly [number, number]): string {
  const { x, y } = project([lon, lat]);
  // Mercator stretches with the latitude: the picture shows the same streets everywhere.
  const half = REACH / Math.cos((lat * Math.PI) / 180);
  const high = (half * SIZE.height) / SIZE.width;
  return `${STATE_MAP}/wms-r/wms?${new URLSearchParams({
    SERVICE: 'WMS',
    VERSION: '1.3.0',
    REQUEST: 'GetMap',
    LAYERS: 'GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2',
    STYLES: '',
    CRS: 'EPSG:3857',
    BBOX: [x - half, y - high, x + half, y + high].map(Math.round).join(','),
    WIDTH: String(SIZE.width),
    HEIGHT: String(SIZE.height),
    FORMAT: 'image/png',
  })}`;
}

interface Props {
  readonly at: readonly [lon: number, lat: number];
  readonly basemap: string;
}

/** The streets around a venue, as a picture that prints; only where the State's map is the background of the site. */
export function StreetMap({ at, basemap }: Props) {
  const { sheet: words } = usePages();
  if (!basemap.startsWith(STATE_MAP)) return null;
  return (
    <figure class="street-map">
      <img src={pictureUrl(at)} width={SIZE.width} height={SIZE.height} alt={words.streets} />
      <figcaption>{words.streetsCredit}</figcaption>
    </figure>
  );
}
