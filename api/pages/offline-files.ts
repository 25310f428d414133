import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import type { Assets } from '../../web/render.tsx';
import { clientFolder } from './assets.ts';

const script = join(clientFolder, 'sw.js');

/** The service worker, after what it is to keep. @returns undefined for a server built without its client */
export function writeServiceWorker(assets: Assets, build: string): string | undefined {
  if (!existsSync(script)) return undefined;
  const scripts = assets.script ? [assets.script, ...assets.modules, ...assets.later] : [];
  const words = assets.words.fr ?? [];
  const styles = [...assets.styles, ...(assets.pageStyles.place ? [assets.pageStyles.place] : [])];
  const files = [...new Set([...scripts, ...words, ...styles, ...assets.fonts])];
  return `const SHELL = ${JSON.stringify({ build, files })};\n${readFileSync(script, 'utf8')}`;
}

/** Asked at each visit: an old one would go on keeping old pages. */
export const serviceWorker = (reply: FastifyReply, text: string | undefined) =>
  text === undefined
    ? reply.callNotFound()
    : reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(text);

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a telephone shows of the site once it is put on its screen. */
const manifest = {
  name: 'Nouvelle Proximité',
  short_name: 'Proximité',
  description: 'Les lieux où l’on vous aide avec le numérique, partout en France.',
  lang: 'fr',
  id: '/',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  background_color: '#12372f',
  theme_color: '#12372f',
  icons: [icon('icon-192', 192, 'any'), icon('icon-512', 512, 'any'), icon('maskable-512', 512, 'maskable')],
};

export const webManifest = (reply: FastifyReply) =>
  reply
    .header('cache-control', 'public, max-age=86400')
    .type('application/manifest+json')
    .send(JSON.stringify(manifest));
