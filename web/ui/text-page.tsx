import type { ComponentChildren } from 'preact';

/** A page that is read from top to bottom. */
export const TextPage = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) => (
  <div class="text-page">
    <h1>{title}</h1>
    {children}
  </div>
);

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
