import type { Employee } from '../../../api/resources/volunteers/schema.ts';
import { words } from './words.ts';

const said = words.employees;

/** Those who name an organisation someone speaks for: it says whether it grants the time. */
export function Employees({ lines }: { readonly lines: readonly Employee[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="salaries-volontaires">
      <h2 id="salaries-volontaires">{said.title}</h2>
      <p>{said.lead}</p>
      <ul class="points">
        {lines.map(({ resource, organisation, nom, known_as, grants, confirmed }) => (
          <li key={resource}>
            {said.line(known_as, nom, grants.join(', '))}
            <form method="post" action="/mon-espace">
              <input type="hidden" name="fiche" value={resource} />
              <input type="hidden" name="organisation" value={organisation} />
              <button
                type="submit"
                name="geste"
                value={confirmed ? 'retirer-temps' : 'accorder-temps'}
                class={confirmed ? 'button' : 'button button-primary'}
              >
                {confirmed ? said.takeBack : said.confirm} <span class="visually-hidden">({known_as})</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
