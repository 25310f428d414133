import { readFileSync } from 'node:fs';

/** Of package.json, beside which the compiled project lies. */
export const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as {
  version: string;
};
