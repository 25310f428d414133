import type { ComponentChildren } from 'preact';
import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import type { Agreement, Identity, Uptake } from '../../api/resources/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { Island } from '../island.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { type Fact, FactList } from '../ui/facts.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, calmPlace } from '../venues/names.ts';
import { dayOfMoment, momentInWords } from '../words/moment.ts';
import { number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { resourcesApi } from './resources-api.ts';
import { isParty, quantityOf } from './uptake-page.tsx';
import { uptakeUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.paper;

interface Props {
  readonly uptake: Uptake;
  readonly agreement: Agreement;
}

/** When an act was done last. */
const momentOf = ({ moves }: Uptake, act: string): string | undefined =>
  moves.findLast((move) => move.act === act)?.at;

/** « 2026-64 »: by the year in which the first side signed. */
function numberOf(uptake: Uptake): string {
  const signed = momentOf(uptake, 'accept');
  return `${(signed ? dayOfMoment(signed) : uptake.since).slice(0, 4)}-${uptake.uptake}`;
}

/** « 423 456 789 00013 » */
const spaced = (siret: string) => siret.replace(/^(\d{3})(\d{3})(\d{3})/, '$1 $2 $3 ').trim();

/** What this site does not know is written on the paper. */
const Blank = () => (
  <span class="paper-blank">
    <span class="visually-hidden">{said.blank}</span>
  </span>
);

function Party({ title, party }: { readonly title: string; readonly party: Identity }) {
  const { nom, form, siret, adresse } = party;
  const id = siret?.length === 9 ? said.siren : said.siret;
  return (
    <div class="paper-party">
      <h3>{title}</h3>
      <p>
        <strong>{calm(nom)}</strong>
      </p>
      <FactList
        facts={[
          [said.form, form],
          [id, siret ? spaced(siret) : <Blank />],
          [said.adresse, adresse ? calmPlace(adresse) : <Blank />],
        ]}
      />
    </div>
  );
}

const Parties = ({ agreement: { giver, taker } }: Props) => (
  <div class="paper-parties">
    <Party title={said.giver} party={giver} />
    <Party title={said.taker} party={taker} />
  </div>
);

const textOf = (value: unknown) => (Array.isArray(value) ? value.join(', ') : value ? String(value) : null);

/** What is given, as its kind says it. */
function objectOf({ uptake, agreement }: Props): Fact[] {
  const kind = kindNamed(uptake.kind);
  return [
    [said.nature, kind.name],
    [said.given, agreement.title],
    [said.quantity, quantityOf(uptake)],
    ...kind.details.map(({ name, label }): Fact => [label, textOf(agreement.details[name])]),
  ];
}

interface SignatureProps {
  readonly nom: string;
  readonly capacity: unknown;
  readonly at: string | undefined;
}

/** On this site someone signs in a capacity; their name is written on the paper, since this site does not know it. */
const Signature = ({ nom, capacity, at }: SignatureProps) => (
  <div class="paper-party">
    <h3>{calm(nom)}</h3>
    <p>{at ? said.signed(momentInWords(at)) : said.unsigned}</p>
    <p>
      {said.capacity} : {textOf(capacity) ?? <Blank />}
    </p>
    <p class="to-sign">{said.byHand}</p>
  </div>
);

function AgreementPaper({ uptake, agreement }: Props) {
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

function Statement({ uptake, agreement }: Props) {
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

const Paper = ({ children }: { readonly children: ComponentChildren }) => (
  <article class="paper">{children}</article>
);

/** `/ressources/suivi/:uptake/convention`: what both sides signed, and what was given, to print. */
export async function paperPage({ ask, params, words: spoken }: PersonalRequest): Promise<Page> {
  const uptake = await resourcesApi(ask).uptake(params.uptake ?? '');
  if (!isParty(uptake)) throw new ApiError(403, words.uptake.moderated);
  const { agreement } = uptake;
  if (!agreement) return errorPage(spoken, 404);
  const title = words.uptake.papers;
  const body = (
    <TextPage title={title}>
      <div class="actions no-print">
        <Island name="PrintButton" component={PrintButton} props={{ label: 'Imprimer' }} />
        <a class="button button-quiet" href={uptakeUrl(uptake.uptake)}>
          {said.back}
        </a>
      </div>
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
    </TextPage>
  );
  return personalPage(title, said.preamble, body, { styles: ['text', 'resources'] });
}
