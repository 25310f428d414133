const delimiters = [',', ';', '\t'] as const;

/** `,`, `;` or a tabulation: whichever the header, which quotes nothing but names, has most of. */
export function delimiterOf(beginning: string): (typeof delimiters)[number] {
  const header = beginning.slice(0, (beginning.indexOf('\n') + 1 || beginning.length + 1) - 1);
  const counted = delimiters.map((one) => header.split(one).length);
  return delimiters[counted.indexOf(Math.max(...counted))] ?? ',';
}
