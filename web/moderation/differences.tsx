import { fields } from '../../api/standard/fields.ts';
import { type FieldChange, Side } from '../stewardship/field-change.tsx';
import { words as historyWords } from '../stewardship/history-words.ts';
import { words } from './words.ts';

const labels = new Map<string, string>([
  ...fields.map(({ name, label }) => [name, label] as const),
  ...Object.entries(historyWords.life),
  ['location', historyWords.position],
]);
/** A field's name as people read it. */
export const labelOf = (name: string): string => labels.get(name) ?? name;

export interface Difference {
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
}

const changeOf = ({ name, from, to }: Difference): FieldChange => ({
  field: name,
  label: labelOf(name),
  from: from ?? null,
  to: to ?? null,
});

interface Props {
  /** Where an error leads. */
  readonly id?: string;
  readonly differences: readonly Difference[];
  readonly heads: readonly [from: string, to: string];
  /** Each can be taken over or left: a box for each, ticked. */
  readonly taken?: ReadonlySet<string>;
}

const Box = ({ name, ticked }: { readonly name: string; readonly ticked: boolean }) => (
  <td data-head={words.take}>
    <label class="check">
      <input type="checkbox" name="champ" value={name} checked={ticked} data-key="c" />
      <span class="visually-hidden">{words.takeLabel(labelOf(name))}</span>
    </label>
  </td>
);

/** Field by field, what is and what would be. */
export const Differences = ({ id, differences, heads: [from, to], taken }: Props) => (
  <table id={id} class="differences">
    <thead>
      <tr>
        <th scope="col">{words.field}</th>
        <th scope="col">{from}</th>
        <th scope="col">{to}</th>
        {taken && <th scope="col">{words.take}</th>}
      </tr>
    </thead>
    <tbody>
      {differences.map((one) => (
        <tr key={one.name}>
          <th scope="row">{labelOf(one.name)}</th>
          <td data-head={from}>
            <Side change={changeOf(one)} side="from" />
          </td>
          <td data-head={to}>
            <Side change={changeOf(one)} side="to" />
          </td>
          {taken && <Box name={one.name} ticked={taken.has(one.name)} />}
        </tr>
      ))}
    </tbody>
  </table>
);
