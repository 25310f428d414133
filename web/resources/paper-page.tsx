import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { Island } from '../island.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { type Fact, FactList } from '../ui/facts.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { dayOfMoment } from '../words/moment.ts';
import { number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { HostingPaper } from './hosting-paper.tsx';
import { momentOf, numberOf, Paper, type PaperProps, Party, Signature, textOf } from './paper-parts.tsx';
import { postsApi } from './posts/posts-api.ts';
import { resourcesApi } from './resources-api.ts';
import { isParty, papersOf, quantityOf } from './uptake-page.tsx';
import { uptakeUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.paper;

const Parties = ({ agreement: { giver, taker } }: PaperProps) => (
  <div class="paper-parties">
    <Party title={said.giver} party={giver} />
    <Party title={said.taker} party={taker} />
  </div>
);

/** What is given, as its kind says it. */
function objectOf({ uptake, agreement }: PaperProps): Fact[] {
  const kind = kindNamed(uptake.kind);
  return [
    [said.nature, kind.name],
    [said.given, agreement.title],
    [said.quantity, quantityOf(uptake)],
    ...kind.details.map(({ name, label }): Fact => [label, textOf(agreement.details[name])]),
  ];
}

function AgreementPaper({ uptake, agreement }: PaperProps) {
  const { date } = useWords();
  const [proposed, agreed] = [momentOf(uptake, 'accept'), momentOf(uptake, 'agree')];
  const { giver_capacity, taker_capacity, terms } = uptake.details;
  return (
    <Section id="convention" title={said.agreement(numberOf(uptake))}>
      {agreed ? (
        <p class="lead">{said.concluded(date(dayOfMoment(agreed)))}</p>
      ) : (
        proposed && <p class="lead">{said.proposed(date(dayOfMoment(proposed)))}</p>
      )}
      <p>{said.preamble}</p>
      <Parties uptake={uptake} agreement={agreement} />
      <FactList
        written
        facts={[
          ...objectOf({ uptake: { ...uptake, quantity: uptake.agreed }, agreement }),
          [said.object, agreement.description],
          [said.conditions, agreement.conditions],
          [said.agreed, textOf(terms)],
        ]}
      />
      <div class="paper-parties">
        <Signature nom={agreement.giver.nom} capacity={giver_capacity} at={proposed} />
        <Signature nom={agreement.taker.nom} capacity={taker_capacity} at={agreed} />
      </div>
    </Section>
  );
}

function Statement({ uptake, agreement }: PaperProps) {
  const { date } = useWords();
  const { given_on, value, outcome, witness_capacity } = uptake.details;
  const [agreed, received] = [momentOf(uptake, 'agree'), momentOf(uptake, 'acknowledge')];
  const { giver, taker } = agreement;
  const ofAgreement = agreed && said.agreementOf(numberOf(uptake), date(dayOfMoment(agreed)));
  return (
    <Section id="attestation" title={said.statement(numberOf(uptake))}>
      <p>{said.statementText(calm(taker.nom), giver.nom)}</p>
      <Parties uptake={uptake} agreement={agreement} />
      <FactList
        written
        facts={[
          ...objectOf({ uptake, agreement }),
          [said.under, ofAgreement],
          [said.lastDay, date(String(given_on))],
          [said.value, typeof value === 'number' && said.euros(number(value))],
          [said.outcome, textOf(outcome)],
        ]}
      />
      <p>{said.valueText}</p>
      <div class="paper-parties">
        <Signature nom={taker.nom} capacity={witness_capacity} at={received} />
      </div>
    </Section>
  );
}

/** The agreement of a gift, then the statement that it was received. */
const Given = ({ uptake, agreement }: PaperProps) => (
  <>
    <Paper>
      <AgreementPaper uptake={uptake} agreement={agreement} />
    </Paper>
    {uptake.state === 'acknowledged' ? (
      <Paper>
        <Statement uptake={uptake} agreement={agreement} />
      </Paper>
    ) : (
      <p class="fine no-print">{said.notYet}</p>
    )}
  </>
);

/** `/ressources/suivi/:uptake/convention`: what both sides signed, and what was given, to print. */
export async function paperPage({ ask, params, words: spoken }: PersonalRequest): Promise<Page> {
  const uptake = await resourcesApi(ask).uptake(params.uptake ?? '');
  if (!isParty(uptake)) throw new ApiError(403, words.uptake.moderated(true));
  const { agreement } = uptake;
  if (!agreement) return errorPage(spoken, 404);
  const hosted = uptake.kind === 'post' || uptake.kind === 'mission';
  const follow = uptake.kind === 'post' ? await postsApi(ask).follow(String(uptake.uptake)) : undefined;
  const title = papersOf(uptake);
  const body = (
    <TextPage title={title}>
      <div class="actions no-print">
        <Island name="PrintButton" component={PrintButton} props={{ label: 'Imprimer' }} />
        <a class="button button-quiet" href={uptakeUrl(uptake.uptake)}>
          {said.back}
        </a>
      </div>
      {hosted ? (
        <HostingPaper uptake={uptake} agreement={agreement} follow={follow} />
      ) : (
        <Given uptake={uptake} agreement={agreement} />
      )}
    </TextPage>
  );
  return personalPage(title, title, body, { styles: ['text', 'resources'] });
}
