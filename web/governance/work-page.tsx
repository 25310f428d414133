import type { Waiting } from '../../api/governance/schema.ts';
import { accepted } from '../api.ts';
import { committeesApi } from '../committees/committees-api.ts';
import { governs } from '../people/part.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { dayOfMoment } from '../words/moment.ts';
import { RoomCards } from './governance-page.tsx';
import { words, workrooms } from './words.ts';

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

/** `/mon-espace/gouvernance`: what awaits someone, and where those entitled keep the agreements and their committees. */
export async function governanceWorkPage({ ask, now }: PersonalRequest): Promise<Page> {
  const waiting = JSON.parse((await accepted(ask('/api/people/me/governance'))).body) as Waiting;
  const today = dayOfMoment(now.toISOString());
  const me = await peopleApi(ask).me();
  if (!governs(me, await committeesApi(ask).mine())) return noPart();
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Awaited waiting={waiting} today={today} />
      <Section id="ou" title={said.rooms}>
        <RoomCards rooms={workrooms(Number(today.slice(0, 4)))} />
      </Section>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, { styles: ['text', 'resources'] });
}
