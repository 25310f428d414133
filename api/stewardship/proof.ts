/** Mail services that anyone has an address at: such a domain proves nothing. */
const COMMON = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr
  ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.fr mail.com protonmail.com proton.me pm.me tutanota.com
  orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr numericable.fr laposte.net club-internet.fr aliceadsl.fr
  cegetel.net voila.fr ecomail.fr mailo.com net-c.com lilo.org riseup.net zaclys.net mediaserv.net canl.nc lagoon.nc
  mls.nc mail.pf`.split(/\s+/),
);

export const domainOf = (mail: string) => mail.split('@')[1]?.toLowerCase() ?? '';

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
  if (COMMON.has(domain)) return undefined;
  return [...courriels.map(domainOf), ...site_web.map(hostOf)].includes(domain) ? 'domain' : undefined;
}
