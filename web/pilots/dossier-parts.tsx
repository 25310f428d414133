import type { Dossier, PilotSchool, Word } from '../../api/pilots/schema.ts';
import { campaign } from '../../api/resources/kinds/campaign.ts';
import { parties } from '../../api/standard/parties.ts';
import type { ApiError } from '../api.ts';
import { FactList } from '../ui/facts.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { calm } from '../venues/names.ts';
import { number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { AgreementLine } from './draft-form.tsx';
import { words } from './words.ts';

const said = words.dossier;

/** « Saint-Denis (974) »: several communes have one name. */
export const communeOf = ({ nom, departement }: Dossier['commune']): string => `${nom} (${departement})`;

/** The state of an application, in words. */
export const stateOf = (state: string): string => campaign.parts?.pilot?.states[state] ?? state;

const steps = ['schools', 'classes', 'agreements', 'rooms', 'machines'] as const;
const anchors = {
  schools: 'ecoles',
  classes: 'ecoles',
  agreements: 'ecoles',
  rooms: 'rooms',
  machines: 'machines',
};

/** Without a school there is nothing yet to say of classes and agreements. */
const isToDo = (missing: Dossier['missing'], step: (typeof steps)[number]) =>
  missing.includes(step) || (missing.includes('schools') && anchors[step] === anchors.schools);

/** How far a draft is: each step, done or to do. */
export const Completeness = ({ missing }: Pick<Dossier, 'missing'>) => (
  <Section id="manque" title={words.states.missing}>
    {missing.length === 0 && <p>{words.states.complete}</p>}
    <ul class="points steps">
      {steps.map((step) => (
        <li key={step}>
          <a href={`#${anchors[step]}`}>{words.states.said[step]}</a> :{' '}
          <strong>{isToDo(missing, step) ? words.states.todo : words.states.done}</strong>
        </li>
      ))}
    </ul>
  </Section>
);

const SchoolFacts = ({ school }: { readonly school: PilotSchool }) => (
  <li class="resource-card">
    <h3>{calm(school.nom)}</h3>
    {school.adresse && <p class="fine">{calm(school.adresse)}</p>}
    <ul class="points">
      {school.classes.map((one, index) => (
        <li key={index}>{words.classLine(one)}</li>
      ))}
    </ul>
    <AgreementLine school={school} />
  </li>
);

/** What a commune applies with, once it is submitted. */
export const Application = ({ dossier }: { readonly dossier: Dossier }) => (
  <>
    <Section id="ecoles" title={said.schools}>
      {dossier.schools.length === 0 && <p>{said.noSchool}</p>}
      <ul class="resource-cards">
        {dossier.schools.map((school) => (
          <SchoolFacts key={school.uai} school={school} />
        ))}
      </ul>
    </Section>
    <Section id="moyens" title={said.means}>
      <FactList
        written
        facts={[
          [said.facts.rooms, dossier.rooms],
          [said.facts.machines, dossier.machines === null ? null : number(dossier.machines)],
          [said.facts.animators, number(dossier.animators)],
          [said.facts.volunteers, number(dossier.volunteers)],
          [said.facts.wishes, dossier.wishes],
        ]}
      />
    </Section>
  </>
);

const answerOf = (words_: readonly Word[], party: string) => {
  const answer = words_.find(({ side, counts }) => counts && side === party)?.answer;
  return answer ? said.answers[answer] : said.noOpinion;
};

/** What each party thinks now. */
export const Opinions = ({ dossier }: { readonly dossier: Dossier }) => (
  <Section id="avis" title={said.opinions}>
    <FactList facts={parties.map((party) => [party, answerOf(dossier.words, party)])} />
  </Section>
);

function OneWord({ word, commune }: { readonly word: Word; readonly commune: string }) {
  const { date } = useWords();
  const side = word.side === 'commune' ? said.theCommune(commune) : word.side;
  return (
    <li>
      <strong>{said.says(side, word.answer ? said.answers[word.answer] : undefined)}</strong>{' '}
      <span class="fine">
        {date(word.at.slice(0, 10))} {word.answer && !word.counts && said.old}
      </span>
      <br />
      <span class="resource-text">{word.text}</span>
    </li>
  );
}

interface SpeakProps {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

/** For a party: yes, no or a question, with its reasons. */
const Speak = ({ side, form, errors }: SpeakProps & { readonly side: string }) => (
  <form method="post" class="plain-form" noValidate aria-labelledby={`dire-${side}`}>
    <h3 id={`dire-${side}`}>{side === 'commune' ? said.reply : said.speak(side)}</h3>
    <input type="hidden" name="cote" value={side} />
    {side !== 'commune' && (
      <fieldset class="field" id="answer">
        <legend>{said.answer}</legend>
        {(['yes', 'no', 'question'] as const).map((answer) => (
          <label key={answer} class="check">
            <input type="radio" name="answer" value={answer} checked={form.get('answer') === answer} />
            {said.answers[answer]}
          </label>
        ))}
      </fieldset>
    )}
    <TextField
      form={form}
      errors={errors}
      name="text"
      label={side === 'commune' ? said.yourReply : said.why}
      rows={4}
      max={2000}
    />
    <button type="submit" name="geste" value="dire" class="button button-primary">
      {said.send}
    </button>
  </form>
);

/** What the parties and the commune say to one another, and the word of who reads. */
export function Exchange({ dossier, ...own }: SpeakProps & { readonly dossier: Dossier }) {
  const { words: all, sides, commune, state, campaign_state } = dossier;
  const judges =
    ['submitted', 'approved', 'waiting', 'refused'].includes(state) &&
    ['published', 'choosing'].includes(campaign_state);
  const mine = sides.filter((side) => (parties as readonly string[]).includes(side));
  return (
    <Section id="echanges" title={said.exchange}>
      <ul class="points">
        {all.map((word) => (
          <OneWord key={word.at + word.side} word={word} commune={commune.nom} />
        ))}
      </ul>
      {judges && mine.map((side) => <Speak key={side} side={side} {...own} />)}
      {all.length > 0 && sides.includes('commune') && <Speak side="commune" {...own} />}
    </Section>
  );
}

/** Each step that was made. */
export function History({ moves }: Pick<Dossier, 'moves'>) {
  const { date } = useWords();
  return (
    <Section id="historique" title={said.history}>
      <ul class="points">
        {moves.map(({ at, act, state, actor }) => (
          <li key={at + act}>{said.moved(date(at.slice(0, 10)), stateOf(state), actor)}</li>
        ))}
      </ul>
    </Section>
  );
}
