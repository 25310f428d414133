import type { Refusal } from '../../api/core/errors.ts';
import { choiceFields, filledFields } from '../../api/standard/checks.ts';
import { vocabularies } from '../../api/standard/vocabularies.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Ticks } from '../ui/ticks.tsx';
import { fieldId, NEW } from './draft-values.ts';
import { fieldLabel } from './test-words.ts';
import { words } from './words.ts';

const said = words.draft;

interface Props {
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
  /** Its code, or that of the one to add. */
  readonly id: string;
}

const filled = filledFields.map((name) => [`filled:${name}`, said.filledOne(fieldLabel(name))] as const);
const contains = choiceFields.map(
  (name) => [`contains:${name}`, said.containsOne(fieldLabel(name))] as const,
);
const groups = [
  [said.filled, filled],
  [said.contains, contains],
  [
    said.other,
    [
      ['within', said.within],
      ['workshops', said.workshops],
      ['declared', said.declared],
    ],
  ],
] as const;

/** Every check there is, each a sentence. */
function Control({ form, id }: Props) {
  const name = fieldId(id, 'control');
  const chosen = form.get(name);
  return (
    <Field id={name} label={said.control} hint={said.controlHint}>
      <select id={name} name={name} aria-describedby={describedBy({ id: name, hint: said.controlHint })}>
        {groups.map(([title, options]) => (
          <optgroup key={title} label={title}>
            {options.map(([value, label]) => (
              <option key={value} value={value} selected={value === chosen}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

/** The values of the field that was chosen: known once it is. */
function Values({ form, errors, id }: Props) {
  const [control, field] = (form.get(fieldId(id, 'control')) ?? '').split(':');
  const known = choiceFields.find((name) => name === field);
  if (control !== 'contains' || !known) return null;
  const name = fieldId(id, 'values');
  return (
    <Ticks
      id={name}
      label={said.values(fieldLabel(known))}
      hint={said.valuesHint}
      error={errors.find((one) => one.name === name)?.message}
      values={vocabularies[known].map((value) => [value, value] as const)}
      chosen={form.getAll(name)}
    />
  );
}

function Inputs(props: Props) {
  const { form, errors, id } = props;
  const own = { form, errors };
  const [mandatory, gone] = [fieldId(id, 'mandatory'), fieldId(id, 'gone')];
  return (
    <div class="plain-form draft-skill">
      {id === NEW ? (
        <TextField {...own} name={fieldId(id, 'code')} label={said.code} hint={said.codeHint} max={3} />
      ) : (
        <input type="hidden" name="critere" value={id} />
      )}
      <TextField {...own} name={fieldId(id, 'name')} label={said.criterionName} max={140} />
      <TextField {...own} name={fieldId(id, 'why')} label={said.why} rows={2} max={500} />
      <label class="check">
        <input type="checkbox" name={mandatory} value="1" checked={form.has(mandatory)} />
        {said.mandatory}
      </label>
      <Control {...props} />
      <Values {...props} />
      <TextField
        {...own}
        name={fieldId(id, 'months')}
        label={said.months}
        hint={said.monthsHint}
        type="number"
      />
      {id !== NEW && (
        <label class="check">
          <input type="checkbox" name={gone} value="1" checked={form.has(gone)} />
          {said.gone}
        </label>
      )}
    </div>
  );
}

/** A criterion as it is written; folded, but where something of it is refused. */
export function CriterionFields(props: Props) {
  const { form, errors, id } = props;
  const name = form.get(fieldId(id, 'name')) ?? '';
  const isRefused = errors.some((one) => one.name.startsWith(fieldId(id, '')));
  const isBegun = id === NEW && name !== '';
  return (
    <details open={isRefused || isBegun}>
      <summary>{id === NEW ? said.newCriterion : `${id} ${name}`}</summary>
      <Inputs {...props} />
    </details>
  );
}
