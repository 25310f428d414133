import type { Employee } from '../../../api/resources/volunteers/schema.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../words/words.tsx';
import { words } from './words.ts';

const said = words.employees;

const Whose = ({ one }: { readonly one: Employee }) => (
  <>
    <input type="hidden" name="fiche" value={String(one.resource)} />
    <input type="hidden" name="organisation" value={String(one.organisation)} />
  </>
);

const Grant = ({ one }: { readonly one: Employee }) => (
  <form method="post" action="/mon-espace">
    <Whose one={one} />
    <button type="submit" name="geste" value="accorder-temps" class="button button-primary">
      {said.confirm} <span class="visually-hidden">({one.known_as})</span>
    </button>
  </form>
);

/** No, with the reason: also once it was granted. */
function Refuse({ one }: { readonly one: Employee }) {
  const id = `raison-${one.resource}`;
  return (
    <details>
      <summary>
        {one.confirmed ? said.takeBack : said.refuse} <span class="visually-hidden">({one.known_as})</span>
      </summary>
      <form method="post" action="/mon-espace" class="plain-form">
        <Whose one={one} />
        <Field id={id} label={said.reason} hint={said.reasonHint}>
          <textarea
            id={id}
            name="raison"
            rows={3}
            required
            minLength={3}
            maxLength={500}
            aria-describedby={`${id}-hint`}
          />
        </Field>
        <button type="submit" name="geste" value="refuser-temps" class="button">
          {said.sendRefusal} <span class="visually-hidden">({one.known_as})</span>
        </button>
      </form>
    </details>
  );
}

function History({ history }: Pick<Employee, 'history'>) {
  const { date } = useWords();
  if (history.length < 2) return null;
  return (
    <details>
      <summary>{said.history}</summary>
      <ol class="points">
        {history.map(({ state, on, reason }, place) => (
          <li key={`${on}${place}`}>{words.word(words.states[state], date(on), reason)}</li>
        ))}
      </ol>
    </details>
  );
}

/** Those who ask an organisation someone speaks for: it says whether it grants the time, and why not. */
export function Employees({ lines }: { readonly lines: readonly Employee[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="salaries-volontaires">
      <h2 id="salaries-volontaires">{said.title}</h2>
      <p>{said.lead}</p>
      <ul class="points">
        {lines.map((one) => (
          <li key={one.resource}>
            {said.line(one.known_as, one.nom, one.grants.join(', '))}
            {one.reason && <p>{said.said(one.reason)}</p>}
            {!one.confirmed && <Grant one={one} />}
            {one.state !== 'refused' && <Refuse one={one} />}
            <History history={one.history} />
          </li>
        ))}
      </ul>
    </section>
  );
}
