import type { Merging } from '../../api/life/schema.ts';
import { fields } from '../../api/standard/fields.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { ApiError } from '../api.ts';
import { type Difference, labelOf } from '../moderation/differences.tsx';
import { words as moderationWords } from '../moderation/words.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { saidOf } from '../stewardship/said.ts';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { addressLines } from '../venues/venue-way.tsx';
import { useWords } from '../words/words.tsx';
import { lifeApi } from './life-api.ts';
import { words } from './words.ts';

const { confirm } = words.merge;

/** Metres beyond which two venues are hardly the same: positions of one address differ by a street at most. */
const FAR = 1000;

interface Props {
  readonly going: Venue;
  readonly staying: Venue;
  readonly merging: Merging;
  /** The boxes that were left. */
  readonly missing?: readonly string[] | undefined;
}

/** A page's address, as one copies it, or an id as it is. */
const idIn = (text: string) => {
  const [, path] = /\/lieux\/([^/?#]+)/.exec(text) ?? [];
  return path ? decodeURIComponent(path) : text.trim();
};

/** What the pages say otherwise; their dates and sources always differ, and tell nothing of the place. */
const UNSAID = new Set(['id', 'date_maj', 'source', 'latitude', 'longitude']);
const differencesOf = (going: Venue, staying: Venue): Difference[] =>
  fields
    .filter(({ name }) => !UNSAID.has(name))
    .map(({ name }) => ({ name, from: going[name], to: staying[name] }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));

const isFar = ({ distance }: Merging) => distance > FAR;
const isNamedOtherwise = ({ going, staying }: Props) =>
  going.nom.trim().toLocaleLowerCase('fr') !== staying.nom.trim().toLocaleLowerCase('fr');
/** What must be ticked: once more where little says that they are the same. */
const boxesOf = (props: Props): readonly string[] =>
  isFar(props.merging) || isNamedOtherwise(props) ? ['sur', 'malgre'] : ['sur'];

/** Neither is what became of the other: nothing is marked as added or taken away. */
const SideBySide = ({ differences }: { readonly differences: readonly Difference[] }) => (
  <table class="differences">
    <thead>
      <tr>
        {[moderationWords.field, confirm.goes, confirm.stays].map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {differences.map(({ name, from, to }) => (
        <tr key={name}>
          <th scope="row">{labelOf(name)}</th>
          <td data-head={confirm.goes}>{saidOf(name, from)}</td>
          <td data-head={confirm.stays}>{saidOf(name, to)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Both({ going, staying, merging }: Props) {
  const { distance, roughDistance } = useWords();
  const away = merging.approximate
    ? confirm.roughly(roughDistance(merging.distance))
    : confirm.away(distance(merging.distance));
  return (
    <>
      <dl class="facts">
        {(
          [
            [confirm.goes, going],
            [confirm.stays, staying],
          ] as const
        ).map(([head, venue]) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>
              <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {addressLines(venue).join(', ')}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{away}</strong>
      </p>
    </>
  );
}

const Doubts = (props: Props) =>
  boxesOf(props).length > 1 ? (
    <Notice kind="failure">
      {isNamedOtherwise(props) && confirm.otherName} {isFar(props.merging) && confirm.far}
    </Notice>
  ) : null;

function Follows({ going, merging }: Props) {
  const { stewards, in_both, reports, stops, followers } = merging;
  return (
    <section aria-labelledby="suites">
      <h2 id="suites">{confirm.follows}</h2>
      <ul class="points">
        <li>{confirm.address(calm(going.nom))}</li>
        <li>{confirm.stewards(stewards - in_both, in_both)}</li>
        <li>{confirm.reports(reports)}</li>
        {stops > 0 && <li>{confirm.stops(stops)}</li>}
        {followers > 0 && <li>{confirm.followers(followers)}</li>}
        <li>{confirm.undo}</li>
      </ul>
    </section>
  );
}

function Box({ name, missing }: { readonly name: string; readonly missing: Props['missing'] }) {
  const isMissing = missing?.includes(name);
  return (
    <div class={isMissing ? 'field field-wrong' : 'field'}>
      {isMissing && (
        <p id={`${name}-error`} class="field-error">
          {confirm.sureMissing}
        </p>
      )}
      <label class="check">
        <input
          id={name}
          type="checkbox"
          name={name}
          value="1"
          aria-describedby={isMissing ? `${name}-error` : undefined}
          checked={missing !== undefined && !isMissing}
        />
        {name === 'sur' ? confirm.sure : confirm.sureDespite}
      </label>
    </div>
  );
}

function MergeForm(props: Props) {
  const { going, staying, missing } = props;
  return (
    <form method="post" action={`${venueUrl(going)}/vie`} class="plain-form" noValidate>
      <input type="hidden" name="geste" value="reunir" />
      <input type="hidden" name="version" value={String(going.version)} />
      <input type="hidden" name="into" value={staying.id} />
      {boxesOf(props).map((name) => (
        <Box key={name} name={name} missing={missing} />
      ))}
      <p class="actions">
        <button type="submit" class="button button-primary">
          {confirm.save}
        </button>{' '}
        <a class="button button-quiet" href={`${venueUrl(going)}/vie`}>
          {confirm.cancel}
        </a>
      </p>
    </form>
  );
}

function pageOf(props: Props): Page {
  const { going, staying, missing = [] } = props;
  const title = confirm.title(calm(going.nom), calm(staying.nom));
  const differences = differencesOf(going, staying);
  const errors = missing.map((id) => ({ id, message: confirm.sureMissing }));
  const body = (
    <TextPage title={title}>
      <p class="lead">{confirm.lead}</p>
      <Refused title={words.refused} errors={errors} />
      <Both {...props} />
      <Doubts {...props} />
      <section aria-labelledby="differences">
        <h2 id="differences">{confirm.differences}</h2>
        {differences.length === 0 ? (
          <p>{confirm.same}</p>
        ) : (
          <>
            <p>{confirm.kept}</p>
            <SideBySide differences={differences} />
          </>
        )}
      </section>
      <Follows {...props} />
      <MergeForm {...props} />
    </TextPage>
  );
  const status = missing.length > 0 ? { status: 400 } : {};
  return personalPage(title, confirm.lead, body, { styles: ['text', 'form', 'venue'], ...status });
}

/** Two venues as they are, before one is merged into the other. @throws ApiError 400 naming `into` where there are not two */
async function readBoth({ api, ask }: PersonalRequest, going: Venue, text: string): Promise<Props> {
  const into = idIn(text);
  const refused = new ApiError(400, '', [{ name: 'into', message: words.merge.refusedInto }]);
  if (!into || into === going.id) throw refused;
  try {
    const [staying, merging] = await Promise.all([api.venue(into), lifeApi(ask).merging(going.id, into)]);
    return { going, staying, merging };
  } catch (error) {
    throw error instanceof ApiError && [400, 404].includes(error.statusCode) ? refused : error;
  }
}

/** What merging a venue into another would do, before it is done. @throws ApiError as readBoth */
export const mergePage = async (request: PersonalRequest, going: Venue, text: string): Promise<Page> =>
  pageOf(await readBoth(request, going, text));

/** Merges what was looked at. @returns the page again where a box was left @throws ApiError as readBoth, or 409 */
export async function merge(
  request: PersonalRequest,
  going: Venue,
  form: URLSearchParams,
): Promise<Page | undefined> {
  const both = await readBoth(request, going, form.get('into') ?? '');
  const missing = boxesOf(both).filter((name) => !form.has(name));
  if (missing.length > 0) return pageOf({ ...both, missing });
  await lifeApi(request.ask).merge(going.id, Number(form.get('version')), both.staying.id);
  return undefined;
}
