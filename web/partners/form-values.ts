import type { Organisation, OrganisationBody } from '../../api/partners/schema.ts';
import { branches, networks } from '../../api/standard/organisations.ts';
import type { Api } from '../api.ts';
import { departementsNamed } from '../departements/named.ts';
import { locationOf } from '../position/from-form.ts';

/** An organisation as it is written; what its form cannot say is refused by the API. */
export type Written = Omit<OrganisationBody, 'kind' | 'trades'> & {
  readonly kind: string;
  readonly trades: readonly string[];
};
type Establishment = Written['establishments'][number];

/** More would be refused: the form stops there. */
const MOST = 50;

/** How many establishments a form shows. */
export const countIn = (form: URLSearchParams): number =>
  Math.max(1, Math.min(MOST, Math.trunc(Number(form.get('etablissements'))) || 1));

const establishmentFields = ['nom', 'siret', 'adresse', 'code_postal', 'commune', 'latitude', 'longitude'];
const textIn = (form: URLSearchParams, name: string) => form.get(name)?.trim() ?? '';
const listIn = (text: string) => text.split(/[\n,;]/).flatMap((line) => line.trim() || []);

/** As a number where it is one; else as it was written, for the API to say what was expected. */
function degreesIn(text: string): number | undefined {
  if (text === '') return undefined;
  const degrees = Number(text.replace(',', '.'));
  return Number.isNaN(degrees) ? (text as unknown as number) : degrees;
}

function establishmentIn(form: URLSearchParams, rank: number): Establishment {
  const text = (name: string) => textIn(form, `${name}-${rank}`);
  const siret = text('siret').replaceAll(/[\s.]/g, '');
  const [latitude, longitude] = [degreesIn(text('latitude')), degreesIn(text('longitude'))];
  return {
    nom: text('nom'),
    ...(siret && { siret }),
    adresse: text('adresse'),
    code_postal: text('code_postal'),
    commune: text('commune'),
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
  };
}

function networksIn(form: URLSearchParams): Written['networks'] {
  const branch = branches.find((one) => one === form.get('branch'));
  const known = networks
    .filter((network) => form.getAll('reseau').includes(network))
    .map((network) => ({ network, ...(branch && network === 'Syntec Numérique' && { branch }) }));
  return [...known, ...listIn(form.get('autres') ?? '').map((network) => ({ network }))];
}

/** What a form says, as the API takes it. */
export function bodyIn(form: URLSearchParams): Written {
  const [siret, site_web] = [textIn(form, 'siret').replaceAll(/[\s.]/g, ''), textIn(form, 'site_web')];
  return {
    nom: textIn(form, 'nom'),
    kind: textIn(form, 'kind'),
    ...(siret && { siret }),
    presentation: textIn(form, 'presentation').replaceAll('\r\n', '\n'),
    ...(site_web && { site_web }),
    trades: form.getAll('trades'),
    offers: form.getAll('offers'),
    hears_needs: form.has('besoins'),
    departements: listIn(form.get('departements') ?? ''),
    establishments: Array.from({ length: countIn(form) }, (_, index) => establishmentIn(form, index + 1)),
    networks: networksIn(form),
  };
}

/** What the directory knows, as a form would say it: the middle of a commune is nobody's position. */
export function bodyOf(organisation: Organisation): Written {
  const { nom, kind, siret, presentation, site_web, trades, offers, departements } = organisation;
  return {
    nom,
    kind,
    ...(siret && { siret }),
    presentation,
    ...(site_web && { site_web }),
    trades,
    offers,
    hears_needs: organisation.hears_needs,
    departements,
    establishments: organisation.establishments.map((one) => ({
      nom: one.nom,
      ...(one.siret && { siret: one.siret }),
      adresse: one.adresse,
      code_postal: one.code_postal,
      commune: one.commune,
      ...(!one.location_approximate && { latitude: one.latitude, longitude: one.longitude }),
    })),
    networks: organisation.networks.map(({ network, branch }) => {
      const known = branches.find((one) => one === branch);
      return { network, ...(known && { branch: known }) };
    }),
  };
}

/** An organisation as its form holds it. */
export function formOf(body: Written): URLSearchParams {
  const { nom, kind, siret = '', presentation, site_web = '', departements, establishments } = body;
  const form = new URLSearchParams({ nom, kind, siret, presentation, site_web });
  for (const trade of body.trades) form.append('trades', trade);
  for (const offer of body.offers) form.append('offers', offer);
  if (body.hears_needs) form.set('besoins', '1');
  form.set('departements', departements.join(', '));
  const isKnown = (network: string) => (networks as readonly string[]).includes(network);
  for (const { network, branch } of body.networks) {
    if (isKnown(network)) form.append('reseau', network);
    if (branch) form.set('branch', branch);
  }
  const others = body.networks.map(({ network }) => network).filter((network) => !isKnown(network));
  form.set('autres', others.join('\n'));
  form.set('etablissements', String(Math.max(1, establishments.length)));
  for (const [index, one] of establishments.entries())
    for (const [name, value] of Object.entries(one)) form.set(`${name}-${index + 1}`, String(value));
  return form;
}

/** A form with room for one establishment more. */
export function withOneMore(form: URLSearchParams): URLSearchParams {
  const more = new URLSearchParams(form);
  more.set('etablissements', String(Math.min(MOST, countIn(form) + 1)));
  return more;
}

/** A form without its establishment of a rank, those after it moved up. */
export function without(form: URLSearchParams, rank: number): URLSearchParams {
  const rest = new URLSearchParams(form);
  const count = countIn(form);
  for (let to = rank; to <= count; to++)
    for (const name of establishmentFields) {
      const next = form.get(`${name}-${to + 1}`);
      if (to < count && next !== null) rest.set(`${name}-${to}`, next);
      else rest.delete(`${name}-${to}`);
    }
  rest.set('etablissements', String(Math.max(1, count - 1)));
  return rest;
}

/** Its départements by their numbers, and where the geocoder finds each establishment that has no position yet. */
export async function placed(api: Api, body: Written): Promise<Written> {
  const establishments = await Promise.all(
    body.establishments.map(async (one) => {
      const { latitude = null, longitude = null } = one;
      const found = await locationOf(api, { ...one, latitude, longitude });
      return found.latitude === null || found.longitude === null ? one : { ...one, ...found };
    }),
  );
  const departements = await departementsNamed(api, body.departements.join('\n'));
  return { ...body, departements, establishments: establishments as Written['establishments'] };
}

/** A field that someone else changed meanwhile. */
export interface Theirs {
  readonly name: keyof Written;
  readonly before: string;
  readonly after: string;
  /** Changed here too, otherwise: what was written here is kept. */
  readonly isMine: boolean;
}

function sayOne(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  return Object.values(value).join(', ');
}
const say = (value: unknown): string =>
  Array.isArray(value) ? value.map(sayOne).join(' ; ') : value === undefined ? '' : String(value);
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const names = [
  'nom',
  'kind',
  'siret',
  'presentation',
  'site_web',
  'trades',
  'offers',
  'departements',
  'establishments',
  'networks',
] as const satisfies readonly (keyof Written)[];

/** Someone else wrote meanwhile: what each changed alone is put together, and what the other changed is told. */
export function reunited(
  read: Written,
  mine: Written,
  now: Written,
): { readonly body: Written; readonly theirs: readonly Theirs[] } {
  const ours = names.filter((name) => !isSame(read[name], mine[name]));
  const kept = Object.fromEntries(ours.map((name) => [name, mine[name]]));
  const theirs = names
    .filter((name) => !isSame(read[name], now[name]))
    .map((name) => ({
      name,
      before: say(read[name]),
      after: say(now[name]),
      isMine: ours.includes(name) && !isSame(mine[name], now[name]),
    }));
  return { body: { ...now, ...kept }, theirs };
}
