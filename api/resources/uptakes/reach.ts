import { ofTown } from '../../core/french.ts';
import type { Kind } from '../kinds/kind.ts';

/** A venue that could ask, and how it is to those that a resource is for. */
export interface TakerRow {
  readonly id: string;
  readonly nom: string;
  readonly within: boolean;
  readonly reach: string;
  /** In metres. */
  readonly radius: number | null;
  readonly departements: readonly string[];
  readonly departement: string;
  readonly km: number | null;
  /** The commune in the middle of the circle. */
  readonly around: string | null;
  /** What it has asked for of it already, where that goes on. */
  readonly taken: number | null;
}

function forWhom({
  reach,
  radius,
  departements,
  departement,
  km,
  around,
}: TakerRow): readonly [string, string] {
  switch (reach) {
    case 'circle': {
      const far = Math.round((radius ?? 0) / 1000);
      return [`à moins de ${far} km${around ? ` ${ofTown(around)}` : ''}`, `le vôtre en est à ${km} km`];
    }
    case 'departements': {
      const codes = departements.join(', ');
      const where = departements.length > 1 ? `des départements ${codes}` : `du département ${codes}`;
      return [where, `le vôtre est du ${departement}`];
    }
    default:
      return ['qu’elle nomme', 'le vôtre n’en est pas'];
  }
}

/** Why a resource is not for a venue, in words; undefined where it is. */
export function outOfReach({ consented }: Kind, taker: TakerRow): string | undefined {
  if (taker.within) return undefined;
  const [those, yours] = forWhom(taker);
  return `${consented ? 'Cette personne vient dans les lieux' : 'Cette offre est pour les lieux'} ${those} ; ${yours}.`;
}
