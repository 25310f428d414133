import type { Decision } from '../../api/moderation/schema.ts';
import { communeUrl } from '../communes/urls.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { organisationUrl, resourceUrl } from '../resources/urls.ts';
import type { PersonalRequest } from '../routes.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { momentInWords } from '../words/moment.ts';
import { labelOf } from './differences.tsx';
import { moderationApi } from './moderation-api.ts';
import { words } from './words.ts';

const { decisions: said } = words;

/** Where what was decided of is shown, where it is. */
function pageOf({ venue, organisation, resource, code_insee, nom, outcome }: Decision): string | undefined {
  if (venue && nom) return venueUrl({ id: venue, nom });
  if (resource && nom) return resourceUrl({ resource, title: nom });
  if (code_insee && nom) return communeUrl({ code_insee, nom });
  return organisation && nom && outcome === 'published' ? organisationUrl({ organisation, nom }) : undefined;
}

/** Who decided: a role, and of their address what they would recognise; else what made a decision needless. */
function byWhom({ by, proof, role }: Decision): string {
  if (proof) return said.proven[proof];
  const who = by ?? said.nobody;
  return role ? said.role(role, who) : who;
}

/** What was decided of. */
function headOf({ kind, outcome }: Decision): string {
  if (kind === 'life' || kind === 'resource') return said[kind];
  const isClosing = kind === 'organisation' && ['withheld', 'released'].includes(outcome);
  return isClosing ? said.closedOrganisation : words.kinds[kind];
}

function Row({ one }: { readonly one: Decision }) {
  const { venue, nom, outcome, fields, other, at } = one;
  const href = pageOf(one);
  const name = venue && nom ? calm(nom) : nom;
  return (
    <tr>
      <td data-head={said.when}>{momentInWords(at)}</td>
      <td data-head={said.what}>
        {headOf(one)} {href ? <a href={href}>{name}</a> : name}
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
              <Row
                key={`${one.at}${one.kind}${one.venue}${one.organisation}${one.resource}${one.code_insee}${one.outcome}`}
                one={one}
              />
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
