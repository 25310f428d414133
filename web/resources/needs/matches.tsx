import type { Matches as Found } from '../../../api/resources/needs/schema.ts';
import { useWords } from '../../words/words.tsx';
import { organisationUrl } from '../urls.ts';
import { words } from './words.ts';

const said = words.matches;

interface Props {
  readonly found: Found;
  readonly form?: URLSearchParams | undefined;
  readonly error?: string | undefined;
}

/** Those who were told, and what became of it. */
function Told({ solicited }: Pick<Found, 'solicited'>) {
  const { date } = useWords();
  if (solicited.length === 0) return null;
  return (
    <>
      <h3>{said.told}</h3>
      <ul class="points">
        {solicited.map((one) => (
          <li key={one.organisation}>
            <a href={organisationUrl(one)}>{one.nom}</a> :{' '}
            {said.toldOn(words.states[one.state], date(one.sent))}
            {one.reason && `. « ${one.reason} »`}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Organisations to tick, each with why it is there. */
function ChoiceForm({ found, form, error }: Props) {
  const ticked = form?.getAll('organisation') ?? [];
  return (
    <form method="post" action="#proposer" class="plain-form" noValidate>
      <fieldset
        id="organisation"
        class={error ? 'field field-wrong' : 'field'}
        aria-describedby={error && 'organisation-error'}
      >
        <legend>{said.legend}</legend>
        {error && (
          <p id="organisation-error" class="field-error">
            {error}
          </p>
        )}
        {found.matches.map(({ organisation, nom, kind, why, demonstration }) => (
          <div key={organisation} class="match">
            <label class="check">
              <input
                type="checkbox"
                name="organisation"
                value={organisation}
                checked={ticked.includes(String(organisation))}
                aria-describedby={`pourquoi-${organisation}`}
              />
              <span>
                {nom}, {kind} {demonstration && said.demonstration}
              </span>
            </label>
            <p id={`pourquoi-${organisation}`} class="field-hint">
              {why.join(' · ')}
            </p>
          </div>
        ))}
      </fieldset>
      <button type="submit" name="geste" value="proposer" class="button button-primary">
        {said.send}
      </button>
    </form>
  );
}

/** Those of a demonstration: shown, and nothing to send. */
function Invented({ matches }: Pick<Found, 'matches'>) {
  return (
    <>
      <p class="notice notice-note">{said.invented}</p>
      <ul class="points">
        {matches.map(({ organisation, nom, kind, why }) => (
          <li key={organisation}>
            <a href={organisationUrl({ organisation, nom })}>{nom}</a>, {kind} {said.demonstration}
            <p class="fine">{why.join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Choice(props: Props) {
  const { matches, left } = props.found;
  if (matches.length === 0) return <p>{said.none}</p>;
  if (matches.every(({ demonstration }) => demonstration)) return <Invented matches={matches} />;
  return (
    <>
      <p>{said.lead(left)}</p>
      {left > 0 && <ChoiceForm {...props} />}
    </>
  );
}

/** Whom the owner of a need may propose it to. */
export function Matches(props: Props) {
  const { solicited } = props.found;
  return (
    <section aria-labelledby="proposer" class="resource-part">
      <h2 id="proposer">{said.title}</h2>
      <Choice {...props} />
      <Told solicited={solicited} />
    </section>
  );
}
