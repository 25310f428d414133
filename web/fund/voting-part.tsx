import type { ComponentChildren } from 'preact';
import type { Voting } from '../../api/fund/schema.ts';
import { ApiError } from '../api.ts';
import type { PersonalRequest } from '../routes.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { fundApi } from './fund-api.ts';
import { money, words } from './words.ts';

const said = words.voting;

interface Props {
  readonly voting: Voting;
  readonly form?: URLSearchParams | undefined;
  readonly errors: ApiError['errors'];
}

/** What was sent of a field, else what was said before. */
const filled = (form: URLSearchParams | undefined, name: string, before: string | null | undefined) =>
  new URLSearchParams({ [name]: form?.get(name) ?? before ?? '' });

const errorIn = (errors: Props['errors'], name: string) => errors.find((one) => one.name === name)?.message;

const declaring = (form: URLSearchParams | undefined) => form?.get('geste') === 'declarer';

const Declaring = ({ voting: { declared }, form, errors }: Props) => (
  <>
    <h3>{said.declareTitle}</h3>
    <p>{said.declareLead}</p>
    <form method="post" class="plain-form" noValidate>
      <label class="check">
        <input
          type="checkbox"
          name="aucun"
          value="1"
          checked={declaring(form) ? form?.has('aucun') : declared?.interest === null}
        />
        {said.none}
      </label>
      <TextField
        form={filled(form, 'interest', declared?.interest)}
        errors={errors}
        name="interest"
        label={said.interest}
        hint={said.interestHint}
        rows={3}
      />
      <button type="submit" name="geste" value="declarer" class="button">
        {said.declare}
      </button>
    </form>
  </>
);

function Ballot({ voting: { mine, proposed }, form, errors }: Props) {
  const chosen = form?.get('yes') ?? (mine ? String(mine.yes) : '');
  return (
    <>
      <h3>{said.voteTitle}</h3>
      <form method="post" class="plain-form" noValidate>
        <fieldset id="yes" class="field">
          <legend>{said.voteTitle}</legend>
          {errorIn(errors, 'yes') && <p class="field-error">{errorIn(errors, 'yes')}</p>}
          {(['true', 'false'] as const).map((value) => (
            <label key={value} class="check">
              <input type="radio" name="yes" value={value} checked={chosen === value} />
              {value === 'true' ? said.forSum(proposed ?? 0) : said.against}
            </label>
          ))}
        </fieldset>
        <TextField
          form={filled(form, 'reason', mine?.reason)}
          errors={errors}
          name="reason"
          label={said.reason}
          hint={said.reasonHint}
          rows={3}
        />
        <button type="submit" name="geste" value="voter" class="button button-primary">
          {mine ? said.again : said.vote}
        </button>
      </form>
    </>
  );
}

function Member(props: Props) {
  const { member, barred, open, declared } = props.voting;
  if (!member) return null;
  return (
    <>
      {barred ? <p>{said.barred}</p> : open && declared && <Ballot {...props} />}
      {open && <Declaring {...props} />}
    </>
  );
}

const Committee = (props: Props) => {
  const { votes, quorum, members, interests, taken_back, changed, open, proposed } = props.voting;
  return (
    <Section id="comite" title={said.title}>
      <p>{said.stands(votes.length, quorum, members)}</p>
      <p>{words.interests(interests, taken_back)}.</p>
      {changed > 0 && <p>{words.changed(changed)}</p>}
      {proposed !== null && <p>{said.proposed(proposed)}</p>}
      {!open && <p class="fine">{said.closed}</p>}
      <ul class="points">
        {votes.map(({ yes, reason }, index) => (
          <li key={`${index}${reason}`}>
            <strong>{yes ? said.for : said.against}</strong> : {reason}
          </li>
        ))}
      </ul>
      <Member {...props} />
    </Section>
  );
};

/** The acts that move money once it is granted. */
const paying = ['advance', 'settle', 'close', 'recover'] as const;

function SumsOf({ act, sums }: Pick<Voting, 'sums'> & { readonly act: string }) {
  const moved = sums.filter((one) => one.act === act);
  return (
    <>
      <ul class="points">
        {moved.map(({ what, cents }) => (
          <li key={what}>
            <strong>{words.sums[what](money(cents))}</strong>
          </li>
        ))}
        {moved.every(({ what }) => what === 'released') && <li>{words.sums.none}</li>}
      </ul>
      <p class="fine">{words.sums.last}</p>
    </>
  );
}

/** What the follow-up of an application shows to those who judge it. */
interface Judging {
  /** What each act would move, above its button. */
  readonly notes: Readonly<Record<string, ComponentChildren>>;
  readonly part: ComponentChildren;
  /** Whether an act can be made of what the committee has voted so far. */
  readonly mayDo: (act: string) => boolean;
  /** What is awaited, where the vote says it. */
  readonly turn: string | undefined;
}

/** A decision is what the votes say, once there are enough: before, and otherwise, it is not offered. */
function decisionOf({ votes, quorum, barred }: Voting): 'grant' | 'refuse' | undefined {
  if (votes.length < quorum || barred) return undefined;
  return votes.filter(({ yes }) => yes).length * 2 > votes.length ? 'grant' : 'refuse';
}

function turnOf(voting: Voting): string | undefined {
  const { open, member, barred, mine, votes, quorum } = voting;
  if (!open) return undefined;
  const judges = member && !barred;
  if (judges && !mine) return said.yours;
  if (votes.length < quorum) return said.others;
  return judges ? undefined : said.decision;
}

/** Nothing to those who do not judge it. */
export async function judgingOf(
  ask: PersonalRequest['ask'],
  uptake: number,
  sent: Omit<Props, 'voting'>,
): Promise<Judging | undefined> {
  const voting = await fundApi(ask).voting(uptake);
  if (!voting) return undefined;
  const decision = decisionOf(voting);
  return {
    part: <Committee voting={voting} {...sent} />,
    notes: Object.fromEntries(paying.map((act) => [act, <SumsOf act={act} sums={voting.sums} />])),
    mayDo: (act) => !['grant', 'refuse'].includes(act) || act === decision,
    turn: turnOf(voting),
  };
}

const refuse = (name: string, message: string): never => {
  throw new ApiError(400, message, [{ name, message }]);
};

/** Declares or votes, as a form of that part asks. @returns whether the form was one of it @throws ApiError */
export async function sendVoting(
  ask: PersonalRequest['ask'],
  uptake: number,
  form: URLSearchParams,
): Promise<boolean> {
  const gesture = form.get('geste');
  if (gesture === 'declarer') {
    const interest = form.get('interest')?.trim() || null;
    if (Boolean(interest) === form.has('aucun')) refuse('interest', interest ? said.sayOne : said.say);
    await fundApi(ask).declare(uptake, interest);
  } else if (gesture === 'voter') {
    if (!form.has('yes')) refuse('yes', said.choose);
    await fundApi(ask).vote(uptake, { yes: form.get('yes') === 'true', reason: form.get('reason') ?? '' });
  } else return false;
  return true;
}
