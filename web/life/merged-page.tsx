import type { Merged } from '../../api/life/schema.ts';
import type { Version } from '../../api/stewardship/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { errorPage } from '../errors/error-page.tsx';
import { partIn } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Changed } from '../stewardship/history-page.tsx';
import { words as historyWords } from '../stewardship/history-words.ts';
import { stewardshipApi } from '../stewardship/stewardship-api.ts';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { momentInWords } from '../words/moment.ts';
import { lifeApi } from './life-api.ts';
import { words } from './words.ts';

const { merged: said } = words;

function Undo({ version }: Merged) {
  return (
    <form method="post" class="plain-form">
      <p>{said.undoLead}</p>
      <input type="hidden" name="version" value={String(version)} />
      <button type="submit" class="button">
        {said.undo}
      </button>
    </form>
  );
}

interface Props {
  readonly staying: Venue;
  readonly one: Merged;
  readonly history: readonly Version[];
  readonly moderates: boolean;
}

function pageOf({ staying, one, history, moderates }: Props): Page {
  const title = said.historyOf(calm(one.nom));
  const lead = said.historyLead(calm(staying.nom));
  return personalPage(
    title,
    lead,
    <TextPage title={title}>
      <p class="lead">{lead}</p>
      {moderates && <Undo {...one} />}
      <Section id="versions" title={historyWords.versions}>
        {history.map(({ version, at, actor, changes }) => (
          <section key={version} aria-labelledby={`v${version}`}>
            <h3 id={`v${version}`}>{historyWords.version(version)}</h3>
            <p>{historyWords.written(actor, momentInWords(at))}</p>
            <Changed version={version} changes={changes} />
          </section>
        ))}
      </Section>
      <p>
        <a class="button button-quiet" href={venueUrl(staying)}>
          {said.backTo(calm(staying.nom))}
        </a>
      </p>
    </TextPage>,
  );
}

/** `/lieux/:id/:slug/reunis/:merged`: what a venue was before it was merged into this one; moderators undo it here. */
export const mergedPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, `/reunis/${encodeURIComponent(request.params.merged ?? '')}`, async (staying) => {
    const { ask, form, params, words: catalogue } = request;
    const { moderates } = partIn(await peopleApi(ask).me(), staying.id);
    const one = (await lifeApi(ask).merged(staying.id)).find(({ id }) => id === params.merged);
    if (!one) return errorPage(catalogue, 404, catalogue.pages.errors.venueGone);
    if (form) {
      await lifeApi(ask).separate(one.id, Number(form.get('version')));
      return { redirect: `${venueUrl(one)}/historique` };
    }
    return pageOf({ staying, one, history: await stewardshipApi(ask).history(one.id), moderates });
  });
