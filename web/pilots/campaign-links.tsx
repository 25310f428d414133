import type { Resource } from '../../api/resources/schema.ts';
import { assignmentUrl, choiceUrl, reviewUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.list;

type Way = readonly [address: string, label: string];

/** Where a party works on a campaign in each of its states. */
const duties: Readonly<Record<string, (campaign: number) => Way>> = {
  published: (campaign) => [choiceUrl(campaign), said.party],
  choosing: (campaign) => [choiceUrl(campaign), said.party],
  running: (campaign) => [assignmentUrl(campaign), said.teams],
};

const wayOf = ({ resource, state }: Pick<Resource, 'resource' | 'state'>, isParty: boolean) => {
  if (state === 'reviewed') return [reviewUrl(resource), said.review] as const;
  return isParty ? duties[state]?.(resource) : undefined;
};

/** From a campaign's announcement to its communes, its review, and what a party does there. */
export function CampaignLinks({
  campaign,
  isParty,
}: {
  readonly campaign: Resource;
  readonly isParty: boolean;
}) {
  const way = wayOf(campaign, isParty);
  return (
    <p class="actions">
      {way && (
        <a class="button button-primary" href={way[0]}>
          {way[1]}
        </a>
      )}
      <a class="button" href="/pilotes">
        {said.all}
      </a>
    </p>
  );
}
