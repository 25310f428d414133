import type { Meeting } from '../../api/committees/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { committeesApi } from './committees-api.ts';
import { Agenda, Attendance, Decisions, Documents, MeetingFacts, Minutes, Seals } from './meeting-parts.tsx';
import { calendarUrl, committeeUrl, meetingUrl, ownMeetingUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.meeting;
const isAhead = ({ state }: Meeting) => state === 'planned' || state === 'convened';

/** What is kept from the public, said rather than left to guess. */
function Kept({ one }: { readonly one: Meeting }) {
  if (one.state === 'planned') return <p>{said.planned}</p>;
  if (one.state !== 'sealed' || one.level === 'all') return null;
  return <p>{one.level === 'nothing' ? said.unpublished[one.decides] : said.onlyDecisions}</p>;
}

/** `/gouvernance/reunions/:meeting`: when, where, and what its parties or its colleges publish, with its seal. */
export async function meetingPage({ ask, params }: PersonalRequest): Promise<Page> {
  const api = committeesApi(ask);
  const one = await api.meeting(params.meeting ?? '');
  const own = await api.ownMeeting(String(one.meeting));
  const lead = said.lead[one.decides](one.committee_name);
  const body = (
    <TextPage title={said.title(one.at)}>
      <p class="lead">{lead}</p>
      <MeetingFacts one={one} />
      <p class="actions">
        {isAhead(one) && (
          <a class="button" href={calendarUrl(one.meeting)}>
            {said.calendar}
          </a>
        )}
        {own && (
          <a class="button button-primary" href={ownMeetingUrl(one.meeting)}>
            {said.work}
          </a>
        )}
        <a class="button button-quiet" href={committeeUrl(one.committee)}>
          {said.committee}
        </a>
      </p>
      <Kept one={one} />
      <Decisions decisions={one.decisions} decides={one.decides} />
      <Minutes minutes={one.minutes} />
      <Agenda agenda={one.agenda} />
      <Attendance attendance={one.attendance} />
      {one.documents.length > 0 && (
        <Section id="documents" title={said.documents}>
          <Documents meeting={one.meeting} documents={one.documents} />
        </Section>
      )}
      <Seals meeting={one.meeting} seals={one.seals} />
    </TextPage>
  );
  const title = `${said.title(one.at)} · ${one.committee_name}`;
  return personalPage(title, lead, body, {
    styles: ['text', 'resources', 'committees'],
    path: meetingUrl(one.meeting),
  });
}
