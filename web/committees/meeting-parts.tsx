import { diffLines } from 'diff';
import { Fragment } from 'preact';
import type { Decision, Meeting, MeetingDocument, Seal } from '../../api/committees/schema.ts';
import { FactList } from '../ui/facts.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Notice } from '../ui/notice.tsx';
import { Points, Section } from '../ui/text-page.tsx';
import { capital } from '../words/typeset.ts';
import { words } from './words.ts';

const said = words.meeting;

/** When, where, and what has become of it. */
export const MeetingFacts = ({ one }: { readonly one: Meeting }) => (
  <>
    {one.demonstration && <Notice>{words.demonstration}</Notice>}
    {one.entered_on && one.entered_as && <Notice>{words.entered(one.entered_on, one.entered_as)}</Notice>}
    {one.broken && <Notice kind="failure">{said.broken}</Notice>}
    <FactList
      facts={[
        [said.when, `${words.moment(one.at)} (${said.lasts(one.lasts_minutes)})`],
        // Planned, it may change: where is said once it is convened.
        [said.where, one.state === 'planned' ? null : (one.place ?? said.remote)],
        [said.state, words.stateOf(one)],
        [said.reason, one.reason],
      ]}
    />
  </>
);

/** @param own whether to those of the committee, who read all */
export const Documents = ({
  meeting,
  documents,
  own,
}: {
  readonly meeting: number;
  readonly documents: readonly MeetingDocument[];
  readonly own?: true;
}) => (
  <ul class="points">
    {documents.map(({ document, title, readers, digest }) => (
      <li key={document}>
        <a href={`/api/meetings/${meeting}/${own ? 'own/' : ''}documents/${document}`}>{title}</a>
        {own && readers === 'members' && ` (${said.forMembers})`}
        <br />
        <span class="fine">
          SHA-256 <code class="seal">{digest}</code>
        </span>
      </li>
    ))}
  </ul>
);

interface DecisionProps {
  readonly one: Decision;
  /** Before the meeting was held, what is put to the vote is no refusal yet. */
  readonly isOpen?: boolean;
}

export const DecisionText = ({ one, isOpen = false }: DecisionProps) => (
  <>
    <h3 id={`decision-${one.number}`} class="decision">
      {one.number}. {isOpen ? said.open : one.adopted ? said.adopted : said.rejected}
    </h3>
    <p class="resource-text">{one.text}</p>
    {one.colleges.length > 0 && (
      <p>
        <strong>{words.counting(one.colleges)}</strong>
      </p>
    )}
    <FactList
      facts={[
        ...one.voices.map(
          ({ party, voice }) =>
            [party, isOpen && voice === 'silence' ? said.unsaid : words.voices[voice]] as const,
        ),
        ...one.colleges.map((college) => [capital(college.college), words.collegeSaid(college)] as const),
      ]}
    />
  </>
);

const wayOf = ({ colleges }: Decision) => (colleges.length > 0 ? 'colleges' : 'parties');

/** How what is put to them is decided, for each way that there is. */
export const Rules = ({
  decisions,
  decides,
}: {
  readonly decisions: readonly Decision[];
  readonly decides: Meeting['decides'];
}) => (
  <>
    {[...new Set(decisions.length > 0 ? decisions.map(wayOf) : [decides])].map((way) => (
      <p key={way} class="fine">
        {words.rules[way]}
      </p>
    ))}
  </>
);

export const Decisions = ({ decisions, decides }: Pick<Meeting, 'decisions' | 'decides'>) =>
  decisions.length > 0 ? (
    <Section id="decisions" title={said.decisions}>
      <Rules decisions={decisions} decides={decides} />
      {decisions.map((one) => (
        <DecisionText key={one.decision} one={one} />
      ))}
    </Section>
  ) : null;

function OneSeal({ seal }: { readonly seal: Seal }) {
  return (
    <>
      <h3>{said.sealed(seal.number, seal.sealed_on)}</h3>
      <p>
        <code class="seal">{seal.hash}</code>
      </p>
      {seal.intact ? <p>{said.intact}</p> : <Notice kind="failure">{said.broken}</Notice>}
      <pre class="sample">{seal.sealed_text}</pre>
    </>
  );
}

/** Of what was sealed, each seal as the data gives it now, and how anyone checks it. */
export const Seals = ({ meeting, seals }: Pick<Meeting, 'meeting' | 'seals'>) =>
  seals.length > 0 ? (
    <Section id="sceau" title={said.seal}>
      {seals.map((seal) => (
        <OneSeal key={seal.number} seal={seal} />
      ))}
      <details>
        <summary>{said.how}</summary>
        <Points points={said.howSteps} />
      </details>
      <p class="fine">
        {said.data} <a href={`/api/meetings/${meeting}`}>/api/meetings/{meeting}</a>
      </p>
    </Section>
  ) : null;

/** What was written before, still to be read. */
export const FormerMinutes = ({ former }: { readonly former: Meeting['minutes'] }) =>
  former.length === 0 ? null : (
    <details>
      <summary>{said.former}</summary>
      {former.map((one) => (
        <Fragment key={one.number}>
          <p class="fine">{said.version(one)}</p>
          <Markdown text={one.text} under={2} />
        </Fragment>
      ))}
    </details>
  );

const Validated = ({ by }: { readonly by: Meeting['minutes'][number]['validations'] }) =>
  by.length === 0 ? null : (
    <ul class="points">
      {by.map((one) => (
        <li key={one.by}>{said.validation(one.by, one.on)}</li>
      ))}
    </ul>
  );

/** What a version changes in the one before, line by line. */
export const Changes = ({ before, after }: { readonly before: string; readonly after: string }) => (
  <details>
    <summary>{said.changes}</summary>
    {diffLines(before, after).map(({ value, added, removed }, index) =>
      added ? (
        <ins key={index} class="changed">
          {value}
        </ins>
      ) : removed ? (
        <del key={index} class="changed">
          {value}
        </del>
      ) : null,
    )}
    {before === after && <p>{said.unchanged}</p>}
  </details>
);

/** The version of now; the ones before stay readable. */
export function Minutes({ minutes }: Pick<Meeting, 'minutes'>) {
  const [last, ...former] = minutes;
  if (!last) return null;
  return (
    <Section id="compte-rendu" title={said.minutes}>
      <p class="fine">{said.version(last)}</p>
      <Markdown text={last.text} under={2} />
      <Validated by={last.validations} />
      <FormerMinutes former={former} />
    </Section>
  );
}

export const Attendance = ({ attendance }: Pick<Meeting, 'attendance'>) =>
  attendance.length > 0 ? (
    <Section id="presences" title={said.attendance}>
      <ul class="points">
        {attendance.map(({ seat_of, office, state }, index) => (
          <li key={index}>
            {office} ({seat_of}) : {words.attendance[state]}
          </li>
        ))}
      </ul>
    </Section>
  ) : null;

export const Agenda = ({ agenda }: Pick<Meeting, 'agenda'>) =>
  agenda.length > 0 ? (
    <Section id="ordre-du-jour" title={said.agenda}>
      <ol class="points">
        {agenda.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
    </Section>
  ) : null;
