import type { Repaired } from '../schema.ts';

export const SUMMARY_LENGTH = 280;

interface Presentation {
  readonly resume: string;
  readonly detail: string;
}

/** As many whole words as fit with the « … » that says there is more. */
function shorten(text: string): string {
  const characters = [...text];
  const room = characters.slice(0, SUMMARY_LENGTH - 1).join('');
  const next = characters[SUMMARY_LENGTH - 1] ?? '';
  const words = /\s/.test(next) ? room : room.replace(/\s+\S*$/, '');
  return `${words.trimEnd()}…`;
}

/** A summary over the standard's 280 characters is shortened; its whole text goes to, or before, the detail. */
export function repairPresentation(resume: string, detail: string): Repaired<Presentation> {
  if ([...resume].length <= SUMMARY_LENGTH) return { value: { resume, detail }, findings: [] };
  const after = shorten(resume);
  const whole = detail.includes(resume) ? detail : [resume, detail].filter(Boolean).join('\n\n');
  return {
    value: { resume: after, detail: whole },
    findings: [{ kind: 'summary_long', before: resume, after }],
  };
}
