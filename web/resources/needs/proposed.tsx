import type { Proposed as Line } from '../../../api/resources/needs/schema.ts';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { calm } from '../../venues/names.ts';
import { useWords } from '../../words/words.tsx';
import { resourceUrl } from '../urls.ts';
import { words } from './words.ts';

const said = words.proposed;

/** The needs that were proposed to the organisations someone speaks for. */
export function ProposedNeeds({ lines }: { readonly lines: readonly Line[] }) {
  const { date } = useWords();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="besoins-proposes">
      <h2 id="besoins-proposes">{said.title}</h2>
      <ul class="points">
        {lines.map((line) => (
          <li key={`${line.resource} ${line.organisation}`}>
            <a href={resourceUrl(line)}>{line.title}</a>,{' '}
            {said.line(calm(line.owner), line.nom, date(line.sent))} : {words.states[line.state]}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On a need's own page: who proposes it to whom, and the way to say no. */
export function ProposedHere({ lines }: { readonly lines: readonly Line[] }) {
  return (
    <>
      {lines
        .filter(({ state }) => state !== 'answered')
        .map(({ organisation, owner, nom, state }) => (
          <div key={organisation}>
            <Notice>{state === 'declined' ? said.declined : said.here(calm(owner), nom)}</Notice>
            {state !== 'declined' && (
              <details>
                <summary>{said.decline}</summary>
                <form method="post" class="plain-form" noValidate>
                  <input type="hidden" name="organisation" value={organisation} />
                  <Field id={`raison-${organisation}`} label={said.reason}>
                    <textarea id={`raison-${organisation}`} name="raison" rows={2} maxLength={500} />
                  </Field>
                  <button type="submit" name="geste" value="decliner" class="button">
                    {said.decline} <span class="visually-hidden">({nom})</span>
                  </button>
                </form>
              </details>
            )}
          </div>
        ))}
    </>
  );
}
