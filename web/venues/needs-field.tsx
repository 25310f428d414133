import { type Need, needs } from '../../api/standard/needs.ts';
import { useWords } from '../words/words.tsx';
import { NeedShape } from './need-shape.tsx';

interface Props {
  readonly chosen: readonly Need[];
  readonly onToggle: (need: Need) => void;
}

/** The three needs as big toggles: checkboxes, so that they work in a form without scripts. */
export const NeedsField = ({ chosen, onToggle }: Props) => {
  const { needWords, search: words } = useWords();
  return (
    <fieldset class="needs-field">
      <legend>{words.needs}</legend>
      <div class="needs-toggles">
        {needs.map((need) => (
          <label key={need} class={`need-toggle need-${need}`}>
            <input
              type="checkbox"
              name="need"
              value={need}
              checked={chosen.includes(need)}
              onChange={() => onToggle(need)}
            />
            <NeedShape need={need} />
            <span class="need-words">
              <strong>{needWords[need].verb}</strong> <span>{needWords[need].plain}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};
