import { domainOf, isCommon } from '../core/mail-address.ts';

function hostOf(site: string): string {
  const address = /^https?:\/\//i.test(site) ? site : `https://${site}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '').toLowerCase() : '';
}

export interface Published {
  readonly courriels: readonly string[];
  readonly site_web: readonly string[];
}

/**
 * What an address may prove of who runs a venue: `mail` when it is published as the venue's own, `domain` when it is of
 * the domain of the venue's site or of its published mail (of no proof where other communes publish it too); undefined
 * otherwise.
 */
export function proofOf(mail: string, { courriels, site_web }: Published): 'mail' | 'domain' | undefined {
  if (courriels.some((published) => published.toLowerCase() === mail)) return 'mail';
  const domain = domainOf(mail);
  if (isCommon(domain)) return undefined;
  return [...courriels.map(domainOf), ...site_web.map(hostOf)].includes(domain) ? 'domain' : undefined;
}
