import type { JSX } from 'preact';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly required?: boolean | undefined;
  readonly maxLength?: number | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly readOnly?: boolean | undefined;
  /** The id of a list of suggestions. */
  readonly list?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
}

/** One line to fill in, by what is written there: Preact's types know each alone. */
export const inputs: Readonly<
  Record<'text' | 'date' | 'email' | 'number' | 'url', (props: Props) => JSX.Element>
> = {
  text: (props) => <input type="text" {...props} />,
  date: (props) => <input type="date" {...props} />,
  email: (props) => <input type="email" {...props} />,
  number: (props) => <input type="number" {...props} />,
  url: (props) => <input type="url" {...props} />,
};
