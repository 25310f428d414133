import { Island } from '../island.tsx';
import type { Page } from '../render.tsx';
import type { Redirect, Request } from '../routes.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { loadSheet } from './load-sheet.ts';
import { VenueSheet } from './venue-sheet.tsx';

/** `/lieux/:id/:slug/imprimer`: one venue in large type, with its code and its small maps. */
export const printPage = (request: Request): Promise<Page | Redirect> =>
  withVenue(request, '/imprimer', async (venue) => {
    const { api, basemap, now, url, words } = request;
    const { live, pages } = words;
    const sheet = await loadSheet(venue, api);
    const title = pages.sheet.title(calm(venue.nom));
    return {
      head: { title: `${title} · ${live.site.name}`, description: title },
      styles: ['venue', 'sheet'],
      body: (
        <div class="sheet-page">
          <div class="sheet-tools">
            <p class="venue-back">
              <a href={live.at(venueUrl(venue))} lang="fr">
                {calm(venue.nom)}
              </a>
            </p>
            <h1>{pages.sheet.heading}</h1>
            <Island name="PrintButton" component={PrintButton} props={{ label: pages.sheet.print }} />
          </div>
          <VenueSheet {...sheet} origin={url.origin} basemap={basemap} />
          <p class="sheet-foot">{pages.sheet.printed(live.date(now.toISOString()), url.host)}</p>
        </div>
      ),
    };
  });
