import { useEffect, useRef, useState } from 'preact/hooks';
import { type Addresses, browserApi, type Place } from '../api.ts';
import { PinMap } from '../map/pin-map.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { addressIn } from './from-form.ts';
import { words } from './words.ts';

/** Some 10 centimetres: finer would be noise. */
const DIGITS = 6;
const written = (degrees: number) => String(Number(degrees.toFixed(DIGITS)));
const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')));

interface CandidatesProps {
  readonly found: Addresses;
  readonly suffix: string;
  /** With scripts a choice is taken at once; without, by a button. */
  readonly onChoose?: (place: Place) => void;
}

/** The places that an address may mean. */
function Candidates({ found: { items, fallback }, suffix, onChoose }: CandidatesProps) {
  const placed = items.filter(({ lat, lon }) => lat !== undefined && lon !== undefined);
  return (
    <fieldset class="field">
      <legend>{words.found(placed.length)}</legend>
      {fallback && placed.length > 0 && <p class="field-hint">{words.fallback}</p>}
      {placed.map((place) => (
        <label key={`${place.lat},${place.lon},${place.label}`} class="check">
          <input
            type="radio"
            name={`place${suffix}`}
            value={`${place.lat},${place.lon}`}
            onChange={() => onChoose?.(place)}
          />
          <span>
            {place.label} <span class="fine">{place.detail}</span>
          </span>
        </label>
      ))}
      {!onChoose && placed.length > 0 && (
        <button
          type="submit"
          name="geste"
          value={`prendre${suffix}`}
          formAction={`#position${suffix}`}
          class="button"
        >
          {words.choose}
        </button>
      )}
    </fieldset>
  );
}

interface CoordinateProps {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly error: string | undefined;
  readonly onInput: (text: string) => void;
}

function Coordinate({ name, label, text, error, onInput }: CoordinateProps) {
  const said = { id: name, hint: name.startsWith('latitude') ? words.degreesHint : undefined, error };
  return (
    <Field {...said} label={label}>
      <input
        id={name}
        name={name}
        type="text"
        inputMode="decimal"
        value={text}
        aria-describedby={describedBy(said)}
        aria-invalid={error ? true : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Field>
  );
}

const MOVES = ['adresse', 'code_postal', 'commune'];

/** Whether the address was changed since the position last was. */
function useStale(container: { readonly current: HTMLElement | null }, suffix: string) {
  const [stale, setStale] = useState(false);
  useEffect(() => {
    const form = container.current?.closest('form');
    const listen = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && MOVES.some((name) => target.name === name + suffix))
        setStale(true);
    };
    form?.addEventListener('input', listen);
    return () => form?.removeEventListener('input', listen);
  }, [container, suffix]);
  return [stale, setStale] as const;
}

interface Props {
  readonly latitude: string;
  readonly longitude: string;
  readonly errors?: readonly { readonly name: string; readonly message: string }[] | undefined;
  /** What is said of it before one writes. */
  readonly hint?: string;
  /** The position it has is its commune's middle, shown and not written. */
  readonly rough?: boolean;
  /** Found by the server, where there are no scripts. */
  readonly candidates?: Addresses | undefined;
  /** Where the map begins when there is no position yet. */
  readonly around: readonly [lon: number, lat: number] | null;
  readonly basemap: string;
  /** What the names of its fields, and of those of its address, end in, where a form has several. */
  readonly suffix?: string;
}

type Search = Addresses | 'asking' | 'failed' | undefined;

const Searched = ({
  search,
  suffix,
  onChoose,
}: {
  readonly search: Search;
  readonly suffix: string;
  readonly onChoose: (place: Place) => void;
}) => (
  <div role="status">
    {search === 'asking' && <p>{words.finding}</p>}
    {search === 'failed' && <p>{words.failed}</p>}
    {typeof search === 'object' && <Candidates found={search} suffix={suffix} onChoose={onChoose} />}
  </div>
);

/** What is the middle of something, and nobody's door. */
const WIDE: readonly Place['kind'][] = ['commune', 'postcode', 'departement'];

/** Where the map shows a venue or a stop: looked up by its address, dragged, moved by keys, or written. */
export function PositionField(props: Props) {
  const { latitude, longitude, errors = [], hint = words.hint, candidates, around, basemap } = props;
  const { suffix = '' } = props;
  const container = useRef<HTMLFieldSetElement>(null);
  const [enhanced, setEnhanced] = useState(false);
  const [[lat, lon], setWritten] = useState<readonly [string, string]>([latitude, longitude]);
  const [said, setSaid] = useState('');
  const [search, setSearch] = useState<Search>();
  const [stale, setStale] = useStale(container, suffix);
  const [rough, setRough] = useState(props.rough ?? false);
  // What was written before scripts ran counts.
  useEffect(() => {
    const typed = (name: string) =>
      container.current?.querySelector<HTMLInputElement>(`[name="${name}${suffix}"]`)?.value ?? '';
    setWritten([typed('latitude'), typed('longitude')]);
    setEnhanced(true);
  }, [suffix]);

  const write = (next: readonly [string, string]) => {
    setWritten(next);
    setStale(false);
    setRough(false);
  };
  const put = ([x, y]: readonly [number, number]) => {
    write([written(y), written(x)]);
    setSaid(words.at(written(y), written(x)));
    // The fields change without an event of their own: drafts listen for one.
    container.current?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const find = async (event: MouseEvent) => {
    event.preventDefault();
    const form = container.current?.closest('form');
    if (!form) return;
    setSearch('asking');
    const data = new FormData(form);
    const asked = addressIn((name) => String(data.get(name + suffix) ?? ''));
    setSearch(await browserApi.addresses(asked).catch(() => 'failed' as const));
  };
  const choose = (place: Place) => {
    if (place.lon === undefined || place.lat === undefined) return;
    put([place.lon, place.lat]);
    setRough(WIDE.includes(place.kind));
  };
  const errorOf = (name: string) => errors.find((error) => error.name === name + suffix)?.message;
  const [x, y] = [numberIn(lon), numberIn(lat)];
  const own = Math.abs(x) <= 180 && Math.abs(y) <= 85 ? ([x, y] as const) : undefined;
  const shown = own ?? around;
  return (
    <fieldset ref={container} id={`position${suffix}`} class="field position">
      <legend>{words.legend}</legend>
      <p class="field-hint">{hint}</p>
      <button
        type="submit"
        name="geste"
        value={`placer${suffix}`}
        // Without scripts the page comes back: at what was asked for, rather than at its top.
        formAction={`#position${suffix}`}
        class="button"
        onClick={enhanced ? find : undefined}
      >
        {words.find}
      </button>
      {enhanced ? (
        <Searched search={search} suffix={suffix} onChoose={choose} />
      ) : (
        candidates && <Candidates found={candidates} suffix={suffix} />
      )}
      <div aria-live="polite">
        {stale && own && <Notice>{words.stale}</Notice>}
        {rough && <Notice>{words.rough}</Notice>}
      </div>
      <Coordinate
        name={`latitude${suffix}`}
        label="Latitude"
        text={lat}
        error={errorOf('latitude')}
        onInput={(text) => write([text, lon])}
      />
      <Coordinate
        name={`longitude${suffix}`}
        label="Longitude"
        text={lon}
        error={errorOf('longitude')}
        onInput={(text) => write([lat, text])}
      />
      {enhanced && shown && (
        <PinMap
          position={shown}
          basemap={basemap}
          labels={{
            pin: words.pin,
            help: words.pinHelp,
            closer: words.closer,
            farther: words.farther,
            failed: words.noMap,
          }}
          onMove={put}
        />
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </fieldset>
  );
}
