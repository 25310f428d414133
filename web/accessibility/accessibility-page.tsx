import type { Page } from '../render.tsx';
import type { Publisher, Request } from '../routes.tsx';
import { Points, Section } from '../ui/text-page.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { automatedChecks } from './automated.ts';
import { manualChecks, themes } from './manual.ts';

function Automated() {
  const { accessibility: words } = usePages();
  const { date } = useWords();
  const { tool, day, passed, undecided, violations, pages } = automatedChecks;
  return (
    <Section id="machine" title={words.automated}>
      <p>{words.automatedText(tool, date(day))}</p>
      <p>
        <strong>{words.found(violations.length)}</strong> {words.rules(passed.length)}.
      </p>
      {violations.length > 0 && <Points points={violations} />}
      {undecided.length > 0 && <p>{words.undecided(undecided)}</p>}
      <p>{words.limits}</p>
      <details>
        <summary>{words.pages}</summary>
        <ul class="points">
          {pages.map((path) => (
            <li key={path}>
              <code>{path}</code>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

function Themes() {
  const { accessibility: words } = usePages();
  return (
    <Section id="themes" title={words.themes}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.theme}</th>
            <th scope="col">{words.how}</th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr key={theme}>
              <th scope="row">{words.themeNames[theme]}</th>
              <td>{words.checks[manualChecks[theme]]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Contact({ publisher }: { readonly publisher: Publisher }) {
  const { accessibility: words } = usePages();
  const { name, contact } = publisher;
  return (
    <Section id="contact" title={words.contact}>
      <p>{words.contactText}</p>
      {contact ? (
        <p>
          <a class="button" href={contact}>
            {words.write(name)}
          </a>
        </p>
      ) : (
        <p>{words.contactMissing}</p>
      )}
    </Section>
  );
}

function Appeal() {
  const { accessibility: words } = usePages();
  return (
    <Section id="recours" title={words.appeal}>
      <p>{words.appealText}</p>
      <ul class="points">
        <li>
          <a href="https://formulaire.defenseurdesdroits.fr/" rel="noreferrer">
            {words.appealLinks.write}
          </a>
        </li>
        <li>
          <a href="https://www.defenseurdesdroits.fr/carte-des-delegues" rel="noreferrer">
            {words.appealLinks.delegates}
          </a>
        </li>
        <li>{words.appealLinks.post}</li>
      </ul>
    </Section>
  );
}

function AccessibilityPage({ publisher }: { readonly publisher: Publisher }) {
  const { accessibility: words } = usePages();
  const { date } = useWords();
  return (
    <div class="text-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.commitment(publisher.name ?? words.unnamed)}</p>
      <Section id="etat" title={words.state}>
        <p>{words.stateText}</p>
      </Section>
      <Automated />
      <Section id="essais" title={words.byTests}>
        <Points points={words.byTestsList} />
      </Section>
      <Section id="non-verifie" title={words.unchecked}>
        <Points points={words.uncheckedList} />
      </Section>
      <Themes />
      <Section id="exemptions" title={words.exempt}>
        <p>{words.exemptText}</p>
      </Section>
      <Contact publisher={publisher} />
      <Appeal />
      <p class="fine">{words.established(date(automatedChecks.day))}</p>
    </div>
  );
}

/** `/accessibilite`: the statement that the law asks for, made from the checks that were really run. */
export async function accessibilityPage({ publisher, words: { live, pages } }: Request): Promise<Page> {
  return {
    here: '/accessibilite',
    head: {
      title: `${pages.accessibility.title} · ${live.site.name}`,
      description: pages.accessibility.description,
      path: '/accessibilite',
    },
    styles: ['text'],
    body: <AccessibilityPage publisher={publisher} />,
  };
}
