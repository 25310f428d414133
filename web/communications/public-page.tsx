import type { Communication, Communications } from '../../api/communications/schema.ts';
import { accepted } from '../api.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { capital } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { Checked, File, Opinions, Seen, Shown } from './parts.tsx';
import { PUBLIC_URL } from './urls.ts';
import { words } from './words.ts';

function Published({ one }: { readonly one: Communication }) {
  const { date } = useWords();
  const { communication, party, title, kind, text, withdrawn_on, withdrawn_reason } = one;
  return (
    <li class="resource-card" id={`communication-${communication}`}>
      <p class="resource-kind">{words.publishedOn(party, date(one.published_on ?? ''))}</p>
      <h3>
        {title} {one.demonstration && <small class="tag">{words.example}</small>}
      </h3>
      <p class="fine">{words.planned(capital(kind), date(one.planned_on), one.shown_at)}</p>
      {withdrawn_on ? (
        <p>{words.withdrawn(one.withdrawn_by, date(withdrawn_on), withdrawn_reason ?? '')}</p>
      ) : (
        <>
          <p class="resource-text">{text}</p>
          <File href={`/api/communications/${communication}/file`} title={title} file={one} />
          <Shown {...one} as="h4" />
        </>
      )}
      <Opinions {...one} as="h4" />
      <Checked {...one} as="h4" />
    </li>
  );
}

const All = ({ communications, sightings, checklist }: Communications) => (
  <TextPage title={words.title}>
    <p class="lead">{words.lead}</p>
    <Section id="publiees" title={words.published}>
      {communications.length === 0 && <p>{words.nonePublished}</p>}
      <ul class="resource-cards">
        {communications.map((one) => (
          <Published key={one.communication} one={one} />
        ))}
      </ul>
    </Section>
    <Section id="non-annoncees" title={words.unannounced}>
      <p>{words.unannouncedLead}</p>
      {sightings.length === 0 && <p>{words.noneUnannounced}</p>}
      <ul class="resource-cards">
        {sightings.map((one) => (
          <li key={one.sighting} class="resource-card">
            <Seen sighting={one} href={`/api/communications/sightings/${one.sighting}/file`} />
          </li>
        ))}
      </ul>
    </Section>
    <Section id="liste" title={words.checklist}>
      <p>{words.checklistLead}</p>
      <ul class="points">
        {checklist.items.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
    </Section>
    <p class="actions">
      <a class="button button-quiet" href="/api/communications">
        {words.data}
      </a>
    </p>
  </TextPage>
);

/** `/gouvernance/communication`: what was published and approved, by whom and when; what was never proposed. */
export async function communicationsPage({ askAsAnyone }: Request): Promise<Page> {
  const answer = await accepted(askAsAnyone('/api/communications'));
  const all = JSON.parse(answer.body) as Communications;
  const title = `${words.title} · Nouvelle Proximité`;
  return {
    head: { title, description: words.lead, path: PUBLIC_URL, frenchOnly: true },
    styles: ['text', 'resources', 'communications'],
    body: <All {...all} />,
  };
}
