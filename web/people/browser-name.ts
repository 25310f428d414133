const browsers = [
  ['Firefox', /firefox\//i],
  ['Edge', /edg\//i],
  ['Chrome', /chrom(e|ium)\//i],
  ['Safari', /safari\//i],
] as const;
const systems = [
  ['Android', /android/i],
  ['iPhone', /iphone|ipad/i],
  ['Windows', /windows/i],
  ['Mac', /mac os/i],
  ['Linux', /linux/i],
] as const;

const first = (named: readonly (readonly [string, RegExp])[], text: string) =>
  named.find(([, pattern]) => pattern.test(text))?.[0];

/** A browser as its owner knows it, « Firefox, Android »: enough to recognise one's own; empty for what is not known. */
export const browserName = (text: string): string =>
  [first(browsers, text), first(systems, text)].filter(Boolean).join(', ');
