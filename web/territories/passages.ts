import type { StopDate } from '../../api/stops/schema.ts';
import type { TerritoryDetail } from '../../api/territories/schema.ts';
import { type Ask, apiOver, orNothing } from '../api.ts';
import { hourInWords } from '../words/typeset.ts';
import { weekday } from './figures.ts';
import { words } from './words.ts';

type Nearest = TerritoryDetail['nearest'][number];

/** When each stop that is the nearest of something is next served; absent where no date is known. */
export type Passages = ReadonlyMap<number, StopDate>;

/** Asks those who say when venues that move stop: a date passes while distances stay. @throws ApiError */
export async function findPassages({ nearest }: TerritoryDetail, ask: Ask): Promise<Passages> {
  const api = apiOver(ask);
  const moving = new Set(nearest.flatMap(({ id, stop }) => (stop === null ? [] : [id])));
  const calendars = await Promise.all([...moving].map((id) => orNothing(api.stops(id), 404, 410)));
  return new Map(
    calendars.flatMap((calendar) =>
      (calendar?.stops ?? []).flatMap(({ stop, dates: [next] }): [number, StopDate][] =>
        next ? [[stop, next]] : [],
      ),
    ),
  );
}

/** « itinérant, lundi 8 juin »: the same where there is little room; absent where the venue stays. */
export function stopInBrief({ stop }: Nearest, passages: Passages): string | undefined {
  if (stop === null) return undefined;
  const next = passages.get(stop);
  return next ? words.nearest.brief(weekday(next.from)) : words.nearest.stop;
}

/** « arrêt d’un lieu itinérant, prochain passage lundi 8 juin de 9 h à 12 h »; absent where the venue stays. */
export function stopInWords({ stop }: Nearest, passages: Passages): string | undefined {
  if (stop === null) return undefined;
  const next = passages.get(stop);
  if (!next) return words.nearest.stop;
  const [from, to] = [next.from, next.to].map((local) => hourInWords(local.slice(11)));
  return words.nearest.passage(weekday(next.from), from ?? '', to ?? '', next.sure);
}
