import type { ChapterMark } from '../../api/pilots/feedback/schema.ts';
import type { Practice } from '../../api/toolbox/schema.ts';
import { words as after } from '../pilots/after-words.ts';
import { Section } from '../ui/text-page.tsx';
import { words } from './words.ts';

const said = words.page;

interface Props {
  readonly practice: Practice;
  /** What classes say of each. */
  readonly marks: readonly ChapterMark[];
  /** Whether the reader may read what was written. */
  readonly reads: boolean;
}

const Mark = ({ mark }: { readonly mark: ChapterMark | undefined }) =>
  mark && mark.average !== null ? (
    <>
      <br />
      <span class="fine">{after.marks(mark.average, mark.count)}</span>
    </>
  ) : null;

const Former = ({ marks }: Pick<Props, 'marks'>) =>
  marks.length > 0 ? (
    <details>
      <summary>{after.feedback.old}</summary>
      <ul class="points">
        {marks.map((mark) => (
          <li key={mark.title}>
            {mark.title}
            <Mark mark={mark} />
          </li>
        ))}
      </ul>
    </details>
  ) : null;

/** A kit for the primary school, session by session, with what classes say of each. */
export function Chapters({ practice: { resource, chapters, edition }, marks, reads }: Props) {
  if (chapters.length === 0) return null;
  return (
    <Section id="seances" title={said.chapters}>
      <p class="fine">{said.chaptersOf(chapters.length, edition)}</p>
      <ol class="points">
        {chapters.map((chapter) => (
          <li key={chapter}>
            {chapter}
            <Mark mark={marks.find(({ title }) => title === chapter)} />
          </li>
        ))}
      </ol>
      <Former marks={marks.filter(({ chapter }) => chapter === null)} />
      {reads && (
        <p>
          <a href={`/boite-a-outils/${resource}/avis`}>{after.feedback.read}</a>
        </p>
      )}
    </Section>
  );
}
