/** Mail services that anyone has an address at: such a domain proves nothing. */
const COMMON = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com yahoo.com yahoo.fr
  ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.fr mail.com protonmail.com proton.me pm.me tutanota.com
  orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr numericable.fr laposte.net club-internet.fr aliceadsl.fr
  cegetel.net voila.fr ecomail.fr mailo.com net-c.com lilo.org riseup.net zaclys.net mediaserv.net canl.nc lagoon.nc
  mls.nc mail.pf`.split(/\s+/),
);

export const domainOf = (mail: string): string => mail.split('@')[1]?.toLowerCase() ?? '';

/** Whether anyone may have an address of a domain. */
export const isCommon = (domain: string): boolean => COMMON.has(domain);

/** An address as others read it, the same as in team.sql: « c…@exemple.fr ». */
export const masked = (mail: string): string => `${mail.charAt(0)}…@${mail.split('@')[1]}`;
