import type { Refusal } from '../../../api/core/errors.ts';
import { need } from '../../../api/resources/kinds/need.ts';
import type { Answer } from '../../../api/resources/needs/schema.ts';
import { type Fact, FactList } from '../../ui/facts.tsx';
import { useWords } from '../../words/words.tsx';
import { Acts } from '../acts.tsx';
import { organisationUrl, uptakeUrl } from '../urls.ts';
import { words } from './words.ts';

const said = words.answers;

interface Props {
  readonly answers: readonly Answer[];
  /** What came of the need is not said yet. */
  readonly isOpen: boolean;
  readonly form?: URLSearchParams | undefined;
  readonly errors: readonly Refusal[];
}

function Facts({ trades, distance, done, outcome }: Answer) {
  const facts: readonly Fact[] = [
    [said.trades, trades.join(', ')],
    [said.far, distance === null ? '' : said.km(distance)],
    [said.done, done > 0 ? said.doneMany(done) : ''],
    [words.outcome, outcome],
  ];
  return <FactList facts={facts} written />;
}

/** One answer, with what may be done of it. */
function AnswerCard({
  answer,
  form,
  errors,
}: { readonly answer: Answer } & Omit<Props, 'answers' | 'isOpen'>) {
  const { date } = useWords();
  const { uptake: life } = need;
  const isRefused = form?.get('reponse') === String(answer.uptake);
  if (!life) return null;
  return (
    <li class="resource-card" id={`reponse-${answer.uptake}`}>
      <p class="resource-kind">
        {life.states[answer.state]}, {date(answer.since)}
      </p>
      <h3>
        <a href={organisationUrl(answer)}>{answer.nom}</a>
      </h3>
      {answer.message && <p class="resource-text">{answer.message}</p>}
      <Facts {...answer} />
      <p>
        <a class="button" href={uptakeUrl(answer.uptake)}>
          {said.follow} <span class="visually-hidden">{answer.nom}</span>
        </a>
      </p>
      <Acts
        life={life}
        state={answer.state}
        acts={answer.acts}
        of={answer.uptake}
        form={isRefused ? form : undefined}
        errors={isRefused ? errors : []}
      />
    </li>
  );
}

/** The answers to a need, side by side: its owner compares, chooses and says what came of each. */
export function Answers(props: Props) {
  return (
    <section aria-labelledby="reponses" class="resource-part">
      <h2 id="reponses">{said.title}</h2>
      {props.answers.length === 0 && <p>{said.none}</p>}
      <ul class="answers">
        {props.answers.map((answer) => (
          <AnswerCard key={answer.uptake} {...props} answer={answer} />
        ))}
      </ul>
      {props.isOpen && props.answers.some(({ state }) => state === 'done') && <p>{said.settle}</p>}
    </section>
  );
}
