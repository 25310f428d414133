import { Section } from '../ui/text-page.tsx';
import { words } from './words.ts';

const ways = [
  ['/referentiel', words.see],
  ['/referentiel/se-situer', words.selfPosition],
  ['/referentiel/ou-apprendre', words.learn],
  ['/referentiel/tpe', words.firms],
] as const;

/** On the page of the programme. */
export const FrameworkSection = () => (
  <Section id="referentiel" title={words.title}>
    <p>{words.lead}</p>
    <p class="actions">
      {ways.map(([address, name]) => (
        <a key={address} class="button" href={address}>
          {name}
        </a>
      ))}
    </p>
  </Section>
);
