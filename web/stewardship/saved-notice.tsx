import type { Comparison } from '../../api/stewardship/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { orNothing } from '../api.ts';
import type { PersonalRequest } from '../routes.tsx';
import { venueUrl } from '../venues/names.ts';
import { live } from '../words/fr/live.ts';
import { FORM } from './edit-form.tsx';
import { editWords } from './edit-words.ts';
import { isConfirmation, toldChanges } from './field-change.tsx';
import { stewardshipApi } from './stewardship-api.ts';

const { saved: words } = editWords;
/** Where the page of a form that was saved is read from. */
export const SAVED = 'enregistre';
/** Instead of a version, where there was nothing to save. */
export const NOTHING = 'rien';

interface Props {
  readonly venue: Venue;
}

const Links = ({ venue, undo }: Props & { readonly undo?: string }) => (
  <p class="actions">
    <a class="button button-primary" href={venueUrl(venue)}>
      {words.see}
    </a>
    <a class="button" href={`#${FORM}`}>
      {words.goOn}
    </a>
    {undo && (
      <a class="button button-quiet" href={undo}>
        {words.undo}
      </a>
    )}
  </p>
);

/** What differs from the version before: what was pressed was « Enregistrer ». */
function Saved({ venue, compared }: Props & { readonly compared: Comparison }) {
  const { from, to, changes } = compared;
  const labels = toldChanges(changes).filter(({ field }) => field !== 'date_maj');
  return (
    <>
      <p>
        <strong>{words.done}</strong> {words.version(to.version)}
      </p>
      <ul class="points">
        {labels.map(({ field, label }) => (
          <li key={field}>{label}</li>
        ))}
      </ul>
      <Links
        venue={venue}
        undo={`${venueUrl(venue)}/historique?de=${from.version}&a=${to.version}#difference`}
      />
    </>
  );
}

/** Nothing differs but the day: what was pressed was « Rien n’a changé ». */
const Confirmed = ({ venue, version }: Props & { readonly version: number }) => (
  <>
    <p>
      <strong>{words.confirmed(live.date(venue.date_maj ?? ''))}</strong> {words.confirmedText(version)}
    </p>
    <Links venue={venue} />
  </>
);

const Nothing = ({ venue }: Props) => (
  <>
    <p>
      <strong>{words.nothing}</strong> {words.nothingText}
    </p>
    <p>
      <button type="submit" form={FORM} name="geste" value="confirmer" class="button">
        {words.confirm}
      </button>
    </p>
    <Links venue={venue} />
  </>
);

/** @returns undefined for an address that names no version of this venue */
async function comparedWith({ ask }: PersonalRequest, { id }: Venue, version: number) {
  return orNothing(stewardshipApi(ask).compare(id, version - 1, version), 400, 404);
}

async function told(request: PersonalRequest, venue: Venue, saved: string) {
  if (saved === NOTHING) return <Nothing venue={venue} />;
  const compared = await comparedWith(request, venue, Number(saved));
  if (!compared) return undefined;
  const isSame = compared.changes.length === 0 || isConfirmation(compared.changes);
  return isSame ? (
    <Confirmed venue={venue} version={compared.to.version} />
  ) : (
    <Saved venue={venue} compared={compared} />
  );
}

/** What was just saved, where the address of the form says that it was. */
export async function savedNotice(request: PersonalRequest, venue: Venue) {
  const saved = request.url.searchParams.get(SAVED);
  if (saved === null) return undefined;
  const body = await told(request, venue, saved);
  return (
    body && (
      <section id={SAVED} class="notice notice-note saved" tabIndex={-1} aria-label={words.label}>
        {body}
      </section>
    )
  );
}
