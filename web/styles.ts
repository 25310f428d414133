/** Style sheets that only some pages need, by the name that a page asks them under: the file, from web/. */
export const styleSheets = {
  venue: 'venues/venue.css',
  sheet: 'sheet/sheet.css',
  orientation: 'orientation/orientation.css',
  form: 'ui/form.css',
  edit: 'stewardship/edit.css',
  position: 'position/position.css',
  text: 'ui/text-page.css',
  stops: 'stops/stops.css',
  resources: 'resources/resources.css',
  partners: 'partners/partners.css',
  events: 'events/events.css',
  toolbox: 'toolbox/toolbox.css',
  framework: 'framework/framework.css',
  place: 'ui/place-page.css',
  ordi: 'ordi/ordi.css',
  pilots: 'pilots/pilots.css',
  mayor: 'pilots/mayor/mayor.css',
  data: 'open-data/data.css',
  territories: 'territories/territories.css',
  embed: 'embed/embed.css',
} as const;
export type StyleName = keyof typeof styleSheets;
