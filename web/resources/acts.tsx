import type { Refusal } from '../../api/core/errors.ts';
import type { Life } from '../../api/resources/kinds/kind.ts';
import { DetailInput, detailsIn } from './detail-input.tsx';

interface Props {
  readonly life: Life;
  readonly state: string;
  /** Those that the reader may do now. */
  readonly acts: readonly string[];
  readonly form?: URLSearchParams | undefined;
  readonly errors: readonly Refusal[];
}

const movesFrom = ({ moves }: Life, state: string, acts: readonly string[]) =>
  moves.filter(({ act, from }) => from.includes(state) && acts.includes(act));

/** What one may do now: a button each, with what it asks to be said. */
export function Acts({ life, state, acts, form, errors }: Props) {
  return (
    <>
      {movesFrom(life, state, acts).map(({ act, label, ends, asks = [] }) => {
        const isRefused = form?.get('acte') === act;
        const fields = asks.map((field) => ({ ...field, name: `${act}-${field.name}` }));
        const body = (
          <form key={act} method="post" class="plain-form" noValidate>
            <input type="hidden" name="etat" value={state} />
            {fields.map((field, place) => (
              <DetailInput
                key={field.name}
                field={field}
                values={isRefused ? (form?.getAll(field.name) ?? []) : []}
                error={isRefused ? errors.find(({ name }) => name === asks[place]?.name)?.message : undefined}
              />
            ))}
            <button type="submit" name="acte" value={act} class={ends ? 'button' : 'button button-primary'}>
              {label}
            </button>
          </form>
        );
        // What ends or refuses is one step further: it is not done by a slip.
        return ends && asks.length > 0 ? (
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
export function actIn(life: Life, form: URLSearchParams): object {
  const act = form.get('acte') ?? '';
  const from = form.get('etat') ?? '';
  const asks = life.moves.find((move) => move.act === act && move.from.includes(from))?.asks ?? [];
  const own = new URLSearchParams(
    [...form].flatMap(([name, value]) =>
      name.startsWith(`${act}-`) ? [[name.slice(act.length + 1), value]] : [],
    ),
  );
  return { act, from, said: detailsIn(asks, own) };
}
