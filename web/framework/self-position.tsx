import { useEffect, useRef, useState } from 'preact/hooks';
import { type Answer, type Answers, type Domain, type Question, standingIn } from './answers.ts';
import { words } from './self-words.ts';

interface Props {
  readonly domains: readonly Domain[];
}

const kinds = Object.keys(words.answers) as readonly Answer[];

/** The same questions on paper: what there is without scripts, and before they come. */
const PaperList = ({ domains }: Props) => (
  <>
    <p class="notice notice-note">{words.closed}</p>
    {domains.map(({ domain, name, skills }) => (
      <section key={domain} aria-labelledby={`papier-${domain}`}>
        <h2 id={`papier-${domain}`}>{name}</h2>
        <ul class="skills paper-skills">
          {skills.map((question) => (
            <li key={question.skill} class="skill">
              <p class="skill-name">{question.name}</p>
              <p class="fine">
                {words.example} : {question.evidence}
              </p>
              <p class="paper-boxes">
                {kinds.map((kind) => (
                  <span key={kind}>{words.answers[kind]}</span>
                ))}
              </p>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
);

interface QuestionProps {
  readonly question: Question;
  readonly answer: Answer | undefined;
  readonly say: (answer: Answer) => void;
}

const OneQuestion = ({ question: { skill, name, evidence }, answer, say }: QuestionProps) => (
  <fieldset class="question">
    <legend>{name}</legend>
    <p class="fine">
      {words.example} : {evidence}
    </p>
    <div class="question-answers">
      {kinds.map((kind) => (
        <label key={kind} class="check">
          {/* No name of a form: nothing here could ever be sent. */}
          <input
            type="radio"
            name={`q-${skill}`}
            autocomplete="off"
            checked={answer === kind}
            onChange={() => say(kind)}
          />
          {words.answers[kind]}
        </label>
      ))}
    </div>
  </fieldset>
);

const Skills = ({ title, skills }: { readonly title: string; readonly skills: readonly Question[] }) =>
  skills.length > 0 ? (
    <>
      <p class="standing-title">{title} :</p>
      <ul class="points">
        {skills.map(({ skill, name }) => (
          <li key={skill}>{name}</li>
        ))}
      </ul>
    </>
  ) : null;

/** What to look for, and near where: skills and a place, sent as any search is. */
const Search = ({ missing }: { readonly missing: readonly Question[] }) => (
  <form method="get" action="/referentiel/ou-apprendre" class="plain-form self-search">
    <p>{words.searchLead}</p>
    {missing.map(({ skill, name }) => (
      <label key={skill} class="check">
        <input type="checkbox" name="competence" value={skill} defaultChecked />
        {name}
      </label>
    ))}
    <div class="field">
      <label for="ou">{words.place}</label>
      <p id="ou-hint" class="field-hint">
        {words.placeHint}
      </p>
      <input id="ou" name="ou" required maxLength={100} aria-describedby="ou-hint" />
    </div>
    <button type="submit" class="button button-primary">
      {words.send}
    </button>
  </form>
);

interface ResultProps extends Props {
  readonly answers: Answers;
  readonly back: () => void;
  readonly forget: () => void;
}

function Result({ domains, answers, back, forget }: ResultProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const standings = domains.map((domain) => ({ domain, standing: standingIn(domain, answers) }));
  const missing = standings.flatMap(({ standing }) => standing.learn);
  return (
    <>
      <h2 ref={title} tabIndex={-1} id="resultat">
        {words.result}
      </h2>
      <p class="self-screen">{words.kept}</p>
      {standings.map(({ domain: { domain, name }, standing: { level, can, learn } }) => (
        <section key={domain} aria-labelledby={`r-${domain}`} class="standing">
          <h3 id={`r-${domain}`}>{name}</h3>
          <p>{words.domain[level]}</p>
          <Skills title={words.can} skills={can} />
          <Skills title={words.learn} skills={learn} />
        </section>
      ))}
      <div class="self-screen">
        <h2>{words.search}</h2>
        {missing.length > 0 ? (
          <Search missing={missing} />
        ) : (
          <p>
            {words.whole} <a href="/ressources/nouvelle?genre=volunteer">{words.volunteer}</a>
          </p>
        )}
        <p class="actions">
          <button type="button" class="button" onClick={() => print()}>
            {words.print}
          </button>{' '}
          <button type="button" class="button" onClick={back}>
            {words.again}
          </button>{' '}
          <button type="button" class="button" onClick={forget}>
            {words.forget}
          </button>
        </p>
      </div>
    </>
  );
}

interface QuestionsProps extends Props {
  readonly answers: Answers;
  readonly say: (skill: string, answer: Answer) => void;
  readonly end: () => void;
}

function Questions({ domains, answers, say, end }: QuestionsProps) {
  const [refused, setRefused] = useState(false);
  const all = domains.flatMap(({ skills }) => skills);
  const said = all.filter(({ skill }) => answers[skill]).length;
  return (
    <>
      {domains.map(({ domain, name, skills }) => (
        <section key={domain} aria-labelledby={`d-${domain}`}>
          <h2 id={`d-${domain}`}>{name}</h2>
          {skills.map((question) => (
            <OneQuestion
              key={question.skill}
              question={question}
              answer={answers[question.skill]}
              say={(answer) => say(question.skill, answer)}
            />
          ))}
        </section>
      ))}
      <p>{words.progress(said, all.length)}</p>
      <div role="alert">{refused && said === 0 && <p class="field-error">{words.nothing}</p>}</div>
      <button
        type="button"
        class="button button-primary"
        onClick={() => (said > 0 ? end() : setRefused(true))}
      >
        {words.end}
      </button>
    </>
  );
}

/** The questionnaire: its answers live in this component and go with it; nothing here asks the network. */
export function SelfPosition({ domains }: Props) {
  const [ready, setReady] = useState(false);
  const [answers, setAnswers] = useState<Answers>({});
  const [ended, setEnded] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return <PaperList domains={domains} />;
  const forget = () => {
    setAnswers({});
    setEnded(false);
  };
  if (ended)
    return <Result domains={domains} answers={answers} back={() => setEnded(false)} forget={forget} />;
  return (
    <Questions
      domains={domains}
      answers={answers}
      say={(skill, answer) => setAnswers((before) => ({ ...before, [skill]: answer }))}
      end={() => setEnded(true)}
    />
  );
}
