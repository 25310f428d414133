import { micromark } from 'micromark';
import { typeset } from '../words/typeset.ts';

interface Props {
  readonly text: string;
  /** The level of the title that the text stands under. */
  readonly under: number;
}

/** Its titles come under those of the page. */
const lowered = (html: string, under: number) =>
  html.replace(
    /<(\/?)h([1-6])>/g,
    (_, slash: string, level: string) => `<${slash}h${Math.min(6, under + Number(level))}>`,
  );

/** A text in Markdown (CommonMark), as agreements and minutes are written. */
export const Markdown = ({ text, under }: Props) => (
  <div
    class="markdown"
    // What is HTML in the text is escaped, and a link that is no page nor mail leads nowhere.
    dangerouslySetInnerHTML={{ __html: lowered(micromark(typeset(text)), under) }}
  />
);
