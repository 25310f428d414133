import { Fragment } from 'preact';
import type { Committee, CommitteeLine, MeetingLine, Seat } from '../../api/committees/schema.ts';
import { FactList } from '../ui/facts.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/text-page.tsx';
import { capital, dayInWords } from '../words/typeset.ts';
import { words } from './words.ts';

const said = words.committee;

export const CommitteeFacts = ({ one }: { readonly one: CommitteeLine }) => (
  <FactList
    facts={[
      [said.of, one.agreement.title],
      [said.how, words.decides[one.decides]],
      [said.pace, said.every(one.months)],
      [said.next, one.next_on && dayInWords(one.next_on)],
    ]}
  />
);

/** That nothing is planned, for those who can plan. */
export const Late = ({ one }: { readonly one: CommitteeLine }) =>
  one.late && one.due_on ? <Notice kind="failure">{said.late(one.due_on, one.next_on)}</Notice> : null;

const SeatLine = ({ seat }: { readonly seat: Seat }) => {
  const mandate = said.mandate(seat.begins_on, seat.ends_on);
  return (
    <li>
      {seat.college ? `${seat.seat_of} : ${seat.office}` : seat.office}
      {seat.named_as && `, ${seat.named_as}`}
      {seat.demonstration && ` (${said.invented})`}
      {mandate && (
        <>
          <br />
          <span class="fine">{mandate}</span>
        </>
      )}
      {seat.given_on && (
        <>
          <br />
          <span class="fine">
            {said.given(seat.given_on, seat.given_as)}
            {seat.changed_on && ` ; ${said.changed(seat.changed_on, seat.changed_as)}`}
          </span>
        </>
      )}
    </li>
  );
};

/** Seats under the party or the college that they are of. */
const Grouped = ({ seats }: { readonly seats: readonly Seat[] }) => {
  const groups = new Map(seats.map(({ college, seat_of }) => [college ?? seat_of, college ?? seat_of]));
  return (
    <>
      {[...groups.keys()].map((group) => (
        <Fragment key={group}>
          <h3>{capital(group)}</h3>
          <ul class="points">
            {seats
              .filter(({ college, seat_of }) => (college ?? seat_of) === group)
              .map((seat) => (
                <SeatLine key={seat.member} seat={seat} />
              ))}
          </ul>
        </Fragment>
      ))}
    </>
  );
};

export function Seats({ seats }: Pick<Committee, 'seats'>) {
  const former = seats.filter(({ ended }) => ended);
  const current = seats.filter(({ ended }) => !ended);
  return (
    <Section id="membres" title={said.members}>
      <p>{current.length > 0 ? said.membersLead : said.noMembers}</p>
      <Grouped seats={current} />
      {former.length > 0 && (
        <details>
          <summary>{said.former}</summary>
          <Grouped seats={former} />
        </details>
      )}
    </Section>
  );
}

/** Those that decide, and since when one does no more. */
export const Colleges = ({ colleges, seats }: Pick<Committee, 'colleges' | 'seats'>) =>
  colleges.length > 0 ? (
    <Section id="colleges" title={said.colleges}>
      <p>{words.rules.colleges}</p>
      <ul class="points">
        {colleges.map(({ place, college, closed_on }) => (
          <li key={place}>
            {capital(college)}
            {closed_on
              ? `, ${said.closed(closed_on)}`
              : seats.every((seat) => seat.ended || seat.college !== college) && ` : ${said.vacant}`}
          </li>
        ))}
      </ul>
    </Section>
  ) : null;

const Line = ({ one, to }: { readonly one: MeetingLine; readonly to: (meeting: number) => string }) => (
  <li>
    <a href={to(one.meeting)}>{words.moment(one.at)}</a> : {words.stateOf(one)}
    {one.place && `, ${one.place}`}
    {one.decisions > 0 && `, ${said.decisions(one.decisions)}`}
    {one.entered_on && one.state !== 'cancelled' && `, ${said.entered}`}
    {one.demonstration && ` (${said.invented})`}
    {one.broken && <strong class="field-error"> {words.meeting.broken}</strong>}
  </li>
);

const ahead: readonly string[] = ['planned', 'convened'];

/** @param to the address of one: of the public page, or of the one where it is prepared */
export function Meetings({
  meetings,
  to,
}: Pick<Committee, 'meetings'> & { readonly to: (meeting: number) => string }) {
  const coming = meetings.filter(({ state }) => ahead.includes(state)).reverse();
  const past = meetings.filter(({ state }) => !ahead.includes(state));
  return (
    <>
      {meetings.length === 0 && <p>{said.noMeetings}</p>}
      {[['a-venir', said.coming, coming] as const, ['passees', said.past, past] as const].map(
        ([id, title, lines]) =>
          lines.length > 0 ? (
            <Section key={id} id={id} title={title}>
              <ul class="points">
                {lines.map((one) => (
                  <Line key={one.meeting} one={one} to={to} />
                ))}
              </ul>
            </Section>
          ) : null,
      )}
    </>
  );
}
