import type { Dossier, PilotBody, PilotSchool } from '../../api/pilots/schema.ts';
import type { School } from '../../api/schools/schema.ts';
import type { ApiError } from '../api.ts';
import { EnterButton } from '../ui/enter-button.tsx';
import { Field } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { FormTicks } from '../ui/ticks.tsx';
import { calm } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { fieldOf, formOf } from './values.ts';
import { words } from './words.ts';

const said = words.dossier;

export interface DraftProps {
  readonly dossier: Dossier;
  /** As it was written, or as it is known. */
  readonly body: PilotBody;
  readonly errors: ApiError['errors'];
  /** Those of the commune. */
  readonly schools: readonly School[];
  /** As it was sent; empty otherwise. */
  readonly form: URLSearchParams;
}

interface PartProps {
  readonly form: URLSearchParams;
  readonly errors: ApiError['errors'];
}

const Levels = (props: PartProps & { readonly id: string }) => (
  <FormTicks
    {...props}
    label={said.levels}
    values={words.levels.map((level) => [level, level] as const)}
    row
  />
);

const Weekday = ({ form, id }: { readonly form: URLSearchParams; readonly id: string }) => (
  <Field id={id} label={said.weekday}>
    <select id={id} name={id}>
      {words.weekdays.map((day, index) => (
        <option key={day} value={String(index + 1)} selected={form.get(id) === String(index + 1)}>
          {day}
        </option>
      ))}
    </select>
  </Field>
);

interface ClassProps extends PartProps {
  readonly school: number;
  readonly rank: number;
  readonly isNew: boolean;
}

function ClassRow({ form, errors, school, rank, isNew }: ClassProps) {
  const id = (name: string) => fieldOf(name, school, rank);
  return (
    <fieldset class="pilot-class">
      <legend>{isNew ? said.newClass : said.classTitle(rank)}</legend>
      <Levels form={form} errors={errors} id={id('levels')} />
      <TextField form={form} errors={errors} name={id('pupils')} label={said.pupils} type="number" />
      <Weekday form={form} id={id('weekday')} />
      <TextField form={form} errors={errors} name={id('starts')} label={said.starts} max={5} />
      <TextField form={form} errors={errors} name={id('ends')} label={said.ends} max={5} />
    </fieldset>
  );
}

function agreementOf({ agreement, mail, since }: PilotSchool, date: (day: string) => string): string {
  const { none, unknown, asked, yes, no } = said.agreements;
  const day = since ? date(since) : '';
  switch (agreement) {
    case 'yes':
      return yes(day);
    case 'no':
      return no(day);
    case 'asked':
      return asked(mail ?? '', day);
    case 'unknown':
      return unknown(mail ?? '');
    default:
      return none;
  }
}

/** The word of a head, as one line. */
export function AgreementLine({ school }: { readonly school: PilotSchool }) {
  const { date } = useWords();
  return (
    <>
      <p>
        <strong>{said.agreement}.</strong> {agreementOf(school, date)}
      </p>
      {school.word && <blockquote class="resource-text">{school.word}</blockquote>}
    </>
  );
}

interface SchoolPartProps extends PartProps {
  readonly rank: number;
  readonly uai: string;
  readonly nom: string;
  readonly adresse: string;
  readonly classes: number;
  /** As the directory knows it: none before it is saved. */
  readonly known: PilotSchool | undefined;
}

function Agreement({ form, errors, rank, uai, known }: SchoolPartProps) {
  const isDone = known?.agreement === 'yes';
  const name = fieldOf('mail', rank);
  return (
    <>
      {known && <AgreementLine school={known} />}
      {!isDone && (
        <>
          <TextField
            form={form}
            errors={errors}
            name={name}
            label={said.mail}
            hint={said.mailHint(uai)}
            type="email"
          />
          <button type="submit" name="geste" value={`demander:${rank}`} class="button">
            {known?.agreement === 'asked' ? said.askAgain : said.ask}
          </button>
        </>
      )}
    </>
  );
}

function SchoolPart(props: SchoolPartProps) {
  const { form, errors, rank, uai, nom, adresse, classes } = props;
  return (
    <fieldset class="resource-card pilot-school" id={fieldOf('uai', rank)}>
      <legend>{calm(nom)}</legend>
      <input type="hidden" name="ecole" value={uai} />
      {adresse && <p class="fine">{calm(adresse)}</p>}
      {Array.from({ length: classes + 1 }, (_, index) => (
        <ClassRow
          key={index}
          form={form}
          errors={errors}
          school={rank}
          rank={index + 1}
          isNew={index === classes}
        />
      ))}
      <Agreement {...props} />
      <button type="submit" name="geste" value={`retirer:${rank}`} class="button button-quiet">
        {said.remove}
        <span class="visually-hidden"> : {calm(nom)}</span>
      </button>
    </fieldset>
  );
}

const SchoolOption = ({ school: { uai, nom, adresse } }: { readonly school: School }) => (
  <option value={uai}>{[calm(nom), calm(adresse)].filter(Boolean).join(', ')}</option>
);

/** A large town's, by postal code: Paris has several hundred. */
function AddSchool({ schools }: { readonly schools: readonly School[] }) {
  const codes = [...new Set(schools.map(({ code_postal }) => code_postal ?? ''))].sort();
  return (
    <>
      <Field id="nouvelle" label={said.addSchool} hint={said.addSchoolHint(schools.length)}>
        <select id="nouvelle" name="nouvelle" aria-describedby="nouvelle-hint">
          <option value="">{said.choose}</option>
          {codes.length < 2
            ? schools.map((one) => <SchoolOption key={one.uai} school={one} />)
            : codes.map((code) => (
                <optgroup key={code} label={code}>
                  {schools
                    .filter(({ code_postal }) => (code_postal ?? '') === code)
                    .map((one) => (
                      <SchoolOption key={one.uai} school={one} />
                    ))}
                </optgroup>
              ))}
        </select>
      </Field>
      <button type="submit" name="geste" value="ajouter" class="button">
        {said.add}
      </button>
    </>
  );
}

function Means({ form, errors }: PartProps) {
  const own = { form, errors };
  return (
    <Section id="moyens" title={said.means}>
      <TextField {...own} name="rooms" label={said.rooms} hint={said.roomsHint} rows={3} max={1000} />
      <TextField {...own} name="machines" label={said.machines} type="number" />
      <TextField {...own} name="animators" label={said.animators} hint={said.animatorsHint} type="number" />
      <TextField
        {...own}
        name="volunteers"
        label={said.volunteers}
        hint={said.volunteersHint}
        type="number"
      />
      <TextField {...own} name="wishes" label={said.wishes} hint={said.wishesHint} rows={3} max={2000} />
    </Section>
  );
}

/** The draft of an application: one form, which each of its buttons saves first. */
export function DraftForm({ dossier, body, errors, schools, form: typed }: DraftProps) {
  const form = formOf(body);
  // The directory keeps no address that it refused: here it is as it was written.
  for (const [name, value] of typed) if (name.startsWith('mail-')) form.set(name, value);
  const named = new Map([...dossier.schools, ...schools].map((one) => [one.uai, one]));
  const chosen = new Set(body.schools.map(({ uai }) => uai));
  return (
    <form method="post" class="plain-form pilot-form" noValidate>
      <EnterButton label={said.save} />
      <input type="hidden" name="version" value={String(dossier.version)} />
      <Section id="ecoles" title={said.schools}>
        <p>{said.emptyClass}</p>
        {body.schools.map(({ uai, classes }, index) => (
          <SchoolPart
            key={uai}
            form={form}
            errors={errors}
            rank={index + 1}
            uai={uai}
            nom={named.get(uai)?.nom ?? uai}
            adresse={named.get(uai)?.adresse ?? ''}
            classes={classes.length}
            known={dossier.schools.find((one) => one.uai === uai)}
          />
        ))}
        <AddSchool schools={schools.filter(({ uai }) => !chosen.has(uai))} />
      </Section>
      <Means form={form} errors={errors} />
      <button type="submit" name="geste" value="enregistrer" class="button button-primary">
        {said.save}
      </button>
    </form>
  );
}
