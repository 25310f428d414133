import type { AgreementListed } from '../../api/agreements/schema.ts';
import type { AnnualReview, CommentBody } from '../../api/annual-reviews/schema.ts';
import { agreementsApi } from '../agreements/agreements-api.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { isOperator } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Field, Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { reviewsApi } from './reviews-api.ts';
import { reviewUrl, reviewWorkUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.edit;

interface Props {
  readonly year: number;
  /** Those that may have one, and the one that is shown. */
  readonly agreements: readonly AgreementListed[];
  readonly agreement: AgreementListed;
  readonly review: AnnualReview | undefined;
  /** Those that one speaks for. */
  readonly own: AnnualReview['parties'];
  readonly runs: boolean;
  readonly form: URLSearchParams;
  readonly errors: readonly { readonly id: string; readonly message: string }[];
}

const Draw = ({ review }: Props) => (
  <form method="post" class="plain-form">
    <p class="fine">{said.drawHint}</p>
    <button type="submit" name="act" value="draw" class="button">
      {review ? said.drawAgain : said.draw}
    </button>
  </form>
);

const Hidden = ({ review }: { readonly review: AnnualReview }) => (
  <>
    <input type="hidden" name="version" value={review.version} />
    <input type="hidden" name="sha256" value={review.sha256} />
  </>
);

const Say = ({ review, own, form }: Props & { readonly review: AnnualReview }) => (
  <form method="post" class="plain-form">
    <Hidden review={review} />
    <Field id="section" label={said.section}>
      <select id="section" name="section">
        {Object.entries(words.sections).map(([section, label]) => (
          <option key={section} value={section} selected={section === form.get('section')}>
            {label}
          </option>
        ))}
      </select>
    </Field>
    <Field id="party" label={said.as}>
      <select id="party" name="party">
        {own.map(({ agreement_party: party, name }) => (
          <option key={party} value={party}>
            {name}
          </option>
        ))}
      </select>
    </Field>
    <TextField
      name="text"
      label={said.text}
      hint={said.textHint}
      form={form}
      errors={[]}
      rows={5}
      max={4_000}
    />
    <button type="submit" name="act" value="say" class="button button-primary">
      {said.say}
    </button>
  </form>
);

/** Of a year that goes on, an adoption for good would hide what comes after: it is said why there is no button. */
const NotWhole = ({ review }: { readonly review: AnnualReview }) =>
  review.whole_year ? null : (
    <Notice>
      {said.notWhole(review.year, review.drawn_at.slice(0, 10))} {review.demonstration && said.example}
    </Notice>
  );

const Adopt = ({ review, own }: Props & { readonly review: AnnualReview }) => (
  <>
    {own
      .filter(({ adopted_at: at }) => at === null)
      .map(({ agreement_party: party, name }) => (
        <form key={party} method="post" class="plain-form">
          <Hidden review={review} />
          <input type="hidden" name="party" value={party} />
          <p class="fine seal">{said.adoptHint(review.sha256)}</p>
          <button type="submit" name="act" value="adopt" class="button button-primary">
            {said.adopt(name)}
          </button>
        </form>
      ))}
  </>
);

function Speaking(props: Props & { readonly review: AnnualReview }) {
  const { review, own } = props;
  if (review.adopted_at) return <p>{words.adopted(review.adopted_at)}</p>;
  if (own.length === 0) return <p>{said.nobody}</p>;
  return (
    <>
      <Say {...props} />
      <NotWhole review={review} />
      {(review.whole_year || review.demonstration) && <Adopt {...props} />}
    </>
  );
}

/** A link to the review of each other agreement. */
function Others({ year, agreements, agreement }: Props) {
  const others = agreements.filter(({ slug }) => slug !== agreement.slug);
  return others.length > 0 ? (
    <nav aria-label={said.agreements}>
      <p>{said.agreements}</p>
      <ul class="points">
        {others.map(({ slug, title }) => (
          <li key={slug}>
            <a href={reviewWorkUrl(year, slug)}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null;
}

function pageOf(props: Props, status?: number): Page {
  const { year, review, runs, errors, agreement } = props;
  const body = (
    <TextPage title={said.title(year)}>
      <p class="lead">{agreement.title}</p>
      <p>{said.lead}</p>
      <Refused title={said.refused} errors={errors} />
      <p>{review ? <a href={reviewUrl(year, { agreement: agreement.slug })}>{said.see}</a> : said.none}</p>
      {review && (
        <Section id="parties" title={words.parties}>
          <ul class="points">
            {review.parties.map(({ agreement_party: party, name, adopted_at: at }) => (
              <li key={party}>{at ? words.saidYes(name, at) : words.silent(name)}</li>
            ))}
          </ul>
          <Speaking {...props} review={review} />
        </Section>
      )}
      {runs && <Draw {...props} />}
      <Others {...props} />
    </TextPage>
  );
  return personalPage(said.title(year), said.lead, body, {
    styles: ['text', 'form', 'resources', 'indicators'],
    ...(status && { status }),
  });
}

const firstSigned = (all: readonly AgreementListed[]) =>
  [...all].sort((one, other) => (one.signed_on ?? '9').localeCompare(other.signed_on ?? '9'))[0];

/** Does what the form asks. */
async function act({ ask }: PersonalRequest, { year, agreement: { slug }, form }: Props): Promise<void> {
  const api = reviewsApi(ask);
  const named = { version: Number(form.get('version')), agreement_party: Number(form.get('party')) };
  const what = form.get('act');
  if (what === 'draw') return api.draw(year, slug);
  if (what === 'adopt') return api.adopt(year, slug, { ...named, sha256: form.get('sha256') ?? '' });
  const section = form.get('section') as CommentBody['section'];
  return api.say(year, slug, { ...named, section, text: form.get('text') ?? '' });
}

/** `/mon-espace/gouvernance/bilans/:year`: draw it, comment it, adopt it. */
export async function reviewWorkPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  await peopleApi(ask).me();
  const year = Number(params.year);
  const api = reviewsApi(ask);
  const agreements = await agreementsApi(ask).all();
  const asked = url.searchParams.get('accord');
  const agreement = asked === null ? firstSigned(agreements) : agreements.find(({ slug }) => slug === asked);
  if (!agreement) return errorPage(request.words, 404);
  const review = await api.find(year, { agreement: agreement.slug });
  const spoken = new Set(await api.parties(year, agreement.slug));
  const own = review?.parties.filter(({ agreement_party: party }) => spoken.has(party)) ?? [];
  const props = {
    year,
    agreements,
    agreement,
    review,
    own,
    runs: await isOperator(ask),
    form: form ?? new URLSearchParams(),
    errors: [],
  };
  if (!form) return pageOf(props);
  try {
    await act(request, props);
    return { redirect: reviewWorkUrl(year, agreement.slug) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 403, 409].includes(error.statusCode)) throw error;
    return pageOf({ ...props, errors: [{ id: 'text', message: error.message }] }, error.statusCode);
  }
}
