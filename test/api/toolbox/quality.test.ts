import t from 'tap';
import { conceptsIn } from '../../../api/toolbox/question.ts';
import type { Toolbox } from '../../../api/toolbox/schema.ts';
import type { Database } from '../../../db/database.ts';
import { build } from '../../helper.ts';
import { addOrganisation } from '../../partners.ts';
import { addCorpus, laterQuestions, questions } from '../../toolbox.ts';

/** What answers a question, as a way of ranking says, the best first. */
type Way = (question: string) => Promise<number[]>;

const practices = `from resource where kind = 'practice' and state = 'published'`;
const plain = `plainto_tsquery('public.french_plain', $1)`;
const either = `replace(${plain}::text, '&', '|')::tsquery`;
/** What each thing looked for may be called, all of them or any. */
const meant = (joined: string) => `(select string_agg('(' || ways || ')', ' ${joined} ')::tsquery from (
  select any_query(phraseto_tsquery('public.french_plain', way))::text as ways
  from json_array_elements($2::json) with ordinality as one (ways, n), json_array_elements_text(ways) way group by n) said
  where ways <> '')`;

/** The ways that were rejected, to measure what is kept against. */
const rivals: Readonly<Record<string, string>> = {
  'every word, ts_rank': `select resource::int, $2::json ${practices} and words @@ ${plain}
    order by ts_rank(words, ${plain}) desc, resource`,
  'every word, else any, weighted': `select resource::int, $2::json ${practices} and words @@ ${either}
    order by words @@ ${plain} desc, ts_rank_cd('{0.1, 0.3, 0.5, 1}', words, ${either}) desc, resource`,
  'the same with synonyms': `select resource::int, $1 ${practices} and words @@ ${meant('|')}
    order by words @@ ${meant('&')} desc, ts_rank_cd('{0.1, 0.3, 0.5, 1}', words, ${meant('|')}) desc, resource`,
};

const rank =
  (db: Database, text: string): Way =>
  async (question) => {
    const ways = JSON.stringify(conceptsIn(question).map((concept) => concept.ways));
    return (await db.query<{ resource: number }>(text, [question, ways])).map(({ resource }) => resource);
  };

interface Measure {
  /** Mean over the questions of 1 / the place of the first good answer. */
  readonly mrr: number;
  /** Of the three first, or as many as are good, how many are good. */
  readonly precision: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function markOf(found: readonly number[], good: readonly (number | undefined)[]) {
  const place = found.findIndex((one) => good.includes(one));
  const three = found.slice(0, 3).filter((one) => good.includes(one)).length;
  return { mrr: place < 0 ? 0 : 1 / (place + 1), precision: three / Math.min(3, good.length) };
}

async function measure(
  way: Way,
  asked: typeof questions,
  numbers: ReadonlyMap<string, number>,
): Promise<Measure> {
  const marks: Measure[] = [];
  for (const [question, keys] of asked)
    marks.push(
      markOf(
        await way(question),
        keys.map((key) => numbers.get(key)),
      ),
    );
  return { mrr: mean(marks.map(({ mrr }) => mrr)), precision: mean(marks.map(({ precision }) => precision)) };
}

const said = ({ mrr, precision }: Measure) => `MRR ${mrr.toFixed(2)}, precision at 3 ${precision.toFixed(2)}`;

t.test('twenty real questions find what answers them, better than plainer ways would', async (t) => {
  const { app, db } = await build(t);
  const numbers = await addCorpus(db, await addOrganisation(db, 'Les Outils communs'));
  const kept: Way = async (q) => {
    const answer = await app.inject(`/api/toolbox?${new URLSearchParams({ q })}`);
    return answer.json<Toolbox>().practices.map(({ resource }) => resource);
  };
  const ours = await measure(kept, questions, numbers);
  const later = await measure(kept, laterQuestions, numbers);
  t.ok(ours.mrr >= 0.95 && ours.precision >= 0.85, `kept: ${said(ours)}`);
  t.ok(later.mrr >= 0.85 && later.precision >= 0.75, `questions of later: ${said(later)}`);
  for (const [name, text] of Object.entries(rivals)) {
    const theirs = await measure(rank(db, text), questions, numbers);
    t.ok(theirs.mrr < ours.mrr && theirs.precision < ours.precision, `${name}: ${said(theirs)}`);
  }
});
