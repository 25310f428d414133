import { readColour, type Theme } from './theme.ts';

/** How a frame on another site looks; what it shows is the search of its address. */
export interface EmbedSettings extends Theme {
  /** Of the town, at the top: an image by HTTPS. */
  readonly logo?: string | undefined;
  /** Without the box: the territory is the only one. */
  readonly withoutBox?: true | undefined;
}

/** Where frames are. */
export const EMBED_PATH = '/embarque';

const readLogo = (text: string | null): string | undefined =>
  text && URL.canParse(text) && new URL(text).protocol === 'https:' ? new URL(text).href : undefined;

/** Reads a frame's address; what cannot be used is left out. */
export function readEmbedSettings(params: URLSearchParams): EmbedSettings {
  return {
    accent: readColour(params.get('accent')),
    counter: readColour(params.get('counter')),
    logo: readLogo(params.get('logo')),
    withoutBox: params.get('box') === '0' || undefined,
  };
}

/** The settings as parameters, which every address inside the frame carries along. */
export const embedParams = ({ accent, counter, logo, withoutBox }: EmbedSettings): [string, string][] => [
  ...(accent ? ([['accent', accent]] as [string, string][]) : []),
  ...(counter ? ([['counter', counter]] as [string, string][]) : []),
  ...(logo ? ([['logo', logo]] as [string, string][]) : []),
  ...(withoutBox ? ([['box', '0']] as [string, string][]) : []),
];

const isSearch = (path: string) => /^\/(\?|$)/.test(path);

/** A page of the site seen from inside a frame: searches stay in it, with its looks; all else is the site itself. */
export const insideFrame = (path: string, carried: string): string => {
  if (!isSearch(path)) return path;
  const query = [path.slice(2), carried].filter(Boolean).join('&');
  return query ? `${EMBED_PATH}?${query}` : EMBED_PATH;
};
