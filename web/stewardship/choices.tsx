import { useEffect, useState } from 'preact/hooks';
import type { Field } from '../../api/standard/fields.ts';
import { hasVocabulary } from '../../api/standard/fields.ts';
import { typologies } from '../../api/standard/typologies.ts';
import { vocabularies } from '../../api/standard/vocabularies.ts';
import { typeset } from '../words/typeset.ts';
import { editWords } from './edit-words.ts';
import { meanings, typeGroups } from './vocabulary-words.ts';

const { types: words } = editWords;

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly meaning?: string | undefined;
  readonly checked: boolean;
  readonly hidden?: boolean;
}

/** A value to tick, and what it means. */
function Choice({ name, value, label, meaning, checked, hidden = false }: ChoiceProps) {
  const id = `${name}-${value.replaceAll(/[^\p{L}\d]+/gu, '-')}`;
  return (
    <div class="choice" hidden={hidden}>
      <label class="check">
        <input
          type="checkbox"
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={meaning && id}
        />
        <span>{label}</span>
      </label>
      {meaning && (
        <p id={id} class="choice-meaning">
          {meaning}
        </p>
      )}
    </div>
  );
}

const typeNames = new Map<string, string>(typologies.map(([code, name]) => [code, typeset(name)]));
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const matches = (code: string, sought: string) =>
  plain(`${typeNames.get(code)} ${code}`).includes(plain(sought.trim()));

interface TypesProps {
  readonly chosen: readonly string[];
}

function TypeGroup({
  title,
  codes,
  chosen,
  sought,
}: (typeof typeGroups)[number] & TypesProps & { sought: string }) {
  const found = codes.filter((code) => matches(code, sought));
  const own = codes.filter((code) => chosen.includes(code)).length;
  return (
    <details open={sought !== '' || own > 0} hidden={found.length === 0}>
      <summary>
        {title} {own > 0 && <span class="fine">({words.chosen(own)})</span>}
      </summary>
      {codes.map((code) => (
        <Choice
          key={code}
          name="typologie"
          value={code}
          label={typeNames.get(code) ?? code}
          checked={chosen.includes(code)}
          hidden={!found.includes(code)}
        />
      ))}
    </details>
  );
}

/** The 92 types of venue, grouped, with a box that leaves those of a name. */
function Types({ chosen }: TypesProps) {
  const [sought, setSought] = useState('');
  const [enhanced, setEnhanced] = useState(false);
  useEffect(() => setEnhanced(true), []);
  const all = typeGroups.flatMap(({ codes }) => codes);
  return (
    <>
      {/* Without scripts there is no search, and the groups are enough. */}
      <div hidden={!enhanced} class="field">
        <label for="type-cherche">{words.search}</label>
        <input
          id="type-cherche"
          type="search"
          autocomplete="off"
          onInput={(event) => setSought(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <p class="fine" role="status">
          {sought && words.found(all.filter((code) => matches(code, sought)).length)}
        </p>
      </div>
      {typeGroups.map((group) => (
        <TypeGroup key={group.title} {...group} chosen={chosen} sought={sought} />
      ))}
    </>
  );
}

interface Props {
  readonly field: Field;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
}

/** The values of one of the standard's closed lists. */
export function Choices({ field: { name, label }, chosen, error }: Props) {
  const known: readonly string[] = hasVocabulary(name) ? vocabularies[name] : [];
  const meaningOf = hasVocabulary(name) ? meanings[name] : undefined;
  return (
    <fieldset
      id={name}
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={error && `${name}-error`}
    >
      <legend>{label}</legend>
      {error && (
        <p id={`${name}-error`} class="field-error">
          {error}
        </p>
      )}
      {name === 'typologie' ? (
        <Types chosen={chosen} />
      ) : (
        known.map((value) => (
          <Choice
            key={value}
            name={name}
            value={value}
            label={value}
            meaning={meaningOf?.[value]}
            checked={chosen.includes(value)}
          />
        ))
      )}
    </fieldset>
  );
}
