import { words } from './words.ts';

/** What the history calls the calendar, and how it is named to readers. */
export const STOPS = ['stops', words.history] as const;

interface Change {
  readonly from: unknown;
  readonly to: unknown;
}

/** « Mairie, Wavrin (Mo 09:00-12:00) » for each. */
const said = (stops: unknown) =>
  Array.isArray(stops)
    ? stops.map(({ label, commune, horaires }) => `${label}, ${commune} (${horaires})`)
    : stops;

/** A change as readers can compare it: of stops, a line each; any other as it is. */
export const saidOfStops = (field: string, { from, to }: Change): Change =>
  field === STOPS[0] ? { from: said(from), to: said(to) } : { from, to };
