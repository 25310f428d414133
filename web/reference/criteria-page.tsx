import type { Part, Reference, Versions } from '../../api/reference/schema.ts';
import { PRESENT } from '../../api/standard/presence.ts';
import { DecidedBy } from '../committees/decision-link.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { emptySearch, pageUrl } from '../venues/filters.ts';
import { dayInWords } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { CriteriaList } from './criteria-list.tsx';
import { Changes } from './differences.tsx';
import { referenceApi } from './reference-api.ts';
import { CRITERIA, WRITING } from './urls.ts';
import { words } from './words.ts';

const Criteria = (props: Parameters<typeof CriteriaList>[0]) => (
  <Section id="criteres" title={words.criteria}>
    <CriteriaList {...props} />
  </Section>
);

function State(reference: Reference) {
  const { version, state, in_force_from, replaced_on, changes, demonstration, decision } = reference;
  const { date } = useWords();
  const from = date(in_force_from ?? '');
  return (
    <>
      {demonstration && <Notice>{words.demonstration}</Notice>}
      <p class="lead">
        {state === 'replaced'
          ? words.replaced(version, from, date(replaced_on ?? ''))
          : state === 'adopted'
            ? words.waits(version, from)
            : words.inForce(version, from)}
      </p>
      <p>{decision ? <DecidedBy one={decision} how={words.decided} /> : words.undecided}.</p>
      {changes && <p>{changes}</p>}
    </>
  );
}

/** Who said yes to a version, and when. */
const Adoption = ({ adopted_by }: Pick<Reference, 'adopted_by'>) =>
  adopted_by.length > 0 ? (
    <Section id="adoption" title={words.adoption}>
      <ul class="points">
        {adopted_by.map(({ party, said_on }) => (
          <li key={party}>{words.saidYes(party, dayInWords(said_on))}</li>
        ))}
      </ul>
    </Section>
  ) : null;

function VersionList({ versions }: { readonly versions: Versions }) {
  const { date } = useWords();
  if (versions.length === 0) return null;
  return (
    <Section id="versions" title={words.versions}>
      <p>{words.versionsLead}</p>
      <ul class="points">
        {versions.map(({ version, adopted_on, in_force_from, state, changes }) => (
          <li key={version}>
            <a href={`${CRITERIA}/${version}`}>{words.adopted(version, date(adopted_on ?? ''))}</a>
            {state === 'in_force' && `, ${words.isInForce}`}
            {state === 'adopted' && `, ${words.isWaiting(date(in_force_from ?? ''))}`}
            {changes && ` : ${changes}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const NO_PART: Part = { writes: false, reads: false };

const ToVenues = () => <a href={pageUrl({ ...emptySearch, facets: { label: [PRESENT] } })}>{words.find}</a>;

const WriteLink = ({ writes, reads }: Part) =>
  reads ? (
    <p class="actions">
      <a class="button" href={WRITING}>
        {writes ? words.write : words.read}
      </a>
    </p>
  ) : null;

const styles = ['text', 'form', 'framework'] as const;

/** `/gouvernance/criteres`: the version in force, in plain words, and how many venues meet each criterion. */
export async function criteriaPage({ ask }: PersonalRequest): Promise<Page> {
  const own = referenceApi(ask);
  const [current, versions, part] = await Promise.all([
    own.current(),
    own.versions(),
    // Nobody who is not signed in has one.
    own.part().catch(() => NO_PART),
  ]);
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <WriteLink {...part} />
      {current ? (
        <>
          <State {...current} />
          <p>
            {words.labelled(current.labelled, current.venues)} {current.labelled > 0 && <ToVenues />}
          </p>
          <Criteria criteria={current.criteria} current={current} />
          <p class="actions">
            <a href="/api/reference">{words.json}</a>
          </p>
        </>
      ) : (
        <Notice>{words.none}</Notice>
      )}
      <VersionList versions={versions} />
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, { styles, path: CRITERIA });
}

/** `/gouvernance/criteres/:version`: a version for good, and what it changed. */
export async function criteriaVersionPage({ ask, params }: PersonalRequest): Promise<Page> {
  const own = referenceApi(ask);
  const reference = await own.version(params.version ?? '');
  const [versions, differences] = await Promise.all([own.versions(), own.differences(reference.version)]);
  const isFirst = versions.at(-1)?.version === reference.version;
  const body = (
    <TextPage title={reference.title}>
      <State {...reference} />
      <p class="actions">
        <a class="button" href={CRITERIA}>
          {words.toCurrent}
        </a>
      </p>
      <Adoption {...reference} />
      {!isFirst && <Changes differences={differences} />}
      <Criteria criteria={reference.criteria} />
      <VersionList versions={versions} />
    </TextPage>
  );
  const path = `${CRITERIA}/${reference.version}`;
  return personalPage(`${reference.title}, version ${reference.version}`, words.lead, body, { styles, path });
}
