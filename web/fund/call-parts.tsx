import { programmesApi } from '../programmes/programmes-api.ts';
import type { Parts, Shown } from '../resources/needs/need-parts.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { fundApi } from './fund-api.ts';
import { words } from './words.ts';

/** How many euros of its budget, not granted yet, the fund does not have: none of one that is over. */
async function missingFor(ask: PersonalRequest['ask'], call: Shown['resource']): Promise<number> {
  if (!['draft', 'published', 'instructing'].includes(call.state)) return 0;
  const { totals, calls } = await fundApi(ask).fund();
  const granted = calls.find((one) => one.call === call.resource)?.granted ?? 0;
  const cents = totals.find((one) => one.demonstration === call.demonstration)?.available ?? 0;
  return Math.max(0, Number(call.details.budget ?? 0) - granted - Math.floor(cents / 100));
}

/** What the page of a call shows besides: the rules of the fund, before one applies. */
export async function callParts({ ask }: PersonalRequest, { resource, own }: Shown): Promise<Parts> {
  const missing = own?.sides.includes('owner') ? await missingFor(ask, resource) : 0;
  const {
    grant_most = 0,
    first_part = 0,
    report_months = 0,
  } = (await programmesApi(ask).find('fonds')).rules;
  return {
    before: (
      <section aria-labelledby="regles">
        {missing > 0 && <Notice>{words.overBalance(missing)}</Notice>}
        <h2 id="regles">{words.rulesTitle}</h2>
        <p>
          {words.rules(grant_most, first_part, report_months)} <a href="/fonds">{words.all}</a>
        </p>
      </section>
    ),
  };
}
