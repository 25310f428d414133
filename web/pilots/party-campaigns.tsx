import type { Campaign } from '../../api/pilots/schema.ts';
import { campaign as kind } from '../../api/resources/kinds/campaign.ts';
import { assignmentUrl, choiceUrl, reviewUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.list;

/** In the space of who speaks for a party: each campaign, and where its choice, its teams and its review are. */
export const PartyCampaigns = ({ campaigns }: { readonly campaigns: readonly Campaign[] }) =>
  campaigns.length > 0 ? (
    <section aria-labelledby="campagnes">
      <h2 id="campagnes">{said.title}</h2>
      <ul class="points">
        {campaigns.map(({ campaign, title, state, demonstration }) => (
          <li key={campaign}>
            {title} {demonstration && words.example} : {kind.life.states[state] ?? state}
            <p class="actions">
              {(
                [
                  [choiceUrl(campaign), said.party],
                  [assignmentUrl(campaign), said.teams],
                  [reviewUrl(campaign), said.review],
                ] as const
              ).map(([address, label]) => (
                <a key={address} class="button button-quiet" href={address}>
                  {label}
                  <span class="visually-hidden"> : {title}</span>
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
