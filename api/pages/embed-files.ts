import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readEmbedSettings } from '../../web/embed/settings.ts';
import { themeSheet } from '../../web/embed/theme.ts';
import { allowShowing } from '../core/cross-origin.ts';
import { clientFolder } from './assets.ts';

const file = join(clientFolder, 'embarque.js');
const script = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
const HOUR = 'public, max-age=3600';

/** `/embarque.js`: the element that other sites' pages hold, loaded from there. */
export const embedScript = (reply: FastifyReply) =>
  script === undefined
    ? reply.callNotFound()
    : allowShowing(reply)
        .header('cache-control', HOUR)
        .header('access-control-allow-origin', '*')
        .type('text/javascript; charset=utf-8')
        .send(script);

/** `/embarque/theme.css?accent=…`: a frame's colours, in a file since its policy takes no style of its own. */
export const embedTheme = (request: FastifyRequest, reply: FastifyReply) =>
  reply
    .header('cache-control', HOUR)
    .type('text/css; charset=utf-8')
    .send(themeSheet(readEmbedSettings(new URL(request.url, 'http://unused').searchParams)));
