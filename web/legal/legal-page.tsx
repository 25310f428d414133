import type { Page } from '../render.tsx';
import type { Publisher, Request } from '../routes.tsx';
import { Points, Section } from '../ui/text-page.tsx';
import { usePages } from '../words/words.tsx';

function PublishedBy({ publisher }: { readonly publisher: Publisher }) {
  const { accessibility, legal: words } = usePages();
  const { name, contact, hosting } = publisher;
  return (
    <Section id="editeur" title={words.publisherTitle}>
      <p>{name ? words.publisher(name) : words.publisherMissing}</p>
      {hosting && <p>{words.hosting(hosting)}</p>}
      {contact && (
        <p>
          <a class="button" href={contact}>
            {accessibility.write(name)}
          </a>
        </p>
      )}
      <p>{words.program}</p>
    </Section>
  );
}

function LegalPage({ publisher }: { readonly publisher: Publisher }) {
  const { legal: words } = usePages();
  return (
    <div class="text-page">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Section id="rien" title={words.nothingTitle}>
        <Points points={words.nothing} />
      </Section>
      <Section id="telephone" title={words.phoneTitle}>
        <Points points={words.phone} />
      </Section>
      <Section id="garde" title={words.keptTitle}>
        <Points points={words.kept} />
      </Section>
      <Section id="droits" title={words.rightsTitle}>
        <p>
          {words.rights}{' '}
          <a href="https://www.cnil.fr/fr/plaintes" rel="noreferrer">
            {words.cnil}
          </a>
        </p>
      </Section>
      <Section id="lieux" title={words.venuesTitle}>
        <p>{words.venues}</p>
      </Section>
      <PublishedBy publisher={publisher} />
    </div>
  );
}

/** `/mentions`: what is kept of those who come here, and who answers for it. */
export async function legalPage({ publisher, words: { live, pages } }: Request): Promise<Page> {
  return {
    head: {
      title: `${pages.legal.title} · ${live.site.name}`,
      description: pages.legal.lead,
      path: '/mentions',
    },
    styles: ['text'],
    body: <LegalPage publisher={publisher} />,
  };
}
