import type { Api } from '../api.ts';
import { lettersOf } from '../places/understood.ts';

/**
 * The départements that a text says, by their names or numbers, between commas or one a line.
 * @returns codes; what names none stays as it is written, for the API to refuse by name
 */
export async function departementsNamed(api: Pick<Api, 'departements'>, text: string): Promise<string[]> {
  const said = text.split(/[\n,;]/).flatMap((part) => part.trim() || []);
  if (said.every((part) => /^\d/.test(part))) return said;
  const known = await api.departements();
  // « Nord (59) » is how they are shown.
  const codeOf = (part: string) =>
    known.find(({ code, nom }) =>
      [nom, code, `${nom} (${code})`].some((one) => lettersOf(one) === lettersOf(part)),
    )?.code;
  return said.map((part) => codeOf(part) ?? part);
}
