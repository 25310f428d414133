import type { ComponentChildren } from 'preact';
import type { Engagement } from '../../api/pilots/team/schema.ts';
import { calm } from '../venues/names.ts';
import { words as team } from './team-words.ts';
import { words as pilots } from './words.ts';

const said = team.mine;

const Act = ({ act, label, main, name }: { act: string; label: string; main: boolean; name: string }) => (
  <button type="submit" name="vers" value={act} class={main ? 'button button-primary' : 'button'}>
    {label}
    <span class="visually-hidden"> : {name}</span>
  </button>
);

const Acts = ({ one, children }: { readonly one: Engagement; readonly children: ComponentChildren }) => (
  <form method="post" action="/mon-espace" class="actions">
    <input type="hidden" name="geste" value="classe" />
    <input type="hidden" name="membre" value={String(one.member)} />
    <input type="hidden" name="de" value={one.state} />
    {children}
  </form>
);

function Line({ one }: { readonly one: Engagement }) {
  const name = `${calm(one.school)}, ${one.commune}`;
  const isProposed = one.state === 'proposed';
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {[
          one.campaign_title,
          isProposed ? said.proposed : said.accepted,
          one.venue && said.forVenue(calm(one.venue)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <h3>{name}</h3>
      <p>
        {pilots.classLine(one)}, {team.km(one.metres)}
      </p>
      {isProposed ? (
        <Acts one={one}>
          <Act act="accept" label={said.accept} main name={name} />
          <Act act="decline" label={said.decline} main={false} name={name} />
        </Acts>
      ) : (
        <details>
          <summary>
            {said.leave}
            <span class="visually-hidden"> : {name}</span>
          </summary>
          <p>{said.leaveLead}</p>
          <Acts one={one}>
            <Act act="leave" label={said.leaveSure} main={false} name={name} />
          </Acts>
        </details>
      )}
    </li>
  );
}

/** In someone's space: the classes that they are asked to come to, and those that they come to. */
export const Engagements = ({ engagements }: { readonly engagements: readonly Engagement[] }) =>
  engagements.length > 0 ? (
    <section aria-labelledby="classes-proposees">
      <h2 id="classes-proposees">
        {engagements.some(({ state }) => state === 'proposed') ? said.title : said.mine}
      </h2>
      <p>{said.lead}</p>
      <ul class="resource-cards">
        {engagements.map((one) => (
          <Line key={one.member} one={one} />
        ))}
      </ul>
    </section>
  ) : null;
