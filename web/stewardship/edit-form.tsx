import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Venue } from '../../api/venues/schema.ts';
import type { Addresses } from '../api.ts';
import { PositionField } from '../position/position-field.tsx';
import { StopsLink } from '../stops/stops-link.tsx';
import { EnterButton } from '../ui/enter-button.tsx';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import type { Draft } from './drafts.ts';
import { editWords } from './edit-words.ts';
import { FieldInput, listIn, textIn } from './field-input.tsx';
import { type Conflict, saysTheSame, type Values, valuesIn } from './form-values.ts';
import { HoursField } from './hours-field.tsx';
import { said } from './said.ts';
import { fieldOf, keptFields, labelOf, type Section, sections, shownFields } from './sections.ts';
import { useDrafts } from './use-drafts.ts';
import { words } from './words.ts';

const { edit } = words;

/** The form as it is shown: what it holds, from which version, and what is wrong with it. */
export interface FormState {
  readonly venue: Pick<
    Venue,
    'id' | 'nom' | 'code_insee' | 'departement' | 'position' | 'source' | 'date_maj'
  >;
  /** The venue as it was when one began to write. */
  readonly read: Values;
  readonly version: number;
  readonly mine: Values;
  readonly errors?: readonly { readonly name: string; readonly message: string }[];
  readonly conflicts?: readonly Conflict[];
  readonly signedOut?: true;
  /** Why the hours cannot be read: they are kept if they are sent once more. */
  readonly unreadable?: readonly string[];
  readonly candidates?: Addresses;
  /** The draft that this is, where it comes back from the server. */
  readonly draft: string;
}

/** Field by field, the three texts, and which of two to keep. */
function Conflicts({ conflicts }: { readonly conflicts: readonly Conflict[] }) {
  return (
    <div class="notice notice-note" role="alert" tabIndex={-1}>
      <p>
        <strong>{edit.conflict}</strong> {conflicts.length > 0 ? edit.conflictText : edit.merged}
      </p>
      <input type="hidden" name="en-question" value={JSON.stringify(conflicts)} />
      {conflicts.map(({ name, before, mine, theirs }) => (
        <fieldset key={name} class="field" id={`choix-${name}`}>
          <legend>{labelOf(name)}</legend>
          <p>
            {edit.before} : {said(before)}
          </p>
          <label class="check">
            <input type="radio" name={`choix-${name}`} value="mien" />
            <span>
              {edit.mine} : {said(mine)}
            </span>
          </label>
          <label class="check">
            <input type="radio" name={`choix-${name}`} value="autre" />
            <span>
              {edit.theirs} : {said(theirs)}
            </span>
          </label>
        </fieldset>
      ))}
    </div>
  );
}

/** What the server had to say of what was sent. */
function Answers({ errors = [], conflicts, signedOut, unreadable, mine }: FormState) {
  const labelled = errors.map(({ name, message }) => ({
    id: name,
    message: `${labelOf(name)} : ${message}`,
  }));
  return (
    <>
      {signedOut && (
        <Notice kind="failure">
          {edit.signedOut}{' '}
          <a href="/connexion?vers=/mon-espace" target="_blank" rel="noopener">
            {edit.signIn}
          </a>
        </Notice>
      )}
      <Refused title={edit.refused} errors={labelled} />
      {unreadable && (
        <div class="notice notice-failure" role="alert" tabIndex={-1}>
          <p>
            <strong>{editWords.hours.unreadable}</strong> {editWords.hours.unreadableText}
          </p>
          <ul class="points">
            {unreadable.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <input type="hidden" name="horaires-vus" value={textIn(mine.horaires)} />
        </div>
      )}
      {conflicts && <Conflicts conflicts={conflicts} />}
    </>
  );
}

const Jump = () => (
  <nav class="edit-jump" aria-label={editWords.jump}>
    <ul>
      {(Object.keys(sections) as Section[]).map((section) => (
        <li key={section}>
          <a href={`#partie-${section}`}>{edit.sections[section]}</a>
        </li>
      ))}
    </ul>
  </nav>
);

interface FieldsProps {
  readonly state: FormState;
  readonly basemap: string;
  readonly section: Section;
}

function SectionFields({ state, basemap, section }: FieldsProps) {
  const { venue, read, mine, errors = [], candidates } = state;
  const errorOf = (name: string) => errors.find((error) => error.name === name)?.message;
  return (
    <>
      {sections[section].map((name) => {
        const field = fieldOf(name);
        if (name === 'longitude') return null;
        if (name === 'latitude')
          return (
            <PositionField
              key={name}
              latitude={textIn(mine.latitude)}
              longitude={textIn(mine.longitude)}
              errors={errors}
              candidates={candidates}
              around={venue.position}
              basemap={basemap}
            />
          );
        if (name === 'horaires')
          return (
            <HoursField
              key={name}
              label={field.label}
              text={textIn(mine.horaires)}
              error={errorOf(name)}
              where={{ commune: venue.code_insee, departement: venue.departement }}
            />
          );
        return <FieldInput key={name} field={field} values={mine} error={errorOf(name)} />;
      })}
      {section === 'when' && <StopsLink venue={{ ...venue, itinerance: listIn(read.itinerance) }} />}
    </>
  );
}

/** What the directory keeps itself, so that all 32 are there to be read. */
const Kept = ({ venue }: Pick<FormState, 'venue'>) => (
  <details class="edit-section">
    <summary>
      <h2>{editWords.kept}</h2>
    </summary>
    <p>{editWords.keptText}</p>
    <dl class="facts">
      {keptFields.map((name) => (
        <div key={name}>
          <dt>{labelOf(name)}</dt>
          <dd>
            {venue[name] ?? editWords.placeholder} <span class="fine">{editWords.keptFields[name]}</span>
          </dd>
        </div>
      ))}
    </dl>
  </details>
);

const clockOf = (moment: number) => {
  const at = new Date(moment);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
};
const dayOf = (moment: number) => {
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

interface OfferProps {
  readonly draft: Draft;
  readonly older: boolean;
  readonly onResume: () => void;
  readonly onClear: () => void;
}

/** A draft that was found: never put in the place of what is shown without being asked. */
function Offer({ draft, older, onResume, onClear }: OfferProps) {
  const { date, clock } = useWords();
  return (
    <section id="brouillon" class="notice notice-note draft" aria-label={edit.draftLabel}>
      <p>
        {editWords.draft.found(`${date(dayOf(draft.at))}, ${clock(clockOf(draft.at))}`)}{' '}
        {older && editWords.draft.older}
      </p>
      <p class="actions">
        <button type="button" class="button button-primary" onClick={onResume}>
          {editWords.draft.resume}
        </button>
        <button type="button" class="button" onClick={onClear}>
          {editWords.draft.clear}
        </button>
      </p>
    </section>
  );
}

const KeptAt = ({ at }: { readonly at: number | undefined }) => {
  const { clock } = useWords();
  return at === undefined ? null : <p class="fine">{editWords.draft.kept(clock(clockOf(at)))}</p>;
};

interface SaveBarProps {
  readonly keptAt: number | undefined;
  /** A draft is offered above, perhaps out of sight. */
  readonly offered: boolean;
}

function SaveBar({ keptAt, offered }: SaveBarProps) {
  return (
    <div class="save-bar">
      <p class="actions">
        <button type="submit" class="button button-primary">
          {edit.save}
        </button>
        <button type="submit" name="geste" value="apercu" class="button">
          {editWords.preview.button}
        </button>
      </p>
      <KeptAt at={keptAt} />
      {offered && (
        <p>
          <a href="#brouillon">{editWords.draft.waits}</a>
        </p>
      )}
    </div>
  );
}

/** A draft as the form shows it, from the version that it started from. */
function stateOf(given: FormState, { id, entries }: Draft): FormState {
  const form = new URLSearchParams(entries.map(([name, value]) => [name, value]));
  return {
    venue: given.venue,
    read: JSON.parse(form.get('lu') ?? '{}') as Values,
    version: Number(form.get('version')),
    mine: valuesIn(shownFields, form),
    draft: id,
  };
}

/** All that someone who keeps a venue can change of it. */
export function EditForm({ given, basemap }: { readonly given: FormState; readonly basemap: string }) {
  const [state, setState] = useState(given);
  const [told, setTold] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { venue, read, version } = state;
  const drafts = useDrafts(form, {
    venue: venue.id,
    draft: given.draft,
    isShown: (entries) =>
      saysTheSame(valuesIn(shownFields, new URLSearchParams(entries.map(([...entry]) => entry))), given.mine),
  });
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, []);

  const resume = (draft: Draft) => {
    setState(stateOf(given, draft));
    drafts.resume(draft.id);
    setTold(editWords.draft.resumed);
  };
  const clear = (draft: Draft) => {
    drafts.forget(draft.id);
    setTold(editWords.draft.cleared);
  };
  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    const fault = event.currentTarget.querySelector('[data-fault]');
    if (fault) {
      event.preventDefault();
      setTold(editWords.incomplete);
      return fault.closest('.span-row')?.querySelector('input')?.focus();
    }
    const gesture = (event.submitter as HTMLButtonElement | null)?.name === 'geste';
    drafts.sending(!gesture);
  };
  return (
    <>
      {drafts.found.map((draft) => (
        <Offer
          key={draft.id}
          draft={draft}
          older={draft.version !== given.version}
          onResume={() => resume(draft)}
          onClear={() => clear(draft)}
        />
      ))}
      <p role="status" class={told ? 'notice notice-note' : 'visually-hidden'}>
        {told}
      </p>
      <form
        // A draft that is taken up is another form.
        key={state.draft}
        ref={form}
        method="post"
        action={`${venueUrl(venue)}/modifier`}
        class="plain-form"
        noValidate
        onInput={drafts.changed}
        onChange={drafts.changed}
        onSubmit={send}
      >
        <EnterButton label={edit.save} />
        <input type="hidden" name="lu" value={JSON.stringify(read)} />
        <input type="hidden" name="version" value={String(version)} />
        {/* Written by scripts as the form is sent: a redraw must leave it alone. */}
        <input type="hidden" name="brouillon" defaultValue={state.draft} />
        <Answers {...state} />
        <Jump />
        {(Object.keys(sections) as Section[]).map((section) => (
          <details key={section} id={`partie-${section}`} class="edit-section" open>
            <summary>
              <h2>{edit.sections[section]}</h2>
            </summary>
            <SectionFields state={state} basemap={basemap} section={section} />
          </details>
        ))}
        <Kept venue={venue} />
        <p class="actions">
          <button type="submit" name="geste" value="confirmer" class="button">
            {edit.nothing}
          </button>
          <a class="button button-quiet" href={venueUrl(venue)}>
            {edit.cancel}
          </a>
          <a class="button button-quiet" href={`${venueUrl(venue)}/historique`}>
            {edit.history}
          </a>
        </p>
        <SaveBar keptAt={drafts.keptAt} offered={drafts.found.length > 0} />
      </form>
    </>
  );
}
