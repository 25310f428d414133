import { embedParams, readEmbedSettings } from '../embed/settings.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { readAsked, viewUrl } from './asked.ts';
import { toneOf } from './legend.ts';
import { Legend, MapDrawing, titleOf } from './map-figure.tsx';
import { territoriesApi } from './territories-api.ts';
import { placeOf } from './territory-page.tsx';
import { territoryUrl } from './urls.ts';
import { loadView } from './view.ts';
import { words } from './words.ts';

/** `/embarque/territoires/…`: a map and its legend as other sites show them in a frame. */
export async function territoryFrame({
  askAsAnyone: ask,
  findTowns,
  params,
  url,
  words: catalogue,
}: Request): Promise<Page> {
  const where = placeOf(params);
  const place = where && (await territoriesApi(ask).one(where));
  if (!place) return errorPage(catalogue, 404, words.unknown);
  const asked = readAsked(url.searchParams, place);
  const view = await loadView(place, asked, { ask, findTowns });
  const settings = readEmbedSettings(url.searchParams);
  return {
    styles: ['territories'],
    embedded: { ...settings, carried: String(new URLSearchParams(embedParams(settings))) },
    head: { title: words.embed.frame(place.nom), description: titleOf(view), frenchOnly: true },
    body: (
      <div class={`territory-frame tone-${toneOf(asked)}`}>
        <h1>{titleOf(view)}</h1>
        {view.invented && (
          <p>
            <strong>{words.invented(view.invented)}</strong>
          </p>
        )}
        <MapDrawing view={view} alone />
        <Legend view={view} />
        <p class="fine">
          {view.drawing.approximate && `${words.map.approximate} `}
          {words.map.credit} {place.updated && words.updated(place.updated)}
        </p>
        <p>
          <a href={viewUrl(territoryUrl(place), asked, place)}>{words.embed.more}</a>
        </p>
      </div>
    ),
  };
}
