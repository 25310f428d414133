import type { OwnMeeting } from '../../api/committees/schema.ts';
import type { ApiError } from '../api.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { enumerate } from '../words/typeset.ts';
import { GestureForm } from './gesture-form.tsx';
import { DecisionText, Documents } from './meeting-parts.tsx';
import { WhenAndWhere } from './own-committee-page.tsx';
import { attendances, levels, voices } from './values.ts';
import { words } from './words.ts';

const said = words.ownMeeting;
const { meeting: shown } = words;

export interface Props {
  readonly one: OwnMeeting;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

/** What was typed in a form that came back, or what is known. */
const typed = ({ form, errors }: Props, gesture: string, known: Readonly<Record<string, string>> = {}) =>
  form.get('geste') === gesture ? { form, errors } : { form: new URLSearchParams(known), errors: [] };

const partyName = (one: OwnMeeting, party: number) =>
  one.parties.find(({ agreement_party }) => agreement_party === party)?.name ?? '';

export function Change(props: Props) {
  const { one } = props;
  const known = {
    day: one.at.slice(0, 10),
    hour: one.at.slice(11, 16),
    lasts_minutes: String(one.lasts_minutes),
    ...(one.place && { place: one.place }),
    ...(one.link && { link: one.link }),
  };
  const given = typed(props, 'changer', known);
  return (
    <details open={given.errors.length > 0}>
      <summary>{said.change}</summary>
      <p class="fine">{said.changeHint}</p>
      <GestureForm gesture="changer" hidden={{ version: one.version }}>
        <WhenAndWhere {...given} />
        <button type="submit" class="button">
          {words.own.save}
        </button>
      </GestureForm>
    </details>
  );
}

export function AgendaForm(props: Props) {
  const { one } = props;
  const given = typed(props, 'ordre', { items: one.agenda.join('\n') });
  return (
    <Section id="ordre-du-jour" title={shown.agenda}>
      <GestureForm gesture="ordre" hidden={{ version: one.version }}>
        <TextField {...given} name="items" label={said.agendaField} rows={6} />
        <button type="submit" class="button">
          {said.agendaSave}
        </button>
      </GestureForm>
    </Section>
  );
}

export function Moves(props: Props) {
  const { one } = props;
  const hidden = { version: one.version };
  return (
    <Section id="suite" title={said.next}>
      {one.state === 'planned' && (
        <GestureForm gesture="convene" hidden={hidden}>
          <p>{said.convening}</p>
          <button type="submit" class="button button-primary">
            {said.convene}
          </button>
        </GestureForm>
      )}
      {one.state === 'convened' && (
        <GestureForm gesture="hold" hidden={hidden}>
          <button type="submit" class="button button-primary">
            {said.hold}
          </button>
        </GestureForm>
      )}
      <details>
        <summary>{said.cancel}</summary>
        <GestureForm gesture="cancel" hidden={hidden}>
          <TextField {...typed(props, 'cancel')} name="reason" label={said.reason} />
          <button type="submit" class="button">
            {said.cancel}
          </button>
        </GestureForm>
      </details>
    </Section>
  );
}

const Act = ({
  gesture,
  of,
  text,
}: {
  readonly gesture: string;
  readonly of: number;
  readonly text: string;
}) => (
  <form method="post">
    <input type="hidden" name="geste" value={gesture} />
    <input type="hidden" name="numero" value={String(of)} />
    <button type="submit" class="button button-quiet">
      {text}
    </button>
  </form>
);

function DocumentForm(props: Props) {
  const given = typed(props, 'joindre');
  return (
    <details open={given.errors.length > 0}>
      <summary>{said.document}</summary>
      <GestureForm gesture="joindre" brings="file">
        <TextField {...given} name="title" label={said.documentTitle} />
        <Field id="file" label={said.file} hint={said.fileHint}>
          <input
            id="file"
            name="file"
            type="file"
            accept=".pdf,.odt,.docx,.zip"
            aria-describedby={describedBy({ id: 'file', hint: said.fileHint })}
          />
        </Field>
        <label class="check">
          <input type="checkbox" name="readers" value="public" /> {said.forAll}
        </label>
        <button type="submit" class="button">
          {said.join}
        </button>
      </GestureForm>
    </details>
  );
}

export function DocumentsPart(props: Props) {
  const { one } = props;
  const isSealed = one.state === 'sealed';
  return (
    <Section id="documents" title={shown.documents}>
      <Documents meeting={one.meeting} documents={one.documents} own />
      {one.serves && (
        <div class="actions">
          {one.documents.map(({ document, title, readers }) => [
            readers === 'members' ? (
              <Act key={`ouvrir-${document}`} gesture="ouvrir" of={document} text={said.open(title)} />
            ) : (
              <Act key={`fermer-${document}`} gesture="fermer" of={document} text={said.close(title)} />
            ),
            !isSealed && <Act key={document} gesture="retirer" of={document} text={said.remove(title)} />,
          ])}
        </div>
      )}
      {one.serves && !isSealed && <DocumentForm {...props} />}
    </Section>
  );
}

export function AttendanceForm({ one }: Props) {
  if (one.seats.length === 0) return <p>{said.noSeats}</p>;
  return (
    <GestureForm gesture="presences">
      {one.seats.map(({ member, seat_of, office, state }) => {
        const id = `presence-${member}`;
        return (
          <Field key={member} id={id} label={words.own.seatOf(seat_of, office)}>
            <select id={id} name={id}>
              <option value="">{said.unsaid}</option>
              {attendances.map((value) => (
                <option key={value} value={value} selected={value === state}>
                  {words.attendance[value]}
                </option>
              ))}
            </select>
          </Field>
        );
      })}
      <button type="submit" class="button">
        {said.attendSave}
      </button>
    </GestureForm>
  );
}

/** Each of the voices that a party may give, for whoever speaks for it. */
const Voices = ({
  one,
  decision,
  number,
}: {
  readonly one: OwnMeeting;
  readonly decision: number;
  readonly number: number;
}) => (
  <>
    {one.speaks_for.map((party) => (
      <form key={party} method="post" class="actions">
        <input type="hidden" name="geste" value="voix" />
        <input type="hidden" name="decision" value={String(decision)} />
        <input type="hidden" name="partie" value={String(party)} />
        {voices.map((voice) => (
          <button key={voice} type="submit" name="voice" value={voice} class="button">
            {said.say(words.voices[voice], partyName(one, party), number)}
          </button>
        ))}
      </form>
    ))}
  </>
);

export function DecisionsPart(props: Props) {
  const { one } = props;
  const isOpen = one.state === 'convened' || one.state === 'held';
  const given = typed(props, 'proposer');
  return (
    <Section id="decisions" title={shown.decisions}>
      <p class="fine">{shown.unanimity}</p>
      {one.decisions.map((decision) => (
        <div key={decision.decision}>
          <DecisionText one={decision} />
          {isOpen && <Voices one={one} decision={decision.decision} number={decision.number} />}
          {isOpen && one.serves && decision.voices.every(({ voice }) => voice === 'silence') && (
            <Act gesture="retirer-decision" of={decision.decision} text={said.withdraw(decision.number)} />
          )}
        </div>
      ))}
      {isOpen && one.serves && (
        <details open={given.errors.length > 0}>
          <summary>{said.propose}</summary>
          <GestureForm gesture="proposer">
            <TextField {...given} name="decision_text" label={said.decisionText} rows={4} />
            <button type="submit" class="button">
              {said.put}
            </button>
          </GestureForm>
        </details>
      )}
    </Section>
  );
}

/** The last version: its standing, and what each party that one speaks for may do of it. */
function LastVersion({ one }: { readonly one: OwnMeeting }) {
  const [last] = one.minutes;
  if (!last) return null;
  const names = last.validated_by.map((party) => partyName(one, party));
  const toValidate = one.speaks_for.filter((party) => !last.validated_by.includes(party));
  return (
    <>
      <p class="fine">{shown.version(last.number, last.written_on)}</p>
      <Markdown text={last.text} under={2} />
      <p>
        {last.sealed ? said.all : names.length > 0 ? said.validated(enumerate(names)) : said.notValidated}
      </p>
      {!last.sealed &&
        toValidate.map((party) => (
          <GestureForm
            key={party}
            gesture="valider"
            hidden={{ numero: last.number, digest: last.digest, partie: party }}
          >
            <button type="submit" class="button button-primary">
              {said.validate(partyName(one, party), last.number)}
            </button>
          </GestureForm>
        ))}
    </>
  );
}

export function MinutesPart(props: Props) {
  const { one } = props;
  const given = typed(props, 'ecrire', { text: one.minutes[0]?.text ?? '' });
  return (
    <Section id="compte-rendu" title={shown.minutes}>
      <LastVersion one={one} />
      {one.serves && (
        <details open={given.errors.length > 0 || one.minutes.length === 0}>
          <summary>{one.minutes.length > 0 ? said.correct : said.write}</summary>
          <GestureForm gesture="ecrire">
            <TextField {...given} name="text" label={said.text} hint={said.textHint} rows={16} />
            <button type="submit" class="button">
              {said.writeSave}
            </button>
          </GestureForm>
        </details>
      )}
    </Section>
  );
}

/** How much each party lets the public read, and what comes of it. */
export function LevelsPart({ one }: Props) {
  const levelOf = (party: number) =>
    one.levels.find(({ agreement_party }) => agreement_party === party)?.level ?? 'nothing';
  return (
    <Section id="publication" title={said.level}>
      <ul class="points">
        {one.parties.map(({ agreement_party, name }) => (
          <li key={agreement_party}>{said.levelNow(name, words.levels[levelOf(agreement_party)])}</li>
        ))}
      </ul>
      <p>{said.levelResult(words.levels[one.level])}</p>
      {one.speaks_for.map((party) => {
        const id = `niveau-${party}`;
        return (
          <GestureForm key={party} gesture="publier" hidden={{ partie: party }}>
            <Field id={id} label={said.levelOf(partyName(one, party))}>
              <select id={id} name="level">
                {levels.map((level) => (
                  <option key={level} value={level} selected={level === levelOf(party)}>
                    {words.levels[level]}
                  </option>
                ))}
              </select>
            </Field>
            <button type="submit" class="button">
              {said.levelSave}
            </button>
          </GestureForm>
        );
      })}
    </Section>
  );
}
