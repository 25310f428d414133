import type { Api } from '../api.ts';
import { Field } from '../ui/field.tsx';
import { slugOf } from '../venues/names.ts';
import { territoryUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.find;

/** What was asked by its name, and what answers to it. */
export interface Sought {
  readonly text: string;
  readonly found: readonly {
    readonly label: string;
    readonly detail?: string | undefined;
    readonly address: string;
  }[];
  /** Where to go, where one alone does. */
  readonly only?: string | undefined;
}

/** Territories of a name. @returns undefined where nothing was asked */
export async function findTerritory(api: Api, text: string | null): Promise<Sought | undefined> {
  const asked = text?.trim().slice(0, 100);
  if (!asked) return undefined;
  const all = (await api.places(asked)).flatMap(({ kind, code, label, detail }) =>
    (kind === 'commune' || kind === 'departement') && code
      ? [{ label, detail, address: territoryUrl({ level: kind, code }) }]
      : [],
  );
  const exact = all.filter(({ label }) => slugOf(label) === slugOf(asked));
  const found = exact.length > 0 ? exact : all;
  return { text: asked, found, ...(found.length === 1 && { only: found[0]?.address }) };
}

/** Goes to a territory by its name. */
export const FindTerritory = ({ sought }: { readonly sought: Sought | undefined }) => (
  <form action="/territoires" class="choose" aria-label={said.title}>
    <Field
      id="lieu"
      label={said.label}
      error={sought?.found.length === 0 ? said.none(sought.text) : undefined}
    >
      <input
        id="lieu"
        name="lieu"
        type="search"
        maxLength={100}
        autocomplete="off"
        value={sought?.text}
        aria-describedby={sought?.found.length === 0 ? 'lieu-error' : undefined}
      />
    </Field>
    <button type="submit" class="button">
      {said.submit}
    </button>
    {sought && sought.found.length > 1 && (
      <div class="choose-found" role="status">
        <p>{said.several}</p>
        <ul class="points">
          {sought.found.map(({ label, detail, address }) => (
            <li key={address}>
              <a href={address}>{label}</a>
              {detail && `, ${detail}`}
            </li>
          ))}
        </ul>
      </div>
    )}
  </form>
);
