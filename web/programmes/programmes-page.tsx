import type { Programme } from '../../api/programmes/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { programmesApi } from './programmes-api.ts';
import { words } from './words.ts';

export const programmeUrl = (programme: string): string => `/programmes/${programme}`;

const Card = ({ programme, name, lead, article, open, closes_on, successor }: Programme) => (
  <li class="resource-card">
    <h2>
      <a href={programmeUrl(programme)}>{name}</a>
    </h2>
    <p>{lead}</p>
    <p class="fine">
      {words.article(article)}
      {!open && (
        <>
          {' · '}
          <strong>{words.closed}</strong>
          {closes_on && ` ${words.since(closes_on)}`}
        </>
      )}
    </p>
    {!open && successor && <p>{`${words.successor} : ${successor}`}</p>}
  </li>
);

/** `/programmes`: the six of the convention. */
export async function programmesPage({ ask }: PersonalRequest): Promise<Page> {
  const all = await programmesApi(ask).all();
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <ul class="resource-cards">
        {all.map((one) => (
          <Card key={one.programme} {...one} />
        ))}
      </ul>
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, { styles: ['text', 'resources'] });
}
