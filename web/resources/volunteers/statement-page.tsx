import type { Uptake } from '../../../api/resources/schema.ts';
import { ApiError } from '../../api.ts';
import { Island } from '../../island.tsx';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest, Redirect } from '../../routes.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { TextPage } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { resourcesApi } from '../resources-api.ts';
import { isParty, takerOf } from '../uptake-page.tsx';
import { uptakeUrl } from '../urls.ts';
import { words as common } from '../words.ts';
import { words } from './words.ts';

const said = words.statement;

/** What the venue says was given; the name is written by hand, since this site does not know it. */
function Statement({ uptake }: { readonly uptake: Uptake }) {
  const { date } = useWords();
  const { hours, given_on, outcome } = uptake.details;
  if (uptake.kind !== 'volunteer' || uptake.state !== 'done') return <p>{said.notYet}</p>;
  return (
    <>
      <p>{said.text(takerOf(uptake), Number(hours), uptake.title, date(String(given_on)))}</p>
      {typeof outcome === 'string' && <p class="resource-text">{outcome}</p>}
      <p>{said.thanks}</p>
      <p class="to-sign">{said.name}</p>
      <p class="to-sign">{said.signature}</p>
    </>
  );
}

/** `/ressources/suivi/:uptake/attestation`: the hours that a volunteer gave, to print. */
export async function statementPage({ ask, params }: PersonalRequest): Promise<Page | Redirect> {
  const uptake = await resourcesApi(ask).uptake(params.uptake ?? '');
  if (!isParty(uptake)) throw new ApiError(403, common.uptake.moderated(true));
  // What an organisation gave has its own papers.
  if (uptake.agreement) return { redirect: `${uptakeUrl(uptake.uptake)}/convention` };
  const body = (
    <TextPage title={said.title}>
      <div class="actions no-print">
        <Island name="PrintButton" component={PrintButton} props={{ label: said.print }} />
        <a class="button button-quiet" href={uptakeUrl(uptake.uptake)}>
          {common.paper.back}
        </a>
      </div>
      <Statement uptake={uptake} />
    </TextPage>
  );
  return personalPage(said.title, said.notYet, body, { styles: ['text', 'resources'] });
}
