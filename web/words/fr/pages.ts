import { typologies } from '../../../api/standard/typologies.ts';
import { typeset } from '../typeset.ts';
import { accessibility } from './accessibility.ts';
import { data } from './data.ts';
import { embed } from './embed.ts';
import { events } from './events.ts';
import { landmarks } from './landmarks.ts';
import { legal } from './legal.ts';
import { orientation } from './orientation.ts';
import { partners } from './partners.ts';
import { communes, departements } from './places.ts';
import { report } from './report.ts';
import { sheet } from './sheet.ts';
import { errors, footer, header, languageMenu, offline, saved } from './site.ts';
import { stops } from './stops.ts';
import { hours, venue, way } from './venue.ts';

/** Every type of venue. */
const types: Readonly<Record<string, string>> = Object.fromEntries(
  typologies.map(([code, name]) => [code, typeset(name)]),
);

/** What only the server says. */
export const pages = {
  languageMenu,
  header,
  footer,
  types,
  venue,
  hours,
  way,
  stops,
  partners,
  landmarks,
  events,
  report,
  sheet,
  orientation,
  saved,
  offline,
  embed,
  communes,
  departements,
  data,
  errors,
  accessibility,
  legal,
};
