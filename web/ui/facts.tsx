import type { ComponentChildren } from 'preact';

export type Fact = readonly [label: string, text: ComponentChildren];

interface Props {
  readonly facts: readonly Fact[];
  /** They are texts that people wrote, whose lines are kept. */
  readonly written?: true;
}

/** What is known of something, a label and what it is; what is not known is left out. */
export const FactList = ({ facts, written }: Props) => (
  <dl class="facts">
    {facts.map(([label, text]) =>
      text ? (
        <div key={label}>
          <dt>{label}</dt>
          <dd class={written && 'resource-text'}>{text}</dd>
        </div>
      ) : null,
    )}
  </dl>
);
