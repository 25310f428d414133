import type { Criterion, CurrentReference } from '../../api/reference/schema.ts';
import { fr } from '../words/typeset.ts';
import { checkInWords } from './test-words.ts';
import { anchorOf } from './urls.ts';
import { words } from './words.ts';

/** « 42 % » */
const percent = (part: number, whole: number): string =>
  fr`${whole === 0 ? 0 : Math.round((100 * part) / whole)} %`;

interface CriterionProps {
  readonly one: Criterion;
  readonly current?: CurrentReference | undefined;
}

function CriterionItem({ one, current }: CriterionProps) {
  const met = current?.counts[one.code] ?? 0;
  return (
    <li class="skill" id={anchorOf(one.code)}>
      <h3>
        <span class="skill-code">{one.code}</span> {one.name}
      </h3>
      <p class="fine">{one.mandatory ? words.mandatory : words.optional}</p>
      <p>{one.why}</p>
      <p>{checkInWords(one)}</p>
      {current && <p class="fine">{words.share(met, percent(met, current.venues))}</p>}
    </li>
  );
}

interface Props {
  readonly criteria: readonly Criterion[];
  /** With how many venues meet each. */
  readonly current?: CurrentReference | undefined;
}

/** Criteria in plain words, one after the other. */
export const CriteriaList = ({ criteria, current }: Props) => (
  <ul class="skills">
    {criteria.map((one) => (
      <CriterionItem key={one.code} one={one} current={current} />
    ))}
  </ul>
);
