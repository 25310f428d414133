import type { Decision } from '../../api/moderation/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { momentInWords } from '../words/moment.ts';
import { labelOf } from './differences.tsx';
import { moderationApi } from './moderation-api.ts';
import { words } from './words.ts';

const { decisions: said } = words;

function Row({ one }: { readonly one: Decision }) {
  const { kind, venue, nom, outcome, fields, at, by } = one;
  return (
    <tr>
      <td>{momentInWords(at)}</td>
      <td>
        {words.kinds[kind]} {venue && nom && <a href={venueUrl({ id: venue, nom })}>{calm(nom)}</a>}
      </td>
      <td>{[said.outcomes[outcome] ?? outcome, ...fields.map(labelOf)].join(', ')}</td>
      <td>{by ?? said.nobody}</td>
    </tr>
  );
}

/** `/a-traiter/decisions`: what was decided of late, by whom. */
export async function decisionsPage({ ask }: PersonalRequest): Promise<Page> {
  const decisions = await moderationApi(ask).decisions();
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      {decisions.length === 0 ? (
        <p>{said.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              {[said.when, said.what, said.outcome, said.by].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {decisions.map((one) => (
              <Row key={one.at + one.kind + one.venue} one={one} />
            ))}
          </tbody>
        </table>
      )}
      <p>
        <a href="/a-traiter">{words.all}</a>
      </p>
    </TextPage>
  );
  return personalPage(said.title, said.lead, body);
}
