import type { Content, DrawnIndicator, Fact, Summary } from '../../api/annual-reviews/schema.ts';
import { figure } from '../territories/figures.ts';
import { capital, count, dayInWords, enumerate, fr } from '../words/typeset.ts';
import { words } from './words.ts';

const said = words.summary;

/** A line of the summary: something that has its page, or nothing but words. */
export interface Line {
  readonly text: string;
  /** The page that says it, from the site's root. */
  readonly href?: string;
}

/** What the summary says of one subject. */
export interface Topic {
  readonly title: string;
  readonly lines: readonly Line[];
}

const onItsDay = ({ title, on, href }: Fact): Line => ({ text: fr`${title} (${dayInWords(on)})`, href });

/** The first signs of a decision: its page says the rest. */
const SIGNS = 240;
const begun = (text: string): string =>
  text.length <= SIGNS ? text : `${text.slice(0, text.lastIndexOf(' ', SIGNS))}…`;

/** The states that have commitments, as they follow one another. */
const ofCommitments = ({ commitments: { states, late } }: Summary): Line[] => {
  const held = said.states.flatMap(([state, one, many]) => {
    const number = states[state] ?? 0;
    return number > 0 ? [count(number, one, many)] : [];
  });
  return [{ text: held.length > 0 ? `${enumerate(held)}${fr` ; ${said.late(late)}`}.` : said.noCommitment }];
};

const ofCommittees = ({ committees, decisions }: Summary): Line[] => [
  ...committees.map(({ name, href, meetings }) => ({ text: said.meetings(name, meetings), href })),
  ...(decisions.length === 0 ? [{ text: said.noDecision }] : []),
  ...decisions.map(({ committee, text, on, href }) => ({
    text: said.decision(begun(text), committee, dayInWords(on)),
    href,
  })),
];

const ofAgreement = ({ amendments, denunciations }: Summary): Line[] =>
  amendments.length + denunciations.length === 0
    ? [{ text: said.noAct }]
    : [
        ...amendments.map(onItsDay),
        ...denunciations.map(({ title, on, href }) => ({ text: said.letter(title, dayInWords(on)), href })),
      ];

const ofCriteria = ({ criteria, labelled }: Summary): Line[] =>
  labelled === null
    ? []
    : [
        ...(criteria.length === 0 ? [{ text: said.noCriteria }] : criteria.map(onItsDay)),
        { text: said.labelled(labelled) },
      ];

const ofStudies = ({ ordered, published }: Summary): Line[] =>
  ordered.length + published.length === 0
    ? [{ text: said.noStudy }]
    : [
        ...ordered.map((one) => ({ ...onItsDay(one), text: said.ordered(onItsDay(one).text) })),
        ...published.map((one) => ({ ...onItsDay(one), text: said.published(onItsDay(one).text) })),
      ];

/** How many points a year has where all of it is known. */
const WHOLE = { month: 12, quarter: 4, year: 1 } as const;

/** How many periods of a year are known where some are not: what adds up is then not compared like with like. */
function partOf({ counted, frequency, periods }: DrawnIndicator, year: number): string {
  const known = periods.filter(
    ({ period, value }) => period.startsWith(String(year)) && value !== null,
  ).length;
  return counted === 'stock' || known === 0 || known >= WHOLE[frequency] ? '' : said.part(known, frequency);
}

function moved(one: DrawnIndicator, year: number): Line {
  const now = `${figure(one, one.france)}${partOf(one, year)}`;
  const before = `${figure(one, one.before)}${partOf(one, year - 1)}`;
  const text = said.moved(one.nom, now, before, year - 1, words.signs(one.before, one.france));
  return { text, href: `/gouvernance/indicateurs/${one.code}` };
}

function ofMoves({ year, indicators, summary }: Content): Line[] {
  const found = (summary?.moves ?? []).flatMap((code) => indicators.find((one) => one.code === code) ?? []);
  return found.length === 0 ? [{ text: said.noMove(year - 1) }] : found.map((one) => moved(one, year));
}

/** The year in short, by subject; nothing of a review that was drawn before there was one. */
export function summaryOf(content: Content): readonly Topic[] {
  const { summary } = content;
  if (!summary) return [];
  const { opened, closed } = summary.disputes;
  const communications = summary.communications.map(onItsDay);
  const lines: Record<keyof typeof said.topics, readonly Line[]> = {
    commitments: ofCommitments(summary),
    committees: ofCommittees(summary),
    agreement: ofAgreement(summary),
    criteria: ofCriteria(summary),
    studies: ofStudies(summary),
    communications: communications.length > 0 ? communications : [{ text: said.noCommunication }],
    disputes: [{ text: said.disputes(opened, closed) }],
    moves: ofMoves(content),
  };
  return (Object.keys(said.topics) as (keyof typeof said.topics)[])
    .map((topic) => ({ title: said.topics[topic], lines: lines[topic] }))
    .filter((topic) => topic.lines.length > 0)
    .map(({ title, lines: own }) => ({
      title,
      lines: own.map((line) => ({ ...line, text: capital(line.text) })),
    }));
}
