import type { JobFeed } from '../../api/jobs/schema.ts';
import { ApiError } from '../api.ts';
import { partnersApi } from '../partners/partners-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { jobsApi } from './jobs-api.ts';
import { words } from './words.ts';

const said = words.feeds;

function FeedState({ feed }: { readonly feed: JobFeed }) {
  const { date } = useWords();
  const { error, failing_since, read_at, shown, found } = feed;
  if (error && failing_since) return <p class="field-error">{said.failing(date(failing_since), error)}</p>;
  return (
    <p>
      {said.shown(shown, found)}{' '}
      {read_at && said.readAt(`le ${date(read_at.slice(0, 10))} à ${read_at.slice(11)}`)}
    </p>
  );
}

const Gesture = ({ feed, gesture, label }: { feed: JobFeed; gesture: string; label: string }) => (
  <form method="post">
    <input type="hidden" name="flux" value={String(feed.feed)} />
    <button type="submit" name="geste" value={gesture} class="button button-quiet">
      {label}
      <span class="visually-hidden"> : {feed.url}</span>
    </button>
  </form>
);

function Remarks({ feed: { remarks, found, shown } }: { readonly feed: JobFeed }) {
  if (remarks.length === 0) return null;
  const left = found - shown - remarks.length;
  return (
    <>
      <p>
        <strong>{said.remarks}</strong>
      </p>
      <ul class="points">
        {remarks.map(({ what, why }) => (
          <li key={what + why}>
            « {what} » : {why}
          </li>
        ))}
      </ul>
      {left > 0 && <p class="fine">{said.moreRemarks(left)}</p>}
    </>
  );
}

const FeedItem = ({ feed }: { readonly feed: JobFeed }) => (
  <li>
    <p>
      <a href={feed.url}>{feed.url}</a>
    </p>
    <FeedState feed={feed} />
    <Remarks feed={feed} />
    <div class="actions">
      <Gesture feed={feed} gesture="relire" label={said.again} />
      <Gesture feed={feed} gesture="retirer" label={said.remove} />
    </div>
  </li>
);

/** Does what a form of the page asks. @throws ApiError */
async function doAsked(
  ask: PersonalRequest['ask'],
  organisation: string,
  form: URLSearchParams,
): Promise<void> {
  const api = jobsApi(ask);
  const feed = form.get('flux') ?? '';
  if (form.get('geste') === 'relire') return api.readFeed(organisation, feed);
  if (form.get('geste') === 'retirer') return api.removeFeed(organisation, feed);
  return api.addFeed(organisation, form.get('url') ?? '');
}

/** `/partenaires/:organisation/offres`: the feeds of offers that its delegates give. */
export async function feedsPage({ ask, params, form }: PersonalRequest): Promise<Page | Redirect> {
  const number = params.organisation ?? '';
  const { nom } = await partnersApi(ask).find(number);
  let errors: ApiError['errors'] = [];
  if (form) {
    const failed = await doAsked(ask, number, form).catch((thrown: unknown) => thrown);
    if (!failed) return { redirect: `/partenaires/${number}/offres` };
    if (!(failed instanceof ApiError) || failed.statusCode !== 400) throw failed;
    errors = failed.errors;
  }
  const feeds = await jobsApi(ask).feeds(number);
  const title = said.title(nom);
  const body = (
    <TextPage title={title}>
      <p class="lead">{said.lead}</p>
      <Refused
        title={said.refused}
        errors={errors.map(({ name, message }) => ({ id: name, message: `${said.url} : ${message}` }))}
      />
      <form method="post" class="plain-form" noValidate>
        <TextField
          name="url"
          type="url"
          max={500}
          label={said.url}
          form={form ?? new URLSearchParams()}
          errors={errors}
        />
        <button type="submit" name="geste" value="ajouter" class="button button-primary">
          {said.add}
        </button>
      </form>
      <Section id="flux" title="Flux">
        {feeds.length === 0 ? <p>{said.none}</p> : <p class="fine">{said.less}</p>}
        <ul class="points">
          {feeds.map((feed) => (
            <FeedItem key={feed.feed} feed={feed} />
          ))}
        </ul>
      </Section>
      <p class="actions">
        <a class="button" href={`/offres-emploi?organisation=${number}`}>
          {said.shownHere}
        </a>
        <a class="button button-quiet" href={`/partenaires/${number}`}>
          {said.back}
        </a>
      </p>
    </TextPage>
  );
  return personalPage(title, said.lead, body, errors.length > 0 ? { status: 400 } : {});
}
