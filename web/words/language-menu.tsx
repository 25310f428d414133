import { languages } from './languages.ts';
import { usePages, useWords } from './words.tsx';

/** The page in the other languages, each named in its own; the choice is remembered. */
export function LanguageMenu({ path }: { readonly path: string }) {
  const { language } = useWords();
  const { languageMenu: words } = usePages();
  return (
    <details class="languages">
      <summary>
        <span class="visually-hidden">{words.label} </span>
        {language.name}
      </summary>
      <ul>
        {languages.map(({ code, lang, dir, name }) => (
          <li key={code}>
            <a
              href={`/langues/${code}?${new URLSearchParams({ vers: path })}`}
              lang={lang}
              hreflang={lang}
              dir={dir}
              rel="nofollow"
              aria-current={code === language.code ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
