import type { ComponentChildren } from 'preact';
import type { EarlyEnd, Step, StepSide } from '../../../api/resources/posts/schema.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { ConfirmForm, called } from './steps.tsx';
import { words } from './words.ts';

const said = words.end;

interface Props {
  readonly end: EarlyEnd;
  readonly state: string;
  readonly steps: readonly Step[];
  /** The secret of a link, where they have no account. */
  readonly token?: string;
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
  const { end, state, side, steps, token, children } = props;
  const { ended_on, why, waits, contested } = end;
  const names = (sides: readonly StepSide[]) => sides.map((one) => called(one, side)).join(' et ');
  const declared = steps.find(({ kind }) => kind === 'end');
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
      {declared && waits.includes(side) && <ConfirmForm one={declared} {...(token && { token })} />}
      {state !== 'parted' && children}
    </Section>
  );
}
