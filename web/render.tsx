import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { footer, site } from './fr.ts';
import { embedded } from './islands.tsx';
import { Mark } from './ui/mark.tsx';

/** Where the bundled files are, read from Vite's manifest. */
export interface Assets {
  readonly script?: string | undefined;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

/** What a page says of itself to those who do not see it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Absent for pages that should not be found (errors, searches). */
  readonly canonical?: string;
  readonly jsonLd?: object;
}

export interface Page {
  /** 200 where absent. */
  readonly status?: number;
  /** What it says may be otherwise a minute later, the directory being the same: no cache keeps it. */
  readonly volatile?: boolean;
  readonly head: Head;
  readonly body: ComponentChildren;
  /** The navigation entry that this page is. */
  readonly here?: '/' | '/donnees' | undefined;
}

const DocumentHead = ({ head, assets }: { head: Head; assets: Assets }) => (
  <head>
    <meta charset="utf-8" />
    <title>{head.title}</title>
    <meta name="description" content={head.description} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#12372f" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0d1714" />
    <meta name="color-scheme" content="light dark" />
    {head.canonical ? (
      <link rel="canonical" href={head.canonical} />
    ) : (
      <meta name="robots" content="noindex" />
    )}
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    {assets.fonts.map((href) => (
      <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
    ))}
    {assets.styles.map((href) => (
      <link key={href} rel="stylesheet" href={href} />
    ))}
    {assets.script && <script type="module" src={assets.script} />}
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content={site.name} />
    <meta property="og:locale" content="fr_FR" />
    <meta property="og:title" content={head.title} />
    <meta property="og:description" content={head.description} />
    {head.canonical && <meta property="og:url" content={head.canonical} />}
    {head.jsonLd && (
      <script
        type="application/ld+json"
        // JSON, with every « < » escaped.
        dangerouslySetInnerHTML={{ __html: embedded(head.jsonLd) }}
      />
    )}
  </head>
);

const Header = ({ here }: Pick<Page, 'here'>) => (
  <header class="site-header">
    <a class="wordmark" href="/">
      <Mark />
      <span>{site.name}</span>
    </a>
    <nav aria-label={site.navigation}>
      <ul class="site-nav">
        <li>
          <a href="/" aria-current={here === '/' ? 'page' : undefined}>
            {site.find}
          </a>
        </li>
        <li>
          <a href="/donnees" aria-current={here === '/donnees' ? 'page' : undefined}>
            {site.data}
          </a>
        </li>
      </ul>
    </nav>
  </header>
);

const Footer = () => (
  <footer class="site-footer">
    <section>
      <h2>{footer.about}</h2>
      <p>{footer.what}</p>
    </section>
    <section>
      <h2>{footer.dataTitle}</h2>
      <p>
        {footer.licence} <a href="/donnees">{site.data}</a>.
      </p>
      <p>{footer.map}</p>
    </section>
    <section>
      <h2>{footer.accessibilityTitle}</h2>
      <p>{footer.accessibility}</p>
    </section>
  </footer>
);

/** A page as a whole HTML document. */
export const renderPage = ({ head, body, here }: Page, assets: Assets): string =>
  `<!doctype html>${renderToString(
    <html lang="fr">
      <DocumentHead head={head} assets={assets} />
      <body>
        <a class="skip-link" href="#contenu">
          {site.skipToContent}
        </a>
        {here === '/' && (
          <a class="skip-link" href="#liste">
            {site.skipToList}
          </a>
        )}
        <Header here={here} />
        <main id="contenu" tabIndex={-1}>
          {body}
        </main>
        <Footer />
      </body>
    </html>,
  )}`;
