import { type FeedAddress, openFeed } from '../core/atom.ts';
import { venuePage } from '../core/public-url.ts';
import { fields } from '../standard/fields.ts';
import type { ToldChange } from './doors.ts';
import type { Change } from './schema.ts';

interface About extends FeedAddress {
  readonly changedAt: Date;
}

const labels = new Map<string, string>(fields.map(({ name, label }) => [name, label]));
const namesIn = (changed: object) =>
  Object.keys(changed).flatMap(
    (name) => labels.get(name)?.toLowerCase() ?? (name === 'stops' ? 'arrêts' : []),
  );

function sentenceOf(change: Change): string {
  switch (change.kind) {
    case 'added':
      return 'Nouveau dans l’annuaire.';
    case 'changed': {
      const names = namesIn(change.fields);
      return names.length > 0 ? `Fiche modifiée : ${names.join(', ')}.` : 'Fiche confirmée.';
    }
    case 'closed':
      return 'Fermé pour de bon.';
    case 'reopened':
      return 'Rouvert.';
    case 'merged':
      return `Réuni avec « ${change.into} ».`;
    case 'removed':
      return 'Retiré de l’annuaire.';
  }
}

/** Changes, the latest first, as an Atom feed (RFC 4287). An entry's id is its change's, for ever. */
export function toAtom(changes: readonly ToldChange[], { origin, address, changedAt }: About): string {
  const feed = openFeed(
    { origin, address },
    {
      title: 'Changements',
      description: 'Ce qui change dans l’annuaire des lieux de médiation numérique',
      page: `${origin}/donnees`,
      updated: changes[0]?.at ?? changedAt,
    },
  );
  for (const { cursor, at, text, nom } of changes) {
    if (text === null) continue;
    const change = JSON.parse(text) as Change;
    const id = `${origin}/api/changes#${cursor}`;
    const link = change.kind === 'removed' ? `${origin}/donnees` : venuePage(origin, change.id);
    feed.addItem({ title: nom || change.id, id, link, date: at, description: sentenceOf(change) });
  }
  return feed.atom1();
}
