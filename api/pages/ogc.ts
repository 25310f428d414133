import type { FastifyRequest } from 'fastify';
import { ogcErrorPage, ogcPage } from '../../web/ogc/pages.tsx';
import { type Page, renderPage } from '../../web/render.tsx';
import { catalogues } from '../../web/words/catalogues.ts';
import type { Config } from '../config.ts';
import { publicUrl } from '../core/public-url.ts';
import type { Pages } from '../ogc/schema.ts';
import { buildId, readAssets } from './assets.ts';

const assets = readAssets();

/** How the service of features writes what browsers read, in the site's own layout. */
export function ogcPages(config: Config, clock: () => Date): Pages<FastifyRequest> {
  const written = (page: Page, request: FastifyRequest) => {
    const { origin } = publicUrl(request, config);
    return renderPage(page, { words: catalogues.fr, path: request.url, origin, made: clock(), assets });
  };
  return {
    build: buildId(assets),
    write: (view, request) => written(ogcPage(view), request),
    refuse: (status, detail, request) => written(ogcErrorPage(status, detail), request),
  };
}
