import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../api/core/errors.ts';
import { type DetailField, type Life, moveOf } from '../../api/resources/kinds/kind.ts';
import { DetailInput, detailsIn } from './detail-input.tsx';

interface Props {
  readonly life: Life;
  readonly state: string;
  /** Those that the reader may do now. */
  readonly acts: readonly string[];
  /** What is said above the button of an act. */
  readonly notes?: Readonly<Record<string, ComponentChildren>> | undefined;
  /** Which answer they are of, where a page shows several side by side. */
  readonly of?: number;
  /** How many there are, for what says how many from now on. */
  readonly count?: number | null;
  readonly form?: URLSearchParams | undefined;
  readonly errors: readonly Refusal[];
}

const movesFrom = ({ moves }: Life, state: string, acts: readonly string[]) =>
  moves.filter(({ act, from }) => from.includes(state) && acts.includes(act));

/** Fields of one act are not those of another, nor of the same act of another answer. */
const prefixOf = (act: string, of?: string | number) => (of === undefined ? `${act}-` : `${act}-${of}-`);

/** The field that a refusal names, in the form that was sent. */
export function fieldOf(form: URLSearchParams | undefined, name: string): string {
  const act = form?.get('acte');
  return act ? prefixOf(act, form?.get('reponse') ?? undefined) + name : name;
}

/** What a field starts with: how many there are, or the one number that is taken. */
function startOf({ counted, min, max }: DetailField, count: number | null | undefined): string[] {
  if (counted && count) return [String(count)];
  return min !== undefined && min === max ? [String(min)] : [];
}

/** What the fields of the act that was sent are called: the same name is not called the same in each. */
export function askedBy(
  lives: readonly (Life | undefined)[],
  form: URLSearchParams | undefined,
): Readonly<Record<string, string>> {
  const [act, from] = [form?.get('acte') ?? '', form?.get('etat') ?? ''];
  const moves = lives.map((life) => life && moveOf(life, act, from));
  return Object.fromEntries(
    moves.flatMap((move) => (move?.asks ?? []).map(({ name, label }) => [name, label])),
  );
}

/** What one may do now: a button each, with what it asks to be said. */
export function Acts({ life, state, acts, notes, of, count, form, errors }: Props) {
  return (
    <>
      {movesFrom(life, state, acts).map(({ act, label, ends, late, asks = [] }) => {
        const isRefused = form?.get('acte') === act;
        const fields = asks.map((field) => ({ ...field, name: prefixOf(act, of) + field.name }));
        const body = (
          <form key={act} method="post" class="plain-form" noValidate>
            <input type="hidden" name="etat" value={state} />
            {of && <input type="hidden" name="reponse" value={of} />}
            {notes?.[act]}
            {fields.map((field, place) => (
              <DetailInput
                key={field.name}
                field={field}
                values={isRefused ? (form?.getAll(field.name) ?? []) : startOf(field, count)}
                error={isRefused ? errors.find(({ name }) => name === asks[place]?.name)?.message : undefined}
              />
            ))}
            <button
              type="submit"
              name="acte"
              value={act}
              class={ends || late ? 'button' : 'button button-primary'}
            >
              {label}
            </button>
          </form>
        );
        // What ends or refuses, or is for much later, is one step further: it is not done by a slip.
        return (ends || late) && asks.length > 0 ? (
          <details key={act} open={isRefused}>
            <summary>{label}</summary>
            {body}
          </details>
        ) : (
          body
        );
      })}
    </>
  );
}

/** What a form of Acts asks of the API. */
export function actIn(life: Life, form: URLSearchParams, of?: string): object {
  const act = form.get('acte') ?? '';
  const from = form.get('etat') ?? '';
  const prefix = prefixOf(act, of);
  const asks = life.moves.find((move) => move.act === act && move.from.includes(from))?.asks ?? [];
  const own = new URLSearchParams(
    [...form].flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );
  return { act, from, said: detailsIn(asks, own) };
}
