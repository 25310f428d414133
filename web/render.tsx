import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { framed } from './embed/in-frame.ts';
import type { EmbedSettings } from './embed/settings.ts';
import { embedded } from './island.tsx';
import type { StyleName } from './styles.ts';
import { Mark } from './ui/mark.tsx';
import { Trail } from './ui/trail.tsx';
import { LanguageMenu } from './words/language-menu.tsx';
import { addressIn, type Language, languages } from './words/languages.ts';
import { type Catalogue, Speaking, usePages, useWords } from './words/words.tsx';

/** Where the bundled files are, read from Vite's manifest. */
export interface Assets {
  readonly script?: string | undefined;
  /** The files that it cannot start without. */
  readonly modules: readonly string[];
  /** What comes after a page, and the list of saved venues, which is shown where there is no network. */
  readonly later: readonly string[];
  /** Of every page. */
  readonly styles: readonly string[];
  /** Of some pages, by their names in web/styles.ts. */
  readonly pageStyles: Readonly<Partial<Record<StyleName, string>>>;
  readonly fonts: readonly string[];
  /** The files of the sentences that scripts say, by the code of their language. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What a page says of itself to those who do not see it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Its own address, the same in every language; absent for pages that should not be found (errors, searches). */
  readonly path?: string;
  /** No other language has that address. */
  readonly frenchOnly?: true;
  readonly jsonLd?: object;
  /** It is about the data, which the catalogue describes. */
  readonly catalogue?: true;
  /** An Atom feed of what the page is about. */
  readonly feed?: { readonly href: string; readonly title: string };
}

export interface Page {
  /** 200 where absent. */
  readonly status?: number;
  /** What it says may be otherwise a minute later, the directory being the same: no cache keeps it. */
  readonly volatile?: boolean;
  readonly head: Head;
  readonly body: ComponentChildren;
  /** The style sheets it needs besides those of every page. */
  readonly styles?: readonly StyleName[] | undefined;
  /** How it looks in a frame of another site, where it is shown in one; it then has no header. */
  readonly embedded?: EmbedSettings & { readonly carried: string };
  /** What the browser is to keep, or to forget. */
  readonly cookies?: readonly string[];
  /** It shows such a frame of ours. */
  readonly framesItself?: true;
  /** The navigation entry that this page is. */
  readonly here?:
    | '/'
    | '/orientation'
    | '/ateliers'
    | '/partenaires'
    | '/mes-lieux'
    | '/donnees'
    | '/accessibilite'
    | undefined;
}

/** What the answer to one request adds to a page. */
export interface Setting {
  readonly assets: Assets;
  readonly words: Catalogue;
  /** Scheme and host, as the public sees them. */
  readonly origin: string;
  /** Path and query of this page, without the prefix of its language. */
  readonly path: string;
  /** When the page is made: what it says may be old when it is read without a network. */
  readonly made: Date;
}

/** The page itself, then the same in every other language. */
interface OwnAddressesProps extends Pick<Setting, 'origin'> {
  readonly path: string;
  readonly frenchOnly: true | undefined;
}

function OwnAddresses({ path, origin, frenchOnly }: OwnAddressesProps) {
  const { at } = useWords();
  if (frenchOnly)
    return (
      <>
        <link rel="canonical" href={origin + path} />
        <meta property="og:url" content={origin + path} />
      </>
    );
  return (
    <>
      <link rel="canonical" href={origin + at(path)} />
      {languages.map((language) => (
        <link
          key={language.code}
          rel="alternate"
          hreflang={language.lang}
          href={origin + addressIn(language, path)}
        />
      ))}
      <link rel="alternate" hreflang="x-default" href={origin + path} />
      <meta property="og:url" content={origin + at(path)} />
    </>
  );
}

function Styles({ assets, styles = [] }: Pick<Setting, 'assets'> & Pick<Page, 'styles'>) {
  return (
    <>
      {assets.fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {[...assets.styles, ...styles.flatMap((name) => assets.pageStyles[name] ?? [])].map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
    </>
  );
}

/** After the content, or their eight requests hold back the style sheet: the list came 30 ms later of 190. */
function Scripts({ assets }: Pick<Setting, 'assets'>) {
  const { language } = useWords();
  const modules = [...assets.modules, ...(assets.words[language.code] ?? [])];
  return (
    <>
      {modules.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {assets.script && <script type="module" src={assets.script} />}
    </>
  );
}

function DocumentHead({
  head,
  styles,
  assets,
  origin,
}: Pick<Page, 'head' | 'styles'> & Pick<Setting, 'assets' | 'origin'>) {
  const { language, site } = useWords();
  return (
    <head>
      <meta charset="utf-8" />
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#12372f" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d1714" />
      <meta name="color-scheme" content="light dark" />
      {head.path === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <OwnAddresses path={head.path} frenchOnly={head.frenchOnly} origin={origin} />
      )}
      {head.feed && (
        <link rel="alternate" type="application/atom+xml" href={head.feed.href} title={head.feed.title} />
      )}
      {head.catalogue && (
        <>
          <link rel="describedby" type="application/ld+json" href="/catalogue.jsonld" />
          <link rel="describedby" type="text/turtle" href="/catalogue.ttl" />
          <link rel="service-desc" type="application/json" href="/openapi.json" />
        </>
      )}
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="manifest" href="/manifest.webmanifest" />
      <link rel="apple-touch-icon" href="/icons/apple-180.png" />
      <Styles assets={assets} styles={styles} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:locale" content={language.lang.slice(0, 2)} />
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      {head.jsonLd && (
        <script
          type="application/ld+json"
          // JSON, with every « < » escaped.
          dangerouslySetInnerHTML={{ __html: embedded(head.jsonLd) }}
        />
      )}
    </head>
  );
}

interface HeaderProps extends Pick<Page, 'here'>, Pick<Setting, 'path'> {
  readonly frenchOnly: true | undefined;
}

function Header({ here, path, frenchOnly }: HeaderProps) {
  const { at, site } = useWords();
  const { header, landmarks } = usePages();
  const entries = [
    [at('/'), header.find],
    [at('/orientation'), header.orientation],
    [at('/ateliers'), landmarks.events],
    [at('/mes-lieux'), header.saved],
    ['/partenaires', landmarks.partners],
    [at('/donnees'), header.data],
  ] as const;
  return (
    <header class="site-header">
      <a class="wordmark" href={at('/')}>
        <Mark />
        <span lang="fr">{site.name}</span>
      </a>
      <nav aria-label={header.navigation}>
        <ul class="site-nav">
          {entries.map(([address, name]) => (
            <li key={address}>
              <a href={address} aria-current={here && at(here) === address ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <LanguageMenu path={path} frenchOnly={frenchOnly} />
    </header>
  );
}

/** Shown by scripts alone (web/offline/connection.ts): without them there is no page to read offline. */
function OfflineSign({ made }: Pick<Setting, 'made'>) {
  const { offline: words } = usePages();
  return (
    <p class="offline-sign" role="status" hidden>
      <strong>{words.sign}</strong> {words.made} <time dateTime={made.toISOString()} />.
    </p>
  );
}

function Footer() {
  const { at } = useWords();
  const { accessibility, events, footer, header, landmarks, legal } = usePages();
  return (
    <footer class="site-footer">
      <section>
        <h2>{footer.about}</h2>
        <p>{footer.what}</p>
        <p>
          <a href={at('/ateliers')}>{events.title}</a>
        </p>
        <p>
          <a href="/programmes" hreflang="fr">
            {footer.programmes}
          </a>
        </p>
        <p>
          <a href="/pilotes" hreflang="fr">
            {footer.pilots}
          </a>
        </p>
        <p>
          <a href="/offres-emploi" hreflang="fr">
            {landmarks.toJobs}
          </a>
        </p>
        <p>
          <a href="/referentiel" hreflang="fr">
            {footer.skills}
          </a>
        </p>
        <p>
          <a href="/territoires" hreflang="fr">
            {footer.territories}
          </a>
        </p>
        <p>
          <a href="/gouvernance" hreflang="fr">
            {footer.governance}
          </a>
        </p>
      </section>
      <section>
        <h2>{footer.dataTitle}</h2>
        <p>
          {footer.licence} <a href={at('/donnees')}>{header.data}</a>.
        </p>
        <p>{footer.map}</p>
        <p>
          <a href={at('/integrer')}>{footer.embed}</a>
        </p>
        <p>
          <a href="/mon-espace" hreflang="fr">
            {footer.space}
          </a>
        </p>
        <p>
          <a href="/partenaires" hreflang="fr">
            {footer.partners}
          </a>
        </p>
        <p>
          <a href={at('/mentions')}>{legal.link}</a>
        </p>
      </section>
      <section>
        <h2>{footer.accessibilityTitle}</h2>
        <p>{footer.accessibility}</p>
        <p>
          <a href={at('/accessibilite')}>{accessibility.link}</a>
        </p>
      </section>
    </footer>
  );
}

/** The town's logo above, who makes it below. */
const FrameHead = ({ embedded: { logo } }: { readonly embedded: EmbedSettings }) =>
  logo ? (
    <p class="frame-logo">
      <img src={logo} alt="" height={56} />
    </p>
  ) : null;

function FrameFoot({ origin }: Pick<Setting, 'origin'>) {
  const { at, site } = useWords();
  const { footer } = usePages();
  return (
    <footer class="frame-foot">
      <a href={origin + at('/donnees')}>{site.name}</a> · {footer.licence}
    </footer>
  );
}

/** What a page says of its language, to readers and to its scripts. */
const spokenAs = ({ lang, dir, code, locale }: Language) => ({
  lang,
  dir,
  'data-language': code,
  'data-locale': locale,
});

/** In a frame, links leave for a page of their own; the list, its filters and its map stay. */
function FrameDocument({ page, setting }: { readonly page: Page; readonly setting: Setting }) {
  const { language } = useWords();
  const { head, body, embedded } = page;
  if (!embedded) return null;
  const { accent, counter, carried } = embedded;
  const theme = new URLSearchParams({ ...(accent && { accent }), ...(counter && { counter }) });
  return (
    <html {...spokenAs(language)} data-embed={carried}>
      <head>
        <meta charset="utf-8" />
        <title>{head.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <base target="_blank" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Styles assets={setting.assets} styles={page.styles} />
        {theme.size > 0 && <link rel="stylesheet" href={`/embarque/theme.css?${theme}`} />}
      </head>
      <body class="framed">
        <FrameHead embedded={embedded} />
        <main id="contenu">{body}</main>
        <FrameFoot origin={setting.origin} />
        <Scripts assets={setting.assets} />
      </body>
    </html>
  );
}

function Document({ page, setting }: { readonly page: Page; readonly setting: Setting }) {
  const { language } = useWords();
  const { header } = usePages();
  const { head, styles, body, here } = page;
  return (
    <html {...spokenAs(language)}>
      <DocumentHead head={head} styles={styles} assets={setting.assets} origin={setting.origin} />
      <body>
        <a class="skip-link" href="#contenu">
          {header.skipToContent}
        </a>
        {here === '/' && (
          <a class="skip-link" href="#liste">
            {header.skipToList}
          </a>
        )}
        <Header here={here} path={setting.path} frenchOnly={head.frenchOnly} />
        <OfflineSign made={setting.made} />
        <main id="contenu" tabIndex={-1}>
          <Trail path={setting.path} />
          {body}
        </main>
        <Footer />
        <Scripts assets={setting.assets} />
      </body>
    </html>
  );
}

/** In a frame, addresses are those of the frame. */
const wordsFor = ({ embedded }: Page, { words }: Setting): Catalogue =>
  embedded ? { ...words, live: framed(words.live, embedded.carried) } : words;

/** A page as a whole HTML document. */
export const renderPage = (page: Page, setting: Setting): string =>
  `<!doctype html>${renderToString(
    <Speaking {...wordsFor(page, setting)}>
      {page.embedded ? (
        <FrameDocument page={page} setting={setting} />
      ) : (
        <Document page={page} setting={setting} />
      )}
    </Speaking>,
  )}`;
