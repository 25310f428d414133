import type { Refusal } from '../../../api/core/errors.ts';
import { movedBy, stepNames } from '../../../api/resources/kinds/steps.ts';
import type { Contract, Step, StepSide } from '../../../api/resources/posts/schema.ts';
import { FactList } from '../../ui/facts.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Section } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { words } from './words.ts';

const sides = ['owner', 'taker', 'young'] as const;

interface Props {
  readonly steps: readonly Step[];
  /** Whose word the reader gives. */
  readonly side: StepSide;
  /** A date that was sent, and refused. */
  readonly form?: URLSearchParams;
  readonly errors?: readonly Refusal[];
  /** Where it stands: as long as it goes on, steps wait and their days may change. */
  readonly state: string;
  /** Whether who holds the post is known here: nobody waits for their word once they are not. */
  readonly known: boolean;
  /** The secret of a link, where they have no account. */
  readonly token?: string;
}

/** A side, to whoever reads: « vous » for their own. */
export const called = (side: StepSide, reader: StepSide) => (side === reader ? words.you : words.sides[side]);

/** Those whose word a step has or waits for. */
export const sidesOf = ({ confirmed }: Pick<Step, 'confirmed'>, known: boolean): StepSide[] =>
  sides.filter((side) => side !== 'young' || known || confirmed.some((one) => one.side === side));

const ending: readonly string[] = ['parting', 'contested'];
/** Whether a word is awaited: of an end that is declared, only of that. */
const isAwaited = ({ kind }: Pick<Step, 'kind'>, state: string) =>
  kind === 'end' ? ending.includes(state) : state === 'running';

function Words({ one, side: reader, state, known }: OneProps) {
  const { date } = useWords();
  const { confirmed } = one;
  const expected = sidesOf(one, known);
  const left = expected.filter((side) => !confirmed.some((word) => word.side === side));
  const stops = ending.includes(state) ? words.end.suspended : words.lapsed;
  const waits = isAwaited(one, state)
    ? words.waits(left.map((side) => called(side, reader)).join(', '))
    : stops;
  return (
    <p class="fine">
      {confirmed.map(({ side, on }) => `${words.confirmed(called(side, reader), date(on))}. `)}
      {left.length === 0 ? words.all(expected.length) : waits}
    </p>
  );
}

function Moved({ moved }: Pick<Step, 'moved'>) {
  const { date } = useWords();
  return (
    <>
      {moved.map(({ on, was, actor }) => (
        <p key={was + on} class="fine">
          {words.move.moved(date(on), date(was), actor === 'offre' ? words.sides.owner : words.sides.taker)}
        </p>
      ))}
    </>
  );
}

/** Another day, for the side whose step it is: behind a click, since most are on their day. */
function MoveForm({ one: { step, kind, due_on }, form, errors = [] }: OneProps) {
  const { date } = useWords();
  const name = `jour-${step}`;
  const sent = form?.get('etape') === String(step) && form.has(name) ? form : undefined;
  return (
    <details open={sent !== undefined}>
      <summary>
        {words.move.open}
        <span class="visually-hidden">
          {' '}
          : {stepNames[kind]}, {date(due_on)}
        </span>
      </summary>
      <form method="post" class="plain-form" noValidate>
        <input type="hidden" name="etape" value={String(step)} />
        <input type="hidden" name="de" value={due_on} />
        <TextField
          form={sent ?? new URLSearchParams({ [name]: due_on })}
          errors={errors}
          name={name}
          label={words.move.label}
          type="date"
        />
        <button type="submit" name="geste" value="deplacer" class="button">
          {words.move.send}
        </button>
      </form>
    </details>
  );
}

interface OneProps extends Omit<Props, 'steps'> {
  readonly one: Step;
}

/** One side says that a step is done. */
export function ConfirmForm({ one: { step, kind, due_on }, token }: Pick<OneProps, 'one' | 'token'>) {
  const { date } = useWords();
  return (
    <form method="post" class="plain-form">
      <input type="hidden" name="etape" value={String(step)} />
      {token && <input type="hidden" name="jeton" value={token} />}
      <button type="submit" name="geste" value="confirmer" class="button button-primary">
        {kind === 'end' ? words.end.confirm : words.confirm}
        <span class="visually-hidden">
          {' '}
          : {stepNames[kind]}, {date(due_on)}
        </span>
      </button>
    </form>
  );
}

function OneStep(props: OneProps) {
  const { one, side, state } = props;
  const { date } = useWords();
  const { kind, what, due_on, open, confirmed, moved } = one;
  const isMine = !confirmed.some((word) => word.side === side);
  return (
    <li class="resource-card">
      <h3>{stepNames[kind]}</h3>
      <p>
        {[kind === 'end' ? words.end.on(date(due_on)) : words.due(date(due_on)), what]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Moved moved={moved} />
      <Words {...props} />
      {isMine && state === 'running' && !open && <p class="fine">{words.later}</p>}
      {isMine && open && kind !== 'end' && <ConfirmForm {...props} />}
      {state === 'running' && confirmed.length === 0 && movedBy(kind) === side && <MoveForm {...props} />}
    </li>
  );
}

/** What the three do together, in the order of the days. */
export const Steps = ({ steps, ...props }: Props) => (
  <Section id="etapes" title={words.steps}>
    {steps.length === 0 && <p>{words.noStep}</p>}
    <ol class="resource-cards">
      {steps.map((one) => (
        <OneStep key={one.step} one={one} {...props} />
      ))}
    </ol>
  </Section>
);

/** What was agreed on. */
export function ContractFacts({ contract }: { readonly contract: Contract }) {
  const { date } = useWords();
  const { begins_on, started_on, months, hours, training, qualification, terms, became } = contract;
  return (
    <Section id="contrat" title={words.contract}>
      <FactList
        written
        facts={[
          [words.begins, date(started_on ?? begins_on)],
          [words.months, words.monthsOf(months)],
          [words.hours, String(hours)],
          [words.training, training],
          [words.qualification, qualification],
          [words.terms, terms],
          [words.became, became],
        ]}
      />
    </Section>
  );
}
