import { fr } from '../words/typeset.ts';

type Step = readonly [href: string, name: string];

const GOVERNANCE: Step = ['/gouvernance', 'La gouvernance'];
const WORK: Step = ['/mon-espace/gouvernance', fr`Faire vivre les accords`];
const ROOMS: Readonly<Record<string, string>> = {
  accords: 'Accords',
  comites: 'Comités',
  criteres: 'Critères',
  indicateurs: 'Indicateurs',
  bilans: 'Bilans',
  etudes: 'Études',
  communication: 'Communication',
  differends: 'Différends',
};

/** Above a page of the governance: where it stands, so that none is a dead end. @param path of the page, with its query */
export function trailOf(path: string): readonly Step[] {
  const [, work, room, rest] = /^(\/mon-espace)?\/gouvernance\/(\w+)(\/)?/.exec(path) ?? [];
  if (!room) return path.startsWith('/mon-espace/gouvernance') ? [['/mon-espace', 'Mon espace']] : [];
  const top = work ? WORK : GOVERNANCE;
  // A meeting is read under its committee, which its own page names.
  const key = room === 'reunions' ? 'comites' : room;
  const name = ROOMS[key];
  const isWithin = rest !== undefined && name !== undefined && !(work && room === 'bilans');
  return [
    ...(work ? [['/mon-espace', 'Mon espace'] as const] : []),
    top,
    ...(isWithin ? [[`${top[0]}/${key}`, name] as const] : []),
  ];
}

export const Trail = ({ path }: { readonly path: string }) => {
  const steps = trailOf(path);
  return steps.length === 0 ? null : (
    <nav class="trail" aria-label="Fil d’Ariane">
      <ol>
        {steps.map(([href, name]) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};
