import type { Practice } from '../../api/toolbox/schema.ts';
import { Section } from '../ui/text-page.tsx';
import { words } from './words.ts';

const said = words.page;

/** A kit for the primary school, session by session. */
export function Chapters({ practice: { chapters, edition } }: { readonly practice: Practice }) {
  if (chapters.length === 0) return null;
  return (
    <Section id="seances" title={said.chapters}>
      <p class="fine">{said.chaptersOf(chapters.length, edition)}</p>
      <ol class="points">
        {chapters.map((chapter) => (
          <li key={chapter}>{chapter}</li>
        ))}
      </ol>
    </Section>
  );
}
