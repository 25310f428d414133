import type { ComponentChildren } from 'preact';
import { typeset } from '../words/typeset.ts';

/** Bold, slanted, and links to pages: elements made of the text, never HTML of it. */
function inline(text: string): ComponentChildren {
  const parts = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[[^\]]+\]\((?:https?:\/\/|\/)[^\s)]+\))/);
  return parts.map((part, index) => {
    if (index % 2 === 0) return typeset(part);
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('*')) return <em key={index}>{part.slice(1, -1)}</em>;
    const [, label, href = ''] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    return (
      <a key={index} href={href}>
        {label}
      </a>
    );
  });
}

const LIST = /^(?:[-*]|\d+[.)])\s+/;

function Items({ lines }: { readonly lines: readonly string[] }) {
  const items = lines.map((line) => <li key={line}>{inline(line.replace(LIST, ''))}</li>);
  return /^\d/.test(lines[0] ?? '') ? <ol class="points">{items}</ol> : <ul class="points">{items}</ul>;
}

/** @param under the level of the title that the text stands under */
function Block({ text, under }: { readonly text: string; readonly under: number }) {
  const [, marks = '', title = ''] = /^(#{1,6})\s+(.+)$/.exec(text) ?? [];
  if (marks) {
    const Title = `h${Math.min(6, under + marks.length)}` as 'h3';
    return <Title>{inline(title)}</Title>;
  }
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.every((line) => LIST.test(line))) return <Items lines={lines} />;
  return <p>{inline(lines.join(' '))}</p>;
}

/** A title stands alone, whether or not an empty line follows it. */
const blocksOf = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/^(#{1,6} .+)$/gm, '\n$1\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter(Boolean);

interface Props {
  readonly text: string;
  readonly under: number;
}

/** A text in Markdown, as far as agreements and minutes need it: titles, paragraphs, lists, bold, links. */
export const Markdown = ({ text, under }: Props) => (
  <div class="markdown">
    {blocksOf(text).map((block, index) => (
      <Block key={index} text={block} under={under} />
    ))}
  </div>
);
