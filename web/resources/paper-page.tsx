import type { Uptake } from '../../api/resources/schema.ts';
import { ApiError } from '../api.ts';
import { Island } from '../island.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { FactList } from '../ui/facts.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { resourcesApi } from './resources-api.ts';
import { isParty, quantityOf, takerOf } from './uptake-page.tsx';
import { uptakeUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.paper;

/** The day an act was done, YYYY-MM-DD. */
const dayOf = ({ moves }: Uptake, act: string): string | undefined =>
  moves.findLast((move) => move.act === act)?.at.slice(0, 10);

function Signature({ name, day }: { readonly name: string; readonly day: string | undefined }) {
  const { date } = useWords();
  return <li>{day ? said.signed(name, date(day)) : said.unsigned(name)}</li>;
}

const textOf = (said: unknown) => (said ? String(said) : null);

function Agreement({ uptake }: { readonly uptake: Uptake }) {
  const what = said.what(quantityOf({ kind: uptake.kind, quantity: uptake.agreed }), uptake.title);
  const { conditions } = uptake.terms;
  return (
    <Section id="convention" title={said.agreement}>
      <p>{said.preamble}</p>
      <FactList
        written
        facts={[
          [said.giver, uptake.owner],
          [said.taker, takerOf(uptake)],
          [said.object, `${what}. ${uptake.terms.description}`],
          [said.conditions, conditions],
          [said.agreed, textOf(uptake.details.terms)],
        ]}
      />
      <ul class="points">
        <Signature name={uptake.owner} day={dayOf(uptake, 'accept')} />
        <Signature name={takerOf(uptake)} day={dayOf(uptake, 'agree')} />
      </ul>
    </Section>
  );
}

function Statement({ uptake }: { readonly uptake: Uptake }) {
  const { date } = useWords();
  const { given_on, value, outcome } = uptake.details;
  if (uptake.state !== 'acknowledged') return <p class="fine no-print">{said.notYet}</p>;
  const what = said.what(quantityOf(uptake), uptake.title);
  return (
    <Section id="attestation" title={said.statement}>
      <p>{said.statementText(takerOf(uptake), uptake.owner, what, date(String(given_on)))}</p>
      {typeof value === 'number' && <p>{said.value(number(value))}</p>}
      {typeof outcome === 'string' && <FactList written facts={[[said.outcome, outcome]]} />}
      <ul class="points">
        <Signature name={takerOf(uptake)} day={dayOf(uptake, 'acknowledge')} />
      </ul>
    </Section>
  );
}

/** `/ressources/suivi/:uptake/convention`: what both sides signed, and what was given, to print. */
export async function paperPage({ ask, params }: PersonalRequest): Promise<Page> {
  const uptake = await resourcesApi(ask).uptake(params.uptake ?? '');
  if (!isParty(uptake)) throw new ApiError(403, words.uptake.moderated);
  const title = `${said.agreement} : ${uptake.title}`;
  const body = (
    <TextPage title={title}>
      <p class="actions no-print">
        <Island name="PrintButton" component={PrintButton} props={{ label: 'Imprimer' }} />
        <a class="button button-quiet" href={uptakeUrl(uptake.uptake)}>
          {said.back}
        </a>
      </p>
      <Agreement uptake={uptake} />
      <Statement uptake={uptake} />
    </TextPage>
  );
  return personalPage(title, said.preamble, body, { styles: ['text', 'resources'] });
}
