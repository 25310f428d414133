import type { AgreementListed } from '../../api/agreements/schema.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { FactList } from '../ui/facts.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { enumerate, typeset } from '../words/typeset.ts';
import { agreementsApi } from './agreements-api.ts';
import { AGREEMENTS_URL, agreementUrl, OWN_AGREEMENTS_URL } from './urls.ts';
import { words } from './words.ts';

const said = words.list;

const Listed = ({ one }: { readonly one: AgreementListed }) => (
  <li>
    <h2>
      <a href={agreementUrl(one.slug)}>{typeset(one.title)}</a>
    </h2>
    {one.demonstration && <p class="fine">{words.demonstration}</p>}
    <p>{typeset(one.object)}</p>
    <FactList
      facts={[
        [words.parties, enumerate(one.parties.map(({ name }) => name))],
        [words.signed, one.signed_on && words.signedOn(one.signed_on)],
        [words.state, words.calendar(one.calendar)],
        [said.commitments, words.counted(one.commitments, one.late)],
      ]}
    />
  </li>
);

/** `/gouvernance/accords`: every agreement that is signed. */
export async function agreementsPage({ askAsAnyone }: Request): Promise<Page> {
  const all = await agreementsApi(askAsAnyone).all();
  return {
    styles: ['text', 'resources', 'agreements'],
    head: {
      title: `${said.title} · Nouvelle Proximité`,
      description: said.lead,
      path: AGREEMENTS_URL,
      frenchOnly: true,
    },
    body: (
      <TextPage title={said.title}>
        <p class="lead">{said.lead}</p>
        {all.length === 0 && <p>{said.none}</p>}
        <ul class="agreements">
          {all.map((one) => (
            <Listed key={one.slug} one={one} />
          ))}
        </ul>
        <p class="actions">
          <a class="button" href={OWN_AGREEMENTS_URL}>
            {said.keep}
          </a>
        </p>
      </TextPage>
    ),
  };
}
