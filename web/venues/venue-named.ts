import { type Api, ApiError, orNothing } from '../api.ts';
import { lettersOf } from '../places/understood.ts';
import { enumerate, fr } from '../words/typeset.ts';
import { calm } from './names.ts';

interface Candidate {
  readonly id: string;
  /** Its name, where it is, and its page: what a field may hold. */
  readonly label: string;
}

type Found = { readonly id: string } | { readonly candidates: readonly Candidate[] };

/** More are not chosen from: another word of the name finds fewer. */
const SHOWN = 8;

const pageOf = (id: string) => `/lieux/${encodeURIComponent(id)}`;

/** How a field says a venue: its name for who reads, its page for the form. */
export const venueText = ({ id, nom }: { readonly id: string; readonly nom: string }): string =>
  `${calm(nom)}, ${pageOf(id)}`;

/** The venue that a text means: by its page's address, its id, or its name; else those that it may mean. */
async function look(api: Pick<Api, 'venue' | 'venues'>, text: string): Promise<Found> {
  const [, path] = /\/lieux\/([^/?#\s]+)/.exec(text) ?? [];
  if (path) return { id: decodeURIComponent(path) };
  if (!text.includes(' ') && (await orNothing(api.venue(text), 400, 404))) return { id: text };
  const query = new URLSearchParams({ q: text, limit: String(SHOWN) });
  const { venues } = (await orNothing(api.venues(query), 400)) ?? { venues: [] };
  const exact = venues.filter(({ nom }) => lettersOf(nom) === lettersOf(text));
  const [only, ...others] = exact.length > 0 ? exact : venues;
  if (only && others.length === 0 && exact.length > 0) return { id: only.id };
  const among = exact.length > 0 ? exact : venues;
  return {
    candidates: among.map(({ id, nom, commune }) => ({ id, label: `${calm(nom)}, ${calm(commune)}` })),
  };
}

const NONE = (text: string) => fr`aucun lieu de l’annuaire ne s’appelle « ${text} ».`;
const SEVERAL = (text: string) => fr`plusieurs lieux répondent à « ${text} » : choisissez-le dans la liste.`;

/** Where a form keeps what may be meant, from one sending to the next. */
const choicesOf = (field: string) => `${field}-parmi`;
export const chosenOf = (field: string): string => `${field}-choisi`;

/** What a field's texts may mean, as it was found at the last sending: id and label. */
export const candidatesIn = (form: URLSearchParams, field: string): readonly Candidate[] =>
  form.getAll(choicesOf(field)).map((text) => {
    const [id = '', label = id] = text.split('\t');
    return { id, label };
  });

/**
 * The ids of the venues that a field says, one a line. What is not clear is kept in the form, to be chosen from.
 * @throws ApiError naming the field, for a name of none or of several
 */
export async function venuesNamed(
  api: Pick<Api, 'venue' | 'venues'>,
  form: URLSearchParams,
  field: string,
): Promise<string[]> {
  const chosen = form.getAll(chosenOf(field)).filter((id) => id !== '');
  const texts = (form.get(field) ?? '').split('\n').flatMap((line) => line.trim() || []);
  const found = await Promise.all(texts.map(async (text) => ({ text, ...(await look(api, text)) })));
  const unclear: string[] = [];
  const ids = found.flatMap((one) => {
    if ('id' in one) return [one.id];
    const among = one.candidates.filter(({ id }) => chosen.includes(id));
    if (among.length > 0) return among.map(({ id }) => id);
    unclear.push(one.candidates.length > 0 ? SEVERAL(one.text) : NONE(one.text));
    for (const { id, label } of one.candidates) form.append(choicesOf(field), `${id}\t${label}`);
    return [];
  });
  if (unclear.length > 0) {
    const message = enumerate(unclear);
    throw new ApiError(400, message, [{ name: field, message }]);
  }
  return ids;
}
