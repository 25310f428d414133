import { SearchPage } from './venues/search-page.tsx';

/**
 * How scripts come by each island. The search page's is in the first file that loads; the others come when a page has
 * them, so that the first list never waits for what it does not show. Whole modules, of which each has the island under
 * its own name: to pick it here, as many times, cost the first list 200 bytes.
 */
export const islands = {
  SearchPage: async () => ({ SearchPage }),
  PlaceForm: () => import('./places/place-form.tsx'),
  OrientationPlace: () => import('./orientation/orientation-place.tsx'),
  MiniMap: () => import('./map/mini-map.tsx'),
  ShareButton: () => import('./ui/share-button.tsx'),
  TravelTime: () => import('./travel/travel-time.tsx'),
  SaveButton: () => import('./offline/save-button.tsx'),
  SavedList: () => import('./offline/saved-list.tsx'),
  PrintButton: () => import('./ui/print-button.tsx'),
  EditForm: () => import('./stewardship/edit-form.tsx'),
  HoursField: () => import('./stewardship/hours-field.tsx'),
  PositionField: () => import('./position/position-field.tsx'),
  LogoField: () => import('./partners/logo-field.tsx'),
  QueueKeys: () => import('./moderation/queue-keys.tsx'),
  VenueNames: () => import('./venues/venue-names.tsx'),
  SelfPosition: () => import('./framework/self-position.tsx'),
  ApiTry: () => import('./open-data/api-try.tsx'),
  CopyButton: () => import('./ui/copy-button.tsx'),
};

export type Islands = typeof islands;
