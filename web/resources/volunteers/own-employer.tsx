import type { OwnProfile } from '../../../api/resources/volunteers/schema.ts';
import { describedBy, Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/words.tsx';
import type { Shown } from '../needs/need-parts.tsx';
import { words } from './words.ts';

const said = words.own;

interface Props extends Pick<Shown, 'form' | 'errors'> {
  readonly resource: number;
  readonly profile: OwnProfile;
}

/** How the employer knows who asks; a student asks nothing. */
function KnownAs({ profile: { employer, sort }, form, errors }: Props) {
  if (sort === 'student') return null;
  const error = errors.find(({ name }) => name === 'known_as')?.message;
  const field = { id: 'known_as', hint: said.knownAsHint, error };
  return (
    <Field {...field} label={said.knownAs}>
      <input
        id="known_as"
        name="connu"
        maxLength={200}
        aria-describedby={describedBy(field)}
        aria-invalid={error ? true : undefined}
        value={form?.get('connu') ?? employer?.known_as ?? ''}
      />
    </Field>
  );
}

/** Which of the partners it may be, where the name that was written leaves it open. */
function Candidates(props: Props) {
  const { profile, form, errors } = props;
  const { candidates, sort } = profile;
  const error = errors.find(({ name }) => name === 'organisation')?.message;
  if (candidates.length === 0) return <p>{said.nobody}</p>;
  return (
    <form method="post" class="plain-form" noValidate>
      <fieldset id="organisation" class={error ? 'field field-wrong' : 'field'}>
        <legend>{said.which}</legend>
        {error && <p class="field-error">{error}</p>}
        {candidates.map(({ organisation, nom, kind }) => (
          <label key={organisation} class="check">
            <input
              type="radio"
              name="employeur"
              value={String(organisation)}
              checked={candidates.length === 1 || form?.get('employeur') === String(organisation)}
            />
            {sort ? nom : `${nom}, ${kind}`}
          </label>
        ))}
      </fieldset>
      <KnownAs {...props} />
      <button type="submit" name="geste" value="employeur" class="button">
        {sort === 'student' ? said.choose : said.name}
      </button>
    </form>
  );
}

function Refusal({ reason }: { readonly reason: string }) {
  return (
    <>
      <Notice>{said.refused(reason)}</Notice>
      <p>{said.whatNow}</p>
      <ul class="points">
        {said.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </>
  );
}

const leads = { named: said.lead, asked: said.asked, granted: said.granted, refused: undefined } as const;

/** One that is known: what it was asked and says, and what may be done. */
function Linked(props: Props) {
  const { employer, sort } = props.profile;
  if (!employer) return null;
  const { organisation, nom, state, reason } = employer;
  const asks = sort !== 'student' && (state === 'named' || state === 'refused');
  return (
    <>
      <p>
        <a href={`/partenaires/${organisation}`}>{nom}</a>
      </p>
      {reason ? <Refusal reason={reason} /> : <p>{sort === 'student' ? said.student : leads[state]}</p>}
      <form method="post" class="plain-form" noValidate>
        <input type="hidden" name="employeur" value={String(organisation)} />
        {asks && <KnownAs {...props} />}
        <div class="actions">
          {asks && (
            <button type="submit" name="geste" value="employeur" class="button button-primary">
              {state === 'refused' ? said.again : said.name}
            </button>
          )}
          <button type="submit" name="geste" value="oublier-employeur" class="button button-quiet">
            {said.forget}
          </button>
        </div>
      </form>
    </>
  );
}

function History({ profile: { history } }: Props) {
  const { date } = useWords();
  if (history.length < 2) return null;
  return (
    <>
      <h3>{said.history}</h3>
      <ol class="points">
        {history.map(({ state, nom, on, reason }, place) => (
          <li key={`${on}${place}`}>
            {nom}, {words.word(words.states[state], date(on), reason)}
          </li>
        ))}
      </ol>
    </>
  );
}

/** The employer, or the establishment, that a profile names: said once on it; here it is asked for its word. */
export function OwnEmployer(props: Props) {
  const { resource, profile } = props;
  return (
    <section aria-labelledby="employeur" class="resource-part">
      <h2 id="employeur">{profile.sort ? said.establishment : said.title}</h2>
      {!profile.employer && profile.said && (
        <>
          <p>{said.inWords(profile.said)}</p>
          <Candidates {...props} />
        </>
      )}
      {!profile.employer && !profile.said && (
        <>
          <p>{said.unsaid}</p>
          <p>
            <a class="button" href={`/ressources/${resource}/modifier#employer`}>
              {said.sayIt}
            </a>
          </p>
        </>
      )}
      <Linked {...props} />
      <History {...props} />
    </section>
  );
}
