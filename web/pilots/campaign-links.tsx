import type { Resource } from '../../api/resources/schema.ts';
import { campaignUrls, duties } from './campaign-pages.tsx';
import { words } from './words.ts';

const said = words.list;

interface Props {
  readonly campaign: Resource;
  readonly isParty: boolean;
}

/** From a campaign's announcement to its communes, its review once that is everyone's, and where a party works on it. */
export function CampaignLinks({ campaign: { resource, state }, isParty }: Props) {
  const page = isParty || state === 'reviewed' ? duties[state]?.[0] : undefined;
  return (
    <p class="actions">
      {page && (
        <a class="button button-primary" href={campaignUrls[page](resource)}>
          {said.duties[page]}
        </a>
      )}
      <a class="button" href="/pilotes">
        {said.all}
      </a>
    </p>
  );
}
