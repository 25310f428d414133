import type { ComponentChildren } from 'preact';
import type { EarlyEnd, StepSide } from '../../../api/resources/posts/schema.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { called } from './steps.tsx';
import { words } from './words.ts';

const said = words.end;

interface Props {
  readonly end: EarlyEnd;
  readonly state: string;
  /** Who reads. */
  readonly side: StepSide;
  /** What they may do besides confirming it. */
  readonly children?: ComponentChildren;
}

function standing({ end, state }: Props, day: string): string {
  if (state !== 'parted') return said.declared(day);
  return end.agreed ? said.agreed(day) : said.alone(day);
}

/** An end that the venue declared: whose word it waits for, and why someone contests it. */
export function EarlyEndPart(props: Props) {
  const { date } = useWords();
  const { end, state, side, children } = props;
  const { ended_on, why, waits, contested } = end;
  const names = (sides: readonly StepSide[]) => sides.map((one) => called(one, side)).join(', ');
  return (
    <Section id="fin" title={said.title}>
      <p>{standing(props, ended_on ? date(ended_on) : '')}</p>
      {why && (
        <p>
          {said.why} : « {why} »
        </p>
      )}
      {waits.length > 0 && <p>{said.waits(names(waits))}</p>}
      {contested && (
        <Notice>
          {said.contested(names([contested.side]))} : {contested.why ? `« ${contested.why} »` : said.wiped}.{' '}
          {said.told}
        </Notice>
      )}
      {state !== 'parted' && children}
    </Section>
  );
}
