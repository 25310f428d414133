import type { TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FieldName } from '../../api/standard/fields.ts';
import type { Venue } from '../../api/venues/schema.ts';
import type { Addresses } from '../api.ts';
import { PositionField } from '../position/position-field.tsx';
import { StopsLink } from '../stops/stops-link.tsx';
import { EnterButton } from '../ui/enter-button.tsx';
import { Refused } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { reveal } from '../ui/reveal.ts';
import { venueUrl } from '../venues/names.ts';
import { enumerate } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import type { Draft } from './drafts.ts';
import { editWords } from './edit-words.ts';
import { FieldInput, listIn, textIn } from './field-input.tsx';
import { type Conflict, differing, saysTheSame, type Values, valuesIn } from './form-values.ts';
import { HOURS, HoursField } from './hours-field.tsx';
import { said } from './said.ts';
import { fieldOf, keptFields, labelOf, type Section, sections, shownFields } from './sections.ts';
import { summaryOf } from './summary.ts';
import { useDrafts } from './use-drafts.ts';
import { words } from './words.ts';

const { edit } = words;
const { unsaved } = editWords;
/** What a button outside the form is of. */
export const FORM = 'formulaire';
/** Longer than between two keys. */
const LOOK_MS = 200;
/** Fields that the bar has room for. */
const NAMED = 3;

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
  /** The draft that was just saved, empty where it had none: the page says so. */
  readonly saved?: string | undefined;
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
    id: name === 'horaires' ? HOURS : name,
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
    <div id={`partie-${section}`} class="edit-fields">
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
    </div>
  );
}

/** The hours, which change most, and what one comes back to: refused, in dispute, placed, or written and not saved. */
function opensAtOnce(
  section: Section,
  { read, mine, errors = [], conflicts = [], candidates }: FormState,
): boolean {
  const named = [...errors, ...conflicts].map(({ name }) => name);
  const touched: readonly string[] = [...named, ...differing(read, mine)];
  const isPlaced = candidates !== undefined && section === 'where';
  return section === 'when' || isPlaced || sections[section].some((name) => touched.includes(name));
}

/** A part of the form, with what it holds in a line while it is closed. */
function Part(props: FieldsProps) {
  const { state, section } = props;
  const [shown, setShown] = useState(state.mine);
  const told = (details: HTMLDetailsElement) => {
    const form = details.closest('form');
    if (form && !details.open) setShown(valuesOfForm(form));
  };
  return (
    <details
      class="edit-section"
      open={opensAtOnce(section, state)}
      onToggle={(event) => told(event.currentTarget)}
    >
      <summary>
        <h2>{edit.sections[section]}</h2>
        <span class="edit-summary">{summaryOf(section, shown)}</span>
      </summary>
      <SectionFields {...props} />
    </details>
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

const valuesOfForm = (form: HTMLFormElement): Values =>
  valuesIn(
    shownFields,
    new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  );

/** The fields that are written and not saved, as long as the form is there. */
function useUnsaved({ read, mine }: FormState) {
  const [names, setNames] = useState(() => differing(read, mine));
  const [enhanced, setEnhanced] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = bar.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => setNames(differing(read, valuesOfForm(form)));
    const listen = () => {
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_MS);
    };
    look();
    setEnhanced(true);
    for (const event of ['input', 'change']) form.addEventListener(event, listen);
    return () => {
      clearTimeout(timer);
      for (const event of ['input', 'change']) form.removeEventListener(event, listen);
    };
  }, [read]);
  return { bar, names, enhanced };
}

/** « Horaires, Téléphone et 2 autres champs »; a position is one thing. */
function namesInWords(names: readonly FieldName[]): string {
  const labels = names.filter((name) => name !== 'longitude').map(labelOf);
  const rest = labels.length - NAMED;
  return enumerate(rest > 0 ? [...labels.slice(0, NAMED), unsaved.others(rest)] : labels);
}

interface SaveBarProps {
  readonly state: FormState;
  readonly keptAt: number | undefined;
  /** A draft is offered above, perhaps out of sight. */
  readonly offered: boolean;
}

function SaveBar({ state, keptAt, offered }: SaveBarProps) {
  const { bar, names, enhanced } = useUnsaved(state);
  return (
    <div class="save-bar" ref={bar}>
      {names.length > 0 ? (
        <p class="fine save-state">{unsaved.some(namesInWords(names))}</p>
      ) : (
        // Without scripts nobody would see it change.
        enhanced && <p class="fine">{unsaved.none}</p>
      )}
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

const valuesOfDraft = (entries: Draft['entries']) =>
  valuesIn(shownFields, new URLSearchParams(entries.map(([...entry]) => entry)));

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

/** Browsers open what a link leads into; some do not yet. */
function follow(event: MouseEvent) {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const target = link?.hash ? document.getElementById(link.hash.slice(1)) : null;
  if (target) reveal(target);
}

/** What the page came for: what was refused, what was saved, or the field that its address names. */
function arrive(form: HTMLFormElement | null) {
  const named = document.getElementById(location.hash.slice(1));
  if (named) reveal(named);
  const first = form?.querySelector<HTMLElement>('[role="alert"]') ?? named;
  first?.focus();
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
    saved: given.saved,
    isShown: (entries) => saysTheSame(valuesOfDraft(entries), given.mine),
    isPublished: (entries) => saysTheSame(valuesOfDraft(entries), given.read),
  });
  useEffect(() => {
    arrive(form.current);
    addEventListener('click', follow);
    return () => removeEventListener('click', follow);
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
        id={FORM}
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
          <Part key={section} state={state} basemap={basemap} section={section} />
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
        <SaveBar state={state} keptAt={drafts.keptAt} offered={drafts.found.length > 0} />
      </form>
    </>
  );
}
