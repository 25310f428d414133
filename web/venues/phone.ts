/** Overseas territories whose national form is the two last digits of the prefix, doubled by none: 0262, 0590… */
const inNationalPlan: Readonly<Record<string, string>> = {
  '33': '0',
  '262': '0',
  '269': '0',
  '590': '0',
  '594': '0',
  '596': '0',
};
/** Six digits and no trunk prefix: the country's own number stays in front. */
const ownPlan = ['508', '681', '687', '689'];

const pairs = (digits: string) => digits.replace(/(\d{2})(?=\d)/g, '$1\u00a0');

/**
 * « +33320495000 » -> « 03 20 49 50 00 », « +262692… » -> « 06 92 … », « +687… » keeps its prefix.
 * Anything else is shown as it is written.
 */
export function nationalPhone(international: string): string {
  const prefix = [...Object.keys(inNationalPlan), ...ownPlan].find((code) =>
    international.startsWith(`+${code}`),
  );
  if (!prefix) return international;
  const rest = international.slice(prefix.length + 1);
  const trunk = inNationalPlan[prefix];
  if (trunk && rest.length === 9) return pairs(trunk + rest);
  return ownPlan.includes(prefix) ? `+${prefix}\u00a0${pairs(rest)}` : international;
}
