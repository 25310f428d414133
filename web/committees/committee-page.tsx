import type { CommitteeLine } from '../../api/committees/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { Colleges, CommitteeFacts, Late, Meetings, Seats } from './committee-parts.tsx';
import { committeesApi } from './committees-api.ts';
import { COMMITTEES_URL, committeeUrl, meetingUrl, ownCommitteeUrl } from './urls.ts';
import { words } from './words.ts';

const styles = ['text', 'resources', 'committees'] as const;

/** Each with what it is for, and when it meets. */
export const Committees = ({
  committees,
  to,
  warns,
}: {
  readonly committees: readonly CommitteeLine[];
  readonly to: (committee: string) => string;
  readonly warns?: true;
}) => (
  <>
    {committees.map((one) => (
      <Section key={one.committee} id={one.committee} title={one.name}>
        {warns && <Late one={one} />}
        <p>{one.object}</p>
        <CommitteeFacts one={one} />
        <p class="actions">
          <a class="button" href={to(one.committee)}>
            {words.list.see}
            <span class="visually-hidden"> : {one.name}</span>
          </a>
        </p>
      </Section>
    ))}
  </>
);

/** `/gouvernance/comites`: those of every signed agreement. */
export async function committeesPage({ ask }: PersonalRequest): Promise<Page> {
  const said = words.list;
  const committees = await committeesApi(ask).all();
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      {committees.length === 0 && <p>{said.none}</p>}
      <Committees committees={committees} to={committeeUrl} />
      <p class="fine">
        {said.api} <a href="/api/committees">/api/committees</a>
      </p>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, { styles, path: COMMITTEES_URL });
}

/** `/gouvernance/comites/:committee`: who sits there, when it meets, and what came of it. */
export async function committeePage({ ask, params }: PersonalRequest): Promise<Page> {
  const said = words.committee;
  const api = committeesApi(ask);
  const one = await api.committee(params.committee ?? '');
  const own = await api.ownCommittee(one.committee);
  const body = (
    <TextPage title={one.name}>
      <p class="lead">{one.object}</p>
      {own?.serves && <Late one={one} />}
      <CommitteeFacts one={one} />
      {own && (
        <p class="actions">
          <a class="button button-primary" href={ownCommitteeUrl(one.committee)}>
            {said.work}
          </a>
        </p>
      )}
      <Meetings meetings={one.meetings} to={meetingUrl} />
      <Colleges colleges={one.colleges} seats={one.seats} />
      <Seats seats={one.seats} />
    </TextPage>
  );
  return personalPage(one.name, one.object, body, { styles, path: committeeUrl(one.committee) });
}
