import { Fragment } from 'preact';
import type { ProgrammeFigures } from '../../api/programmes/schema.ts';
import type { Life } from '../../api/resources/kinds/kind.ts';
import { kinds } from '../../api/resources/kinds/kinds.ts';
import { rulesOf } from '../../api/resources/kinds/programmes.ts';
import { isOperator } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { type Fact, FactList } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { Before } from './history.tsx';
import { programmePart } from './parts.tsx';
import { programmesApi } from './programmes-api.ts';
import { programmeUrl } from './programmes-page.tsx';
import { VenuesOf } from './venues-of.tsx';
import { words } from './words.ts';

function datesOf({ opens_on, closes_on }: ProgrammeFigures): string | undefined {
  if (opens_on && closes_on) return words.between(opens_on, closes_on);
  if (opens_on) return words.since(opens_on);
  return closes_on ? words.until(closes_on) : undefined;
}

function Identity({ programme }: { readonly programme: ProgrammeFigures }) {
  const { date } = useWords();
  const { article, successor, link, updated_on, open, version } = programme;
  return (
    <>
      {!open && <Notice>{words.closed}</Notice>}
      <p>{programme.description}</p>
      <FactList
        facts={[
          ['Convention', words.article(article)],
          [words.dates, datesOf(programme)],
          [words.successor, successor],
          [words.link, link && <a href={link}>{link}</a>],
          [words.updated, version === 1 ? words.sinceConvention : date(updated_on)],
        ]}
      />
    </>
  );
}

const kindsOf = (programme: string) => kinds.filter((kind) => kind.programme === programme);

/** Offers of employment have a page of their own, where their feeds are given. */
const listOf = (kind: string) => (kind === 'job' ? '/offres-emploi' : `/ressources?genre=${kind}`);
const beginningOf = (kind: string) =>
  kind === 'job' ? '/offres-emploi#donner' : `/ressources/nouvelle?genre=${kind}`;

/** A link of a kind, whose name is heard and, under its title, not shown again. */
const KindLink = ({
  to,
  text,
  name,
}: {
  readonly to: string;
  readonly text: string;
  readonly name: string;
}) => (
  <a class="button" href={to}>
    {text}
    <span class="visually-hidden">{words.named(name)}</span>
  </a>
);

function ForPeople({ programme }: Pick<ProgrammeFigures, 'programme'>) {
  const said = words.forPeople[programme];
  return said ? (
    <Section id="pour-vous" title={said.title}>
      <p>{said.text}</p>
      <p class="actions">
        <a class="button button-primary" href={said.to}>
          {said.link}
        </a>
      </p>
    </Section>
  ) : null;
}

function Part({ programme }: { readonly programme: ProgrammeFigures }) {
  return (
    <Section id="participer" title={words.takePart}>
      {kindsOf(programme.programme).map(({ kind, name, lead, consented }) => (
        <Fragment key={kind}>
          <h3>{name}</h3>
          <p>{lead}</p>
          <p class="actions">
            {!consented && <KindLink to={listOf(kind)} text={words.see} name={name} />}
            {programme.open && <KindLink to={beginningOf(kind)} text={words.begin} name={name} />}
          </p>
        </Fragment>
      ))}
    </Section>
  );
}

type Figure = ProgrammeFigures['figures'][number];

/** In the order in which a life passes through its states. */
function inLife(figures: readonly Figure[], { states }: Life): Fact[] {
  return Object.entries(states).flatMap(([state, name]) => {
    const found = figures.find((one) => one.state === state);
    return found ? [[name, words.counted(found.count, found.invented)] as const] : [];
  });
}

function Figures({ programme, figures }: ProgrammeFigures) {
  const lives = kindsOf(programme).flatMap(({ kind, name, life, uptake }) => [
    { kind, subject: 'resource', name, life },
    ...(uptake ? [{ kind, subject: 'uptake', name: uptake.name, life: uptake }] : []),
  ]);
  return (
    <Section id="chiffres" title={words.figures}>
      <p>{figures.length > 0 ? words.figuresLead : words.noFigures}</p>
      {lives.map(({ kind, subject, name, life }) => {
        const facts = inLife(
          figures.filter((one) => one.kind === kind && one.subject === subject),
          life,
        );
        return facts.length > 0 ? (
          <Fragment key={`${kind} ${subject}`}>
            <h3>{name}</h3>
            <FactList facts={facts} />
          </Fragment>
        ) : null;
      })}
    </Section>
  );
}

type Rule = ReturnType<typeof rulesOf>[number];

/** A rule in words; the two bounds of one thing are said together. */
function ruleSaid({ name, label }: Rule, rules: ProgrammeFigures['rules']): Fact | undefined {
  const [, bounded = '', end] = /^(.*)_(least|most)$/.exec(name) ?? [];
  const range = words.ranges[bounded];
  if (!range) return [label, number(rules[name] ?? 0)];
  if (end === 'most') return undefined;
  const [said, unit] = range;
  return [said, words.range(rules[name] ?? 0, rules[`${bounded}_most`] ?? 0, unit)];
}

function Rules({ programme, rules }: ProgrammeFigures) {
  const declared = rulesOf(programme);
  if (declared.length === 0) return null;
  return (
    <Section id="regles" title={words.rules}>
      <p>{words.rulesLead}</p>
      <FactList
        facts={declared.flatMap((rule) => {
          const said = ruleSaid(rule, rules);
          return said ? [said] : [];
        })}
      />
    </Section>
  );
}

const Change = ({ programme }: Pick<ProgrammeFigures, 'programme'>) => (
  <p class="actions">
    <a class="button" href={`${programmeUrl(programme)}/modifier`}>
      {words.change}
    </a>
  </p>
);

/** `/programmes/:programme`: what it is today, how to take part, and where it stands. */
export async function programmePage({ ask, params, basemap }: PersonalRequest): Promise<Page> {
  const api = programmesApi(ask);
  const found = await api.find(params.programme ?? '');
  const { programme, name, lead } = found;
  const [history, runs, part] = await Promise.all([
    api.history(programme),
    isOperator(ask),
    programmePart(programme, { ask, basemap }),
  ]);
  const hasKinds = kindsOf(programme).length > 0;
  const body = (
    <TextPage title={name}>
      <p class="lead">{lead}</p>
      <Identity programme={found} />
      <ForPeople programme={programme} />
      {hasKinds && <Part programme={found} />}
      <VenuesOf programme={programme} />
      {part.shown}
      {hasKinds && !part.counts && <Figures {...found} />}
      <Rules {...found} />
      {history.length > 0 && <Before programme={programme} history={history} />}
      {runs && <Change programme={programme} />}
    </TextPage>
  );
  return personalPage(name, lead, body, { styles: ['text', 'resources', 'ordi'] });
}
