export type Answer = 'alone' | 'helped' | 'no';

/** One question: a skill of the version in force. */
export interface Question {
  readonly skill: string;
  readonly name: string;
  readonly evidence: string;
}

export interface Domain {
  readonly domain: number;
  readonly name: string;
  readonly skills: readonly Question[];
}

export type Answers = Readonly<Record<string, Answer | undefined>>;

/** What someone's answers say of a domain, in words rather than a score. */
export interface Standing {
  readonly level: 'none' | 'all' | 'most' | 'some' | 'begin';
  readonly can: readonly Question[];
  readonly learn: readonly Question[];
}

/** Two of three are most. */
const MOST = 2 / 3;

function levelOf(said: readonly (Answer | undefined)[]): Standing['level'] {
  const known = said.filter((answer) => answer !== undefined);
  const alone = known.filter((answer) => answer === 'alone').length;
  if (known.length === 0) return 'none';
  if (alone === known.length) return 'all';
  if (alone >= known.length * MOST) return 'most';
  return alone > 0 || known.includes('helped') ? 'some' : 'begin';
}

/** Where someone stands in a domain. */
export function standingIn({ skills }: Domain, answers: Answers): Standing {
  const answered = skills.filter(({ skill }) => answers[skill]);
  return {
    level: levelOf(skills.map(({ skill }) => answers[skill])),
    can: answered.filter(({ skill }) => answers[skill] === 'alone'),
    learn: answered.filter(({ skill }) => answers[skill] !== 'alone'),
  };
}
