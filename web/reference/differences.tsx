import type { Differences } from '../../api/reference/schema.ts';
import { Section } from '../ui/text-page.tsx';
import { checkInWords } from './test-words.ts';
import { words } from './words.ts';

function Difference({ code, before, after }: Differences[number]) {
  const how = before ? (after ? words.changed : words.removed) : words.added;
  return (
    <li>
      {how} : {code} {(after ?? before)?.name}
      {after && (
        <p class="fine">
          {after.mandatory ? words.mandatory : words.optional}. {checkInWords(after)}
        </p>
      )}
      {before && after && (
        <p class="fine">
          {words.was(
            `${before.name}. ${before.mandatory ? words.mandatory : words.optional}. ${checkInWords(before)}`,
          )}
        </p>
      )}
      {before && after && before.why !== after.why && (
        <p class="fine">{words.whyChanged(before.why, after.why)}</p>
      )}
    </li>
  );
}

/** What a version changes of the one before it, criterion by criterion. */
export const Changes = ({ differences }: { readonly differences: Differences }) => (
  <Section id="changements" title={words.differences}>
    {differences.length === 0 && <p>{words.noDifference}</p>}
    <ul class="points">
      {differences.map((difference) => (
        <Difference key={difference.code} {...difference} />
      ))}
    </ul>
  </Section>
);
