import type { ComponentChildren } from 'preact';
import { number } from '../words/typeset.ts';
import { words } from './words.ts';

interface Props {
  readonly id: string;
  readonly head: readonly string[];
  /** The first cell of each names its row. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  readonly label?: string;
}

const shown = (cell: ComponentChildren) => (typeof cell === 'number' ? number(cell) : cell);

/** A table that scrolls where it is too wide, with the keyboard too. */
export const Columns = ({ id, head, rows, label = words.table }: Props) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, with the keyboard too
  <section class="table-scroll" tabIndex={0} aria-label={label} id={`${id}-tableau`}>
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells], rank) => (
          <tr key={rank}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column}>{shown(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
