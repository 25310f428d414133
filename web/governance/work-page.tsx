import type { Waiting } from '../../api/governance/schema.ts';
import { agreementsApi } from '../agreements/agreements-api.ts';
import { type Ask, accepted } from '../api.ts';
import { committeesApi } from '../committees/committees-api.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import { referenceApi } from '../reference/reference-api.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { studiesApi } from '../studies/studies-api.ts';
import { Section, TextPage } from '../ui/text-page.tsx';
import { dayOfMoment } from '../words/moment.ts';
import { RoomCards } from './governance-page.tsx';
import { type Reader, words, workroomsOf } from './words.ts';

const said = words.work;

/** « au nom de : État, pour le 5 décembre 2026 » */
const detail = ({ party, due_on }: Waiting[number], today: string): string =>
  [party && said.as(party), due_on && (due_on < today ? said.late(due_on) : said.due(due_on))]
    .filter(Boolean)
    .join(', ');

const Awaited = ({ waiting, today }: { readonly waiting: Waiting; readonly today: string }) => (
  <Section id="attend" title={said.waiting}>
    {waiting.length === 0 && <p>{said.nothing}</p>}
    <ul class="points">
      {waiting.map((one) => (
        <li key={`${one.kind} ${one.href} ${one.title} ${one.party}`}>
          <a href={one.href}>{said.kinds[one.kind](one.title)}</a>
          <br />
          <span class="fine">{detail(one, today)}</span>
        </li>
      ))}
    </ul>
  </Section>
);

const noPart = (): Page =>
  personalPage(
    said.title,
    said.lead,
    <TextPage title={said.title}>
      <p class="lead">{said.noPart}</p>
      <p class="actions">
        <a class="button" href="/gouvernance">
          {words.title}
        </a>
      </p>
    </TextPage>,
  );

const speaking: readonly string[] = ['party', 'delegate'];

/** What someone is to the partnership, as each part of it answers. @throws ApiError 401 when nobody is signed in */
async function readerOf(ask: Ask): Promise<Reader> {
  const { mandates } = await peopleApi(ask).me();
  const committees = await committeesApi(ask).mine();
  const runs = mandates.some(({ role }) => role === 'operator');
  // A mandate of a party that is none to any agreement says nothing here.
  const speaks =
    mandates.some(({ role }) => speaking.includes(role)) && (await agreementsApi(ask).mine()).length > 0;
  const sits = committees.length > 0 && !runs && !speaks;
  return {
    ...{ runs, speaks, sits },
    sitsInCollege: sits && committees.some(({ decides }) => decides === 'colleges'),
    criteria: await referenceApi(ask).part(),
    notes: (await studiesApi(ask).all()) !== undefined,
  };
}

/** `/mon-espace/gouvernance`: what awaits someone, and where those entitled keep the agreements and their committees. */
export async function governanceWorkPage({ ask, now }: PersonalRequest): Promise<Page> {
  const waiting = JSON.parse((await accepted(ask('/api/people/me/governance'))).body) as Waiting;
  const today = dayOfMoment(now.toISOString());
  const reader = await readerOf(ask);
  if (!reader.runs && !reader.speaks && !reader.sits) return noPart();
  const { work, read } = workroomsOf(reader, Number(today.slice(0, 4)));
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Awaited waiting={waiting} today={today} />
      <Section id="ou" title={said.rooms}>
        <RoomCards rooms={work} />
      </Section>
      {read.length > 0 && (
        <Section id="lire" title={said.read}>
          <p>{said.readLead}</p>
          <RoomCards rooms={read} />
        </Section>
      )}
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, { styles: ['text', 'resources'] });
}
