import type { Need } from '../../api/standard/needs.ts';
import { useWords } from '../words/words.tsx';

/** An open door, an open book, a spark: told apart without any colour. */
const shapes: Readonly<Record<Need, string>> = {
  acceder: 'M3 22V12a9 9 0 0 1 18 0v10h-5.5V12a3.5 3.5 0 0 0-7 0v10Z',
  apprendre: 'M2 5a10 10 0 0 1 9 4.5V21a10 10 0 0 0-9-3.5ZM22 5a10 10 0 0 0-9 4.5V21a10 10 0 0 1 9-3.5Z',
  creer: 'M12 1.5l2.6 7.9 7.9 2.6-7.9 2.6-2.6 7.9-2.6-7.9L1.5 12l7.9-2.6Z',
};

export const NeedShape = ({ need }: { readonly need: Need }) => (
  <svg class={`need-shape need-${need}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    <path d={shapes[need]} />
  </svg>
);

/** The needs that a venue serves, each as its shape and its verb. */
export const Needs = ({ needs }: { readonly needs: readonly Need[] }) => {
  const { needWords } = useWords();
  return (
    <ul class="needs">
      {needs.map((need) => (
        <li key={need} class={`need need-${need}`}>
          <NeedShape need={need} />
          {needWords[need].verb}
        </li>
      ))}
    </ul>
  );
};
