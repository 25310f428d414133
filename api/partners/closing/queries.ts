import type { Queryable } from '../../../db/database.ts';
import { sql } from '../../../db/sql.ts';
import { actAs } from '../../core/actor.ts';
import { RefusedError } from '../../core/errors.ts';
import { modifiedSince } from '../../core/versions.ts';
import { tellDelegates, type Writing } from '../doors.ts';
import { type ClosedAs, reopenedMail } from './mails.ts';

const reopen = sql(import.meta.url, 'reopen.sql');
const closed = sql(import.meta.url, 'closed.sql');

/** Someone else wrote since a version was read, or it is not in that state. */
export const wroteMeanwhile = () => new RefusedError(409, modifiedSince('cette organisation', 'lue'));

const closedSaid: Readonly<Record<ClosedAs, (nom: string) => string>> = {
  organisation: (nom) => `« ${nom} » a fermé sa page : cette organisation n’est plus partenaire.`,
  modération: (nom) => `La modération de l’annuaire a fermé la page de « ${nom} ».`,
};

/** @throws RefusedError 410 for an organisation whose page is closed */
export async function refuseClosed(db: Queryable, organisation: number): Promise<void> {
  const [found] = await db.query<{ nom: string; as: ClosedAs }>(closed, [organisation]);
  if (found) throw new RefusedError(410, closedSaid[found.as](found.nom));
}

/** @throws RefusedError 403 for those whose page the directory has closed */
function refusedReopening(error: unknown): never {
  if ((error as { constraint?: string }).constraint !== 'closed_by_moderators') throw error;
  throw new RefusedError(403, 'La modération a fermé cette page : elle seule peut la rouvrir.');
}

/** Opens the page of an organisation again; what it offered stays closed. @throws RefusedError that says why not */
export async function reopenOrganisation(
  client: Queryable,
  { organisation, version }: { readonly organisation: number; readonly version: number },
  { actor, origin, now }: Writing,
): Promise<number> {
  await actAs(client, actor);
  const [opened] = await client
    .query<{ nom: string; version: number }>(reopen, [organisation, version])
    .catch(refusedReopening);
  if (!opened) throw wroteMeanwhile();
  const address = `${origin}/partenaires/${organisation}/gerer`;
  const mail = (to: string) => reopenedMail(to, opened.nom, address);
  await tellDelegates(client, organisation, `opened ${organisation} ${opened.version}`, mail, now);
  return opened.version;
}
