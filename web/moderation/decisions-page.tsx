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

/** Who decided: a role, and of their address what they would recognise; else what made a decision needless. */
function byWhom({ by, proof, role }: Decision): string {
  if (proof) return said.proven[proof];
  const who = by ?? said.nobody;
  return role ? said.role(role, who) : who;
}

function Row({ one }: { readonly one: Decision }) {
  const { kind, venue, nom, outcome, fields, other, at } = one;
  return (
    <tr>
      <td data-head={said.when}>{momentInWords(at)}</td>
      <td data-head={said.what}>
        {kind === 'life' ? said.life : words.kinds[kind]}{' '}
        {venue && nom && <a href={venueUrl({ id: venue, nom })}>{calm(nom)}</a>}
      </td>
      <td data-head={said.outcome}>
        {[said.outcomes[outcome] ?? outcome, ...fields.map(labelOf)].join(', ')}
        {other && (
          <>
            {' '}
            <a href={venueUrl(other)}>{calm(other.nom)}</a>
          </>
        )}
      </td>
      <td data-head={said.by}>{byWhom(one)}</td>
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
        <table class="differences">
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
              <Row key={one.at + one.kind + one.venue + one.outcome} one={one} />
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
