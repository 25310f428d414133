import { languages } from './languages.ts';
import { usePages, useWords } from './words.tsx';

interface Props {
  readonly path: string;
  /** There is no such page in other languages: they lead to where the search begins. */
  readonly frenchOnly: true | undefined;
}

/** The page in the other languages, each named in its own; the choice is remembered. */
export function LanguageMenu({ path, frenchOnly }: Props) {
  const { language } = useWords();
  const { languageMenu: words } = usePages();
  return (
    <details class="languages">
      <summary>
        <span class="visually-hidden">{words.label} </span>
        {language.name}
      </summary>
      <ul>
        {frenchOnly && <li class="fine">{words.frenchOnly}</li>}
        {languages.map(({ code, lang, dir, name }) => (
          <li key={code}>
            <a
              href={`/langues/${code}?${new URLSearchParams({ vers: frenchOnly && code !== 'fr' ? '/' : path })}`}
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
