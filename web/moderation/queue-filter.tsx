import type { Departement } from '../../api/venues/schema.ts';
import { Field } from '../ui/field.tsx';
import { words } from './words.ts';

/** What of the queue is shown, as its address says it. */
export interface QueueFilter {
  readonly nature: string;
  readonly departement: string;
}

const kinds: Readonly<Record<string, string>> = words.kinds;

/** Softly: an address that names no kind shows them all. */
export function filterIn({ searchParams }: URL): QueueFilter {
  const nature = searchParams.get('nature') ?? '';
  const departement = searchParams.get('departement') ?? '';
  return {
    nature: nature in kinds ? nature : '',
    departement: /^(\d{2,3}|2[AB])$/.test(departement) ? departement : '',
  };
}

const given = (values: Readonly<Record<string, string>>) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));

/** For the API. */
export const queryOf = ({ nature, departement }: QueueFilter): URLSearchParams =>
  given({ kind: nature, departement });

/** `/a-traiter` as it is filtered. @param more what else the address says */
export function queueUrl(filter: QueueFilter, more: Readonly<Record<string, string>> = {}): string {
  const query = given({ ...filter, ...more }).toString();
  return query ? `/a-traiter?${query}` : '/a-traiter';
}

interface Props {
  readonly filter: QueueFilter;
  readonly departements: readonly Departement[];
}

/** By GET, so that what is chosen has an address. */
export const FilterForm = ({ filter, departements }: Props) => (
  <form method="get" action="/a-traiter" class="plain-form queue-filter">
    <Field id="nature" label={words.filter.kind}>
      <select id="nature" name="nature">
        <option value="">{words.filter.all}</option>
        {Object.entries(kinds).map(([kind, label]) => (
          <option key={kind} value={kind} selected={kind === filter.nature}>
            {label}
          </option>
        ))}
      </select>
    </Field>
    <Field id="departement" label={words.filter.departement}>
      <select id="departement" name="departement">
        <option value="">{words.filter.everywhere}</option>
        {departements.map(({ code, nom }) => (
          <option key={code} value={code} selected={code === filter.departement}>
            {words.filter.named(code, nom)}
          </option>
        ))}
      </select>
    </Field>
    <button type="submit" class="button">
      {words.filter.apply}
    </button>
  </form>
);
