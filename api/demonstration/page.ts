/** What WinAnsi, the encoding of the oldest fonts of PDF, writes elsewhere than Latin-1 does. */
const elsewhere: Readonly<Record<string, string>> = {
  '’': '\x92',
  '…': '\x85',
  œ: '\x9c',
  '–': '\x96',
};

const WIDTH = 80;

/** A paragraph in lines of 80 signs at most: half a millimetre less than the page at 11 points. */
function linesOf(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

const escaped = (text: string) =>
  text.replaceAll(/[’…œ–]/g, (sign) => elsewhere[sign] ?? '').replaceAll(/[\\()]/g, '\\$&');
const shown = (text: string) => linesOf(text).map((line) => `(${escaped(line)}) '`);

/**
 * A PDF of one page: a title and paragraphs. Written by hand, for a few invented documents whose text stands on their page
 * too: a library of fonts and layouts would be more to carry than all they say.
 */
export function pdfPage(title: string, paragraphs: readonly string[]): Buffer {
  const rest = paragraphs.flatMap((text) => ["() '", ...shown(text)]).join('\n');
  const text = `BT /F 16 Tf 22 TL 60 800 Td\n${shown(title).join('\n')}\n/F 11 Tf 16 TL\n${rest}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) /ViewerPreferences << /DisplayDocTitle true >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${escaped(title)}) >>`,
  ].map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`);
  const head = '%PDF-1.4\n';
  let at = head.length;
  const places = objects.map((object) => {
    const place = `${String(at).padStart(10, '0')} 00000 n \n`;
    at += object.length;
    return place;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(head + objects.join('') + table + end, 'latin1');
}
