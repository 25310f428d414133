import type { ComponentChildren } from 'preact';

const MARKS = /(\*\*[^*]+\*\*|\*[^*\s][^*]*\*|`[^`]+`|\[[^\]]+\]\(https?:\/\/[^\s)]+\))/;

/** Of a line: strong, emphasis, code and links; all the rest is text. */
function inline(text: string): ComponentChildren[] {
  return text.split(MARKS).map((part, index) => {
    if (index % 2 === 0) return part;
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('*')) return <em key={index}>{part.slice(1, -1)}</em>;
    if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
    const [, label = '', address = ''] = /^\[([^\]]+)\]\((.+)\)$/.exec(part) ?? [];
    return (
      <a key={index} href={address} rel="nofollow noopener">
        {label}
      </a>
    );
  });
}

const listed = (lines: readonly string[], mark: RegExp) => lines.every((line) => mark.test(line));
const BULLET = /^\s*[-*]\s+/;
const NUMBER = /^\s*\d+[.)]\s+/;

const Items = ({ lines, mark }: { readonly lines: readonly string[]; readonly mark: RegExp }) => (
  <>
    {lines.map((line, index) => (
      <li key={index}>{inline(line.replace(mark, ''))}</li>
    ))}
  </>
);

function Block({ text }: { readonly text: string }) {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [, marks, title] = /^(#{1,6})\s+(.*)$/.exec(lines[0] ?? '') ?? [];
  if (marks && title) {
    const rest = lines.slice(1).join('\n');
    // The page has its own titles above: those of the text come under them.
    const Title = marks.length > 1 ? 'h4' : 'h3';
    return (
      <>
        <Title>{inline(title)}</Title>
        {rest && <Block text={rest} />}
      </>
    );
  }
  if (listed(lines, BULLET))
    return (
      <ul class="points">
        <Items lines={lines} mark={BULLET} />
      </ul>
    );
  if (listed(lines, NUMBER))
    return (
      <ol class="points">
        <Items lines={lines} mark={NUMBER} />
      </ol>
    );
  return <p>{inline(lines.join('\n'))}</p>;
}

/** Minutes as they are read: of Markdown, titles, lists, links and emphasis; never HTML of whoever wrote. */
export const MinutesText = ({ text }: { readonly text: string }) => (
  <div class="minutes-text">
    {text
      .replaceAll('\r\n', '\n')
      .split(/\n{2,}/)
      .filter((block) => block.trim() !== '')
      .map((block, index) => (
        <Block key={index} text={block} />
      ))}
  </div>
);
