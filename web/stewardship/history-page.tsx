import { fields } from '../../api/standard/fields.ts';
import type { Version } from '../../api/stewardship/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { STOPS, saidOfStops } from '../stops/history.ts';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { useWords } from '../words/words.tsx';
import { said } from './said.ts';
import { stewardshipApi } from './stewardship-api.ts';
import { words } from './words.ts';

const { history, edit } = words;
const labels = new Map<string, string>([...fields.map(({ name, label }) => [name, label] as const), STOPS]);

/** What changed in one version, as a table. Positions and what the directory adds say nothing to a reader. */
function Changes({ changes }: Pick<Version, 'changes'>) {
  const told = changes.flatMap(({ field, ...change }) => {
    const label = labels.get(field);
    return label ? [{ label, ...saidOfStops(field, change) }] : [];
  });
  if (told.length === 0) return <p>{history.none}</p>;
  return (
    <table class="changes">
      <thead>
        <tr>
          <th scope="col">{history.field}</th>
          <th scope="col">{history.from}</th>
          <th scope="col">{history.to}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ label, from, to }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{said(from)}</td>
            <td>{said(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  readonly venue: Venue;
  readonly versions: readonly Version[];
}

function Versions({ venue, versions }: Props) {
  const { date } = useWords();
  return versions.map(({ version, at, actor, changes }) => (
    <section key={version} aria-labelledby={`v${version}`}>
      <h2 id={`v${version}`}>{history.version(version, actor, date(at))}</h2>
      {version === 1 ? <p>{history.first}</p> : <Changes changes={changes} />}
      {version !== venue.version && (
        <form method="post" action={`${venueUrl(venue)}/historique`}>
          <input type="hidden" name="lue" value={String(venue.version)} />
          <button type="submit" name="version" value={String(version)} class="button">
            {history.revert(version)}
          </button>
        </form>
      )}
    </section>
  ));
}

/** `/lieux/:id/:slug/historique`: what a venue was, and from whom; those who keep it go back from here. */
export const historyPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/historique', async (venue) => {
    const { ask, form } = request;
    const api = stewardshipApi(ask);
    if (form) {
      await api.revert(venue.id, Number(form.get('lue')), Number(form.get('version')));
      return { redirect: `${venueUrl(venue)}/historique` };
    }
    const versions = await api.history(venue.id);
    const title = history.title(calm(venue.nom));
    return {
      volatile: true,
      styles: ['text', 'form'],
      head: { title: `${title} · Nouvelle Proximité`, description: history.lead },
      body: (
        <TextPage title={title}>
          <p class="lead">{history.lead}</p>
          <Versions venue={venue} versions={versions} />
          <p>
            <a href={venueUrl(venue)}>{edit.cancel}</a>
          </p>
        </TextPage>
      ),
    };
  });
