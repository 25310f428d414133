import type { Agreement } from '../../api/agreements/schema.ts';
import { Section } from '../ui/text-page.tsx';
import { dayInWords } from '../words/typeset.ts';
import { words } from './words.ts';

type Step = Agreement['steps'][number];

interface Props {
  readonly agreement: Agreement;
  /** YYYY-MM-DD */
  readonly today: string;
}

const Dated = ({ step, isPast }: { readonly step: Step; readonly isPast: boolean }) => (
  <li class={isPast ? 'step-past' : 'step-coming'}>
    <time dateTime={step.day}>{dayInWords(step.day)}</time>
    <span>
      {words.step(step)}
      {!isPast && <span class="visually-hidden"> ({words.coming.toLowerCase()})</span>}
    </span>
  </li>
);

/** The dates of its life, those to come after today. */
export function Timeline({ agreement: { steps }, today }: Props) {
  const past = steps.filter(({ day }) => day <= today);
  const coming = steps.filter(({ day }) => day > today);
  const line = (step: Step, isPast: boolean) => (
    <Dated key={step.day + step.kind + step.of} step={step} isPast={isPast} />
  );
  return (
    <Section id="vie" title={words.life}>
      <p>{words.lifeLead}</p>
      <ol class="timeline">
        {past.map((step) => line(step, true))}
        <li class="step-today">
          <strong>{words.today(today)}</strong>
        </li>
        {coming.map((step) => line(step, false))}
      </ol>
    </Section>
  );
}
