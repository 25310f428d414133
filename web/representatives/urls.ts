import { communeUrl } from '../communes/urls.ts';

/** Where someone asks to speak for a commune. */
export const askUrl = (commune: Parameters<typeof communeUrl>[0]): string =>
  `${communeUrl(commune)}/representer`;
