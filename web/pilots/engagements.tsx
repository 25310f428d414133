import type { ComponentChildren } from 'preact';
import type { Engagement } from '../../api/pilots/team/schema.ts';
import { calm } from '../venues/names.ts';
import { words as team } from './team-words.ts';
import { messagesUrl } from './urls.ts';
import { words as pilots } from './words.ts';

const said = team.mine;

const Act = ({ act, label, main, name }: { act: string; label: string; main: boolean; name: string }) => (
  <button type="submit" name="vers" value={act} class={main ? 'button button-primary' : 'button'}>
    {label}
    <span class="visually-hidden"> : {name}</span>
  </button>
);

type Thread = Engagement['threads'][number];

/** What a way to write is called: a volunteer is a number among those of the class. */
function threadLabel(one: Engagement, thread: Thread): string {
  if (thread.with) {
    if (thread.member === one.member) return team.messages.toAnimator(calm(thread.with), thread.messages);
    const guests = one.threads.filter(({ animator }) => animator === one.member);
    return team.messages.toVolunteer(guests.indexOf(thread) + 1, thread.messages);
  }
  return team.messages.toCommune(thread.messages);
}

/** Those of the same class to whom they may write, by this site. */
const Threads = ({ one, name }: { readonly one: Engagement; readonly name: string }) => (
  <p class="actions">
    {one.threads.map((thread) => (
      <a
        key={`${thread.member} ${thread.animator}`}
        class="button button-quiet"
        href={messagesUrl(thread.member, thread.animator)}
      >
        {threadLabel(one, thread)}
        <span class="visually-hidden"> : {name}</span>
      </a>
    ))}
  </p>
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
      <Threads one={one} name={name} />
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
