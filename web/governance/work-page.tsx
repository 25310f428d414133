import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { dayOfMoment } from '../words/moment.ts';
import { RoomCards } from './governance-page.tsx';
import { words, workrooms } from './words.ts';

const said = words.work;

/** `/mon-espace/gouvernance`: where those entitled keep the agreements and their committees. */
export async function governanceWorkPage({ now }: PersonalRequest): Promise<Page> {
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <RoomCards rooms={workrooms(Number(dayOfMoment(now.toISOString()).slice(0, 4)))} level="h2" />
    </TextPage>
  );
  return personalPage(said.title, said.lead, body, { styles: ['text', 'resources'] });
}
