import { words } from './team-words.ts';
import { assignmentUrl, choiceUrl, reviewUrl } from './urls.ts';

/** What the parties have of a campaign. */
export const campaignUrls = { choice: choiceUrl, teams: assignmentUrl, review: reviewUrl } as const;
export type CampaignPage = keyof typeof campaignUrls;
const all = Object.keys(campaignUrls) as CampaignPage[];

/** Where a party works on a campaign in each of its states. */
export const duties: Readonly<Record<string, readonly CampaignPage[]>> = {
  published: ['choice'],
  choosing: ['choice'],
  running: ['teams', 'review'],
  reviewed: ['review'],
};

interface Props {
  readonly campaign: number;
  readonly here: CampaignPage;
}

/** From one of the pages that the parties have of a campaign to the two others. */
export const CampaignPages = ({ campaign, here }: Props) => (
  <nav aria-label={words.campaign.label} class="actions">
    {all
      .filter((page) => page !== here)
      .map((page) => (
        <a key={page} class="button button-quiet" href={campaignUrls[page](campaign)}>
          {words.campaign[page]}
        </a>
      ))}
  </nav>
);
