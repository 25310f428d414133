import { stepNames } from '../../../api/resources/kinds/steps.ts';
import type { Contract, Step, StepSide } from '../../../api/resources/posts/schema.ts';
import { FactList } from '../../ui/facts.tsx';
import { Section } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { words } from './words.ts';

const sides = ['owner', 'taker', 'young'] as const;

interface Props {
  readonly steps: readonly Step[];
  /** Whose word the reader gives. */
  readonly side: StepSide;
  /** The secret of a link, where they have no account. */
  readonly token?: string;
}

function Words({ confirmed }: Pick<Step, 'confirmed'>) {
  const { date } = useWords();
  const left = sides.filter((side) => !confirmed.some((one) => one.side === side));
  return (
    <p class="fine">
      {confirmed.map(({ side, on }) => `${words.confirmed(words.sides[side], date(on))}. `)}
      {left.length === 0 ? words.all : words.waits(left.map((side) => words.sides[side]).join(', '))}
    </p>
  );
}

function OneStep({ one, side, token }: { readonly one: Step } & Omit<Props, 'steps'>) {
  const { date } = useWords();
  const { step, kind, what, due_on, open, confirmed } = one;
  const isMine = !confirmed.some((word) => word.side === side);
  return (
    <li class="resource-card">
      <h3>{stepNames[kind]}</h3>
      <p>{[words.due(date(due_on)), what].filter(Boolean).join(' · ')}</p>
      <Words confirmed={confirmed} />
      {isMine && !open && <p class="fine">{words.later}</p>}
      {isMine && open && (
        <form method="post" class="plain-form">
          <input type="hidden" name="etape" value={String(step)} />
          {token && <input type="hidden" name="jeton" value={token} />}
          <button type="submit" name="geste" value="confirmer" class="button button-primary">
            {words.confirm}
            <span class="visually-hidden">
              {' '}
              : {stepNames[kind]}, {date(due_on)}
            </span>
          </button>
        </form>
      )}
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
