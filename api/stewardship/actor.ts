import type { Person } from '../people/doors.ts';

/** Who writes, as the history of a venue says it: a role, never a name. */
export function actorOf({ key, roles }: Person): string {
  if (key) return key.source === null ? 'programme d’un lieu' : 'programme d’un réseau';
  return roles.has('operator') || roles.has('moderator') ? 'modération' : 'lieu';
}
