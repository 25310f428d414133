/** `;` or `,`: whichever the header, which quotes nothing but names, has more of. */
export function delimiterOf(beginning: string): ',' | ';' {
  const header = beginning.slice(0, (beginning.indexOf('\n') + 1 || beginning.length + 1) - 1);
  return header.split(';').length > header.split(',').length ? ';' : ',';
}
