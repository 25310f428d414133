import { Fragment } from 'preact';
import type { Decision, OwnMeeting } from '../../api/committees/schema.ts';
import type { ApiError } from '../api.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { Markdown } from '../ui/markdown.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { dayOfMoment } from '../words/moment.ts';
import { capital, enumerate } from '../words/typeset.ts';
import { GestureForm } from './gesture-form.tsx';
import { Changes, DecisionText, Documents, FormerMinutes, Rules } from './meeting-parts.tsx';
import { WhenAndWhere } from './own-committee-page.tsx';
import { attendances, levels, voices } from './values.ts';
import { words } from './words.ts';

const said = words.ownMeeting;
const { meeting: shown } = words;

export interface Props {
  readonly one: OwnMeeting;
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
  readonly done?: boolean;
  readonly now: Date;
}

type Version = OwnMeeting['minutes'][number];
type Seat = Pick<OwnMeeting['seats'][number], 'seat_of' | 'office'>;

/** What was typed in a form that came back, or what is known. */
const typed = ({ form, errors }: Props, gesture: string, known: Readonly<Record<string, string>> = {}) =>
  form.get('geste') === gesture ? { form, errors } : { form: new URLSearchParams(known), errors: [] };

const partyName = (one: OwnMeeting, party: number) =>
  one.parties.find(({ agreement_party }) => agreement_party === party)?.name ?? '';

/** Whether someone has validated the last version of its minutes: what it stands on stays as it is. */
const isValidated = ({ state, minutes: [last] }: OwnMeeting) =>
  state === 'held' && last !== undefined && last.validated_by.length + last.validated_by_seats.length > 0;

/** Why what a version stands on is not to be changed now. */
export const Validated = ({ one }: Pick<Props, 'one'>) =>
  isValidated(one) ? <Notice>{said.isValidated(one.minutes[0]?.number ?? 0)}</Notice> : null;

/** Whether voices, decisions, attendance and documents may still be written. */
export const isWritten = (one: OwnMeeting) => ['convened', 'held'].includes(one.state) && !isValidated(one);

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
      <p class="fine">{one.entered_on ? said.changeEntered : said.changeHint}</p>
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

const Unreached = ({ seats }: { readonly seats: readonly string[] }) =>
  seats.length === 0 ? null : (
    <>
      <p>{said.unreached}</p>
      <ul class="points">
        {seats.map((seat) => (
          <li key={seat}>{seat}</li>
        ))}
      </ul>
    </>
  );

const DAY_MS = 86_400_000;
/** From which notice on nothing is said of it. */
const SHORT_DAYS = 8;

/** How short the notice is, said before it is given: nothing forbids it. */
function Short({ one, now }: Props) {
  const today = dayOfMoment(now.toISOString());
  const days = Math.round((Date.parse(one.at.slice(0, 10)) - Date.parse(today)) / DAY_MS);
  return days < SHORT_DAYS ? <p>{said.short(days)}</p> : null;
}

export function Moves(props: Props) {
  const { one } = props;
  const hidden = { version: one.version };
  const cancel = one.entered_on ? said.withdrawEntered : said.cancel;
  return (
    <Section id="suite" title={said.next}>
      {one.state === 'planned' && (
        <GestureForm gesture="convene" hidden={hidden}>
          <p>{said.convening(one.convening.reached)}</p>
          <Short {...props} />
          <button type="submit" class="button button-primary">
            {said.convene}
          </button>
        </GestureForm>
      )}
      {one.state === 'convened' && <p>{said.convened(one.convening.reached)}</p>}
      {!one.entered_on && <Unreached seats={one.convening.unreached} />}
      {one.state === 'convened' && one.begun && (
        <GestureForm gesture="hold" hidden={hidden}>
          <button type="submit" class="button button-primary">
            {said.hold}
          </button>
        </GestureForm>
      )}
      <details>
        <summary>{cancel}</summary>
        <GestureForm gesture="cancel" hidden={hidden}>
          <TextField {...typed(props, 'cancel')} name="reason" label={said.reason} />
          <button type="submit" class="button">
            {cancel}
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
  const isOpen = one.serves && one.state !== 'sealed' && !isValidated(one);
  return (
    <Section id="documents" title={shown.documents}>
      {one.documents.length === 0 && <p>{shown.noDocument}</p>}
      <Documents meeting={one.meeting} documents={one.documents} own />
      {one.serves && (
        <div class="actions">
          {one.documents.map(({ document, title, readers }) => [
            readers === 'members' ? (
              <Act key={`ouvrir-${document}`} gesture="ouvrir" of={document} text={said.open(title)} />
            ) : (
              <Act key={`fermer-${document}`} gesture="fermer" of={document} text={said.close(title)} />
            ),
            isOpen && <Act key={document} gesture="retirer" of={document} text={said.remove(title)} />,
          ])}
        </div>
      )}
      {isOpen && <DocumentForm {...props} />}
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

interface Answer {
  readonly one: OwnMeeting;
  readonly decision: Decision;
}

/**
 * The three voices that a party or a seat may have.
 * @param by who speaks, as the form says it
 * @param isNamed whether the page names who speaks already, above
 */
const VoiceForm = ({
  decision,
  by,
  name,
  isNamed,
}: {
  readonly decision: Decision;
  readonly by: readonly [string, number];
  readonly name: string;
  readonly isNamed?: true;
}) => (
  <form method="post" class="actions">
    <input type="hidden" name="geste" value="voix" />
    <input type="hidden" name="decision" value={String(decision.decision)} />
    <input type="hidden" name={by[0]} value={String(by[1])} />
    {voices.map((voice) => (
      <button
        key={voice}
        type="submit"
        name="voice"
        value={voice}
        class="button"
        {...(isNamed && { 'aria-label': said.say(words.voices[voice], name, decision.number) })}
      >
        {isNamed ? words.voices[voice] : said.say(words.voices[voice], name, decision.number)}
      </button>
    ))}
  </form>
);

/** Held, a meeting has heard each yes and no; one entered afterwards is put right until its seal. */
const isHeard = (one: OwnMeeting, voice: string) =>
  one.state === 'held' && !one.entered_on && voice !== 'silence';

/** Each party that one speaks for, or writes down, of those that it was put to. */
const PartyVoices = ({ one, decision }: Answer) => (
  <>
    {decision.voices
      .filter(({ agreement_party }) => one.voices_of.parties.includes(agreement_party))
      .filter(({ voice }) => !isHeard(one, voice))
      .map(({ agreement_party, party }) => (
        <VoiceForm key={agreement_party} decision={decision} by={['partie', agreement_party]} name={party} />
      ))}
  </>
);

const seatName = ({ seat_of, office }: Seat) => words.own.seatOf(seat_of, office);

/** What the seats have said so far, to those of the committee. */
function SeatsSaid({ one, decision }: Answer) {
  const heard = one.seat_voices.filter((voice) => voice.decision === decision.decision);
  if (heard.length === 0) return null;
  return (
    <details>
      <summary>{said.seatsSaid(decision.number)}</summary>
      <ul class="points">
        {heard.map(({ member, voice, noted }) => {
          const seat = one.seats.find((known) => known.member === member);
          return seat && <li key={member}>{said.seatSaid(seatName(seat), words.voices[voice], noted)}</li>;
        })}
      </ul>
    </details>
  );
}

/** The seats whose voice one gives: one's own, or those that one writes down. */
function SeatVoices({ one, decision }: Answer) {
  const seats = one.seats.filter(
    ({ member }) =>
      one.voices_of.seats.includes(member) &&
      !one.seat_voices.some(
        (heard) =>
          heard.decision === decision.decision &&
          heard.member === member &&
          !heard.noted &&
          isHeard(one, heard.voice),
      ),
  );
  if (decision.colleges.length === 0 || seats.length === 0) return null;
  return (
    <details>
      <summary>{said.note(decision.number)}</summary>
      <p class="fine">{said.noteHint}</p>
      {seats.map((seat) => (
        <Fragment key={seat.member}>
          <p>{seatName(seat)}</p>
          <VoiceForm decision={decision} by={['siege', seat.member]} name={seatName(seat)} isNamed />
        </Fragment>
      ))}
    </details>
  );
}

const isAnswered = (one: OwnMeeting, { decision, voices }: Decision) =>
  voices.some(({ voice }) => voice !== 'silence') ||
  one.seat_voices.some((heard) => heard.decision === decision);

export function DecisionsPart(props: Props) {
  const { one } = props;
  const isOpen = isWritten(one);
  const given = typed(props, 'proposer');
  return (
    <Section id="decisions" title={shown.decisions}>
      <Rules decisions={one.decisions} decides={one.decides} />
      {one.decisions.map((decision) => (
        <div key={decision.decision}>
          <DecisionText
            one={decision}
            isOpen={one.state === 'convened' || (isOpen && !isAnswered(one, decision))}
          />
          <SeatsSaid one={one} decision={decision} />
          {isOpen && <PartyVoices one={one} decision={decision} />}
          {isOpen && <SeatVoices one={one} decision={decision} />}
          {isOpen && one.serves && !isAnswered(one, decision) && (
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

/** Whether too few colleges have a seat that could validate, whatever they say. */
const isOutOfReach = ({ colleges, sealed }: Version) =>
  !sealed && colleges.length > 0 && 2 * colleges.filter(({ seats }) => seats > 0).length <= colleges.length;

/** How far a version is validated: by the parties, or college by college. */
function Standing({ one, last }: { readonly one: OwnMeeting; readonly last: Version }) {
  const names = last.validated_by.map((party) => partyName(one, party));
  return (
    <>
      <p class="fine">{words.validations[one.decides]}</p>
      <p>
        {last.sealed
          ? said.all
          : names.length > 0
            ? said.validated(enumerate(names))
            : last.validated_by_seats.length === 0 && said.notValidated}
      </p>
      {last.colleges.length > 0 && !last.sealed && (
        <ul class="points">
          {last.colleges.map(({ college, validating, seats, validated }) => (
            <li key={college}>
              {seats === 0
                ? said.noSeat(capital(college))
                : said.collegeValidated(capital(college), validating, seats, validated)}
            </li>
          ))}
        </ul>
      )}
      {isOutOfReach(last) && <Notice>{said.outOfReach}</Notice>}
    </>
  );
}

type Speaker = readonly [by: 'partie' | 'siege', which: number, name: string];

/** In whose names one validates the minutes, and says what is public of them: those of the parties, or of seats in colleges. */
const speakers = (one: OwnMeeting): readonly Speaker[] =>
  one.decides === 'parties'
    ? one.speaks_for.map((party) => ['partie', party, partyName(one, party)] as const)
    : one.validates_as.map((seat) => ['siege', seat.member, seatName(seat)] as const);

/** Those of them that have not validated a version yet: as the form says it, and in words. */
const validators = (one: OwnMeeting, last: Version): readonly Speaker[] =>
  speakers(one).filter(
    ([by, which]) => !(by === 'partie' ? last.validated_by : last.validated_by_seats).includes(which),
  );

/** The last version, its standing, and what each of those that one speaks for may do of it. */
function LastVersion({ one }: { readonly one: OwnMeeting }) {
  const [last, ...former] = one.minutes;
  if (!last) return null;
  return (
    <>
      <p class="fine">{shown.version(last)}</p>
      <Markdown text={last.text} under={2} />
      <Standing one={one} last={last} />
      {!last.sealed &&
        validators(one, last).map(([by, which, name]) => (
          <GestureForm
            key={`${by} ${which}`}
            gesture="valider"
            hidden={{ numero: last.number, digest: last.digest, [by]: which }}
          >
            <button type="submit" class="button button-primary">
              {said.validate(name, last.number)}
            </button>
          </GestureForm>
        ))}
      {one.minutes[1] && <Changes before={one.minutes[1].text} after={last.text} />}
      <FormerMinutes former={former} />
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
            {one.minutes.length > 0 && <p class="fine">{said.correctHint}</p>}
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

/** How much each party, or each college, lets the public read, and what comes of it. */
export function LevelsPart({ one }: Props) {
  const saidOf = ([by, which]: Speaker) =>
    by === 'partie'
      ? one.levels.find(({ agreement_party }) => agreement_party === which)?.level
      : one.seat_levels.find(({ member }) => member === which)?.level;
  const sides =
    one.decides === 'parties'
      ? one.parties.map(({ agreement_party, name }) => {
          const level = saidOf(['partie', agreement_party, name]) ?? 'nothing';
          return said.levelNow(name, words.levels[level]);
        })
      : one.college_levels.map(({ college, seats, level }) =>
          seats === 0 ? said.noSeat(capital(college)) : said.levelNow(capital(college), words.levels[level]),
        );
  // What is public stays: less is not offered.
  const open = levels.slice(levels.indexOf(one.level));
  return (
    <Section id="publication" title={said.level}>
      <ul class="points">
        {sides.map((side) => (
          <li key={side}>{side}</li>
        ))}
      </ul>
      <p>{said.levelResult[one.decides](words.levels[one.level])}</p>
      {open.length > 1 &&
        speakers(one).map((speaker) => {
          const [by, which, name] = speaker;
          const id = `niveau-${by}-${which}`;
          return (
            <GestureForm key={id} gesture="publier" hidden={{ [by]: which }}>
              <Field id={id} label={said.levelOf(name)}>
                <select id={id} name="level">
                  {open.map((level) => (
                    <option key={level} value={level} selected={level === saidOf(speaker)}>
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
