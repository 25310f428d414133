import { programmesApi } from '../programmes/programmes-api.ts';
import type { Parts } from '../resources/needs/need-parts.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { words } from './words.ts';

/** What the page of a call shows besides: the rules of the fund, before one applies. */
export async function callParts({ ask }: PersonalRequest): Promise<Parts> {
  const {
    grant_most = 0,
    first_part = 0,
    report_months = 0,
  } = (await programmesApi(ask).find('fonds')).rules;
  return {
    before: (
      <section aria-labelledby="regles">
        <h2 id="regles">{words.rulesTitle}</h2>
        <p>
          {words.rules(grant_most, first_part, report_months)} <a href="/fonds">{words.all}</a>
        </p>
      </section>
    ),
  };
}
