import { SearchPage } from './venues/search-page.tsx';

/**
 * How scripts come by each island. The search page's is in the first file that loads; the others come when a page has
 * them, so that the first list never waits for what it does not show.
 */
export const islands = {
  SearchPage: async () => SearchPage,
  PlaceForm: async () => (await import('./places/place-form.tsx')).PlaceForm,
  OrientationPlace: async () => (await import('./orientation/orientation-place.tsx')).OrientationPlace,
  MiniMap: async () => (await import('./map/mini-map.tsx')).MiniMap,
  ShareButton: async () => (await import('./ui/share-button.tsx')).ShareButton,
  TravelTime: async () => (await import('./travel/travel-time.tsx')).TravelTime,
  SaveButton: async () => (await import('./offline/save-button.tsx')).SaveButton,
  SavedList: async () => (await import('./offline/saved-list.tsx')).SavedList,
  PrintButton: async () => (await import('./ui/print-button.tsx')).PrintButton,
  QueueKeys: async () => (await import('./moderation/queue-keys.tsx')).QueueKeys,
  CopyButton: async () => (await import('./ui/copy-button.tsx')).CopyButton,
};

export type Islands = typeof islands;
