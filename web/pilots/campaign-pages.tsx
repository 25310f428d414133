import { words } from './team-words.ts';
import { assignmentUrl, choiceUrl, reviewUrl } from './urls.ts';

const pages = [
  ['choice', choiceUrl],
  ['teams', assignmentUrl],
  ['review', reviewUrl],
] as const;

interface Props {
  readonly campaign: number;
  readonly here: (typeof pages)[number][0];
}

/** From one of the pages that the parties have of a campaign to the two others. */
export const CampaignPages = ({ campaign, here }: Props) => (
  <nav aria-label={words.campaign.label} class="actions">
    {pages
      .filter(([page]) => page !== here)
      .map(([page, url]) => (
        <a key={page} class="button button-quiet" href={url(campaign)}>
          {words.campaign[page]}
        </a>
      ))}
  </nav>
);
