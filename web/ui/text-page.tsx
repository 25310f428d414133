import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A titled part of a page of text. */
export const Section = ({ id, title, children }: SectionProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

export const Points = ({ points }: { readonly points: readonly string[] }) => (
  <ul class="points">
    {points.map((point) => (
      <li key={point}>{point}</li>
    ))}
  </ul>
);
