const opening = /^\[Jusqu’au \d{4}-\d{2}-\d{2} : [^\]]*\]\s*/;

interface Notice {
  readonly text: string;
  /** YYYY-MM-DD */
  readonly until: string;
}

/** A presentation with what is so for a while before it: the standard has no column for that. */
export const withNotice = (presentation: string | null, { text, until }: Notice): string =>
  `[Jusqu’au ${until} : ${text.replaceAll(/[[\]]/g, '')}]${presentation ? `\n${presentation}` : ''}`;

/** The same without it, where our own file comes back. */
export const withoutNotice = (presentation: string): string => presentation.replace(opening, '');
