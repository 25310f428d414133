import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../api/core/errors.ts';
import type { ApiError } from '../api.ts';
import { fr } from '../words/typeset.ts';
import { Refused } from './field.tsx';
import { Notice } from './notice.tsx';
import { TextField } from './text-field.tsx';
import { TextPage } from './text-page.tsx';

// What is written in versions has one draft at a time, written whole: each says what it is made of, the rest is here.

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly nothing: string;
  readonly begin: string;
  readonly refused: string;
  readonly version: (version: number) => string;
  readonly name: string;
  readonly changes: string;
  readonly changesHint: string;
}

/** Where what is refused is of no field: the whole form. */
const WHOLE = 'formulaire';

interface PageProps {
  readonly said: Words;
  readonly errors: readonly Refusal[];
  readonly done: string | undefined;
  /** Of the draft; undefined where none is being written. */
  readonly version: number | undefined;
  readonly children: ComponentChildren;
  /** What is said below, whether one is being written or not. */
  readonly below?: ComponentChildren;
}

const Begin = ({ said }: Pick<PageProps, 'said'>) => (
  <>
    <p>{said.nothing}</p>
    <form method="post">
      <button type="submit" name="geste" value="commencer" class="button button-primary">
        {said.begin}
      </button>
    </form>
  </>
);

/** The page of a draft, or of none yet. */
export const DraftPage = ({ said, errors, done, version, children, below }: PageProps) => (
  <TextPage title={said.title}>
    <p class="lead">{said.lead}</p>
    <Refused title={said.refused} errors={errors.map(({ name, message }) => ({ id: name, message }))} />
    {done && <Notice kind="done">{done}</Notice>}
    {version === undefined ? (
      <Begin said={said} />
    ) : (
      <>
        <p>{said.version(version)}</p>
        {children}
      </>
    )}
    {below}
  </TextPage>
);

interface FormProps extends Pick<PageProps, 'said' | 'errors' | 'children'> {
  readonly form: URLSearchParams;
  readonly revision: number;
}

/** The form of a whole draft: its title, what it brings, and what it is made of. */
export const DraftForm = ({ said, form, errors, revision, children }: FormProps) => (
  <form method="post" class="plain-form" id={WHOLE} tabIndex={-1} noValidate>
    <input type="hidden" name="revision" value={String(revision)} />
    <TextField form={form} errors={errors} name="title" label={said.name} max={140} />
    <TextField
      form={form}
      errors={errors}
      name="changes"
      label={said.changes}
      hint={said.changesHint}
      rows={3}
      max={2000}
    />
    {children}
  </form>
);

/** The API's own words, at the field of this form that they name, else at the whole of it, or where it is put right. */
export const errorsAt = (
  { errors, message }: ApiError,
  isField: (name: string) => boolean,
  at = WHOLE,
): Refusal[] =>
  errors.length > 0
    ? errors.map((error) => (isField(error.name) ? error : { ...error, name: at }))
    : [{ name: at, message }];

/** What a form says of a field, without what surrounds it. */
export const trimmed = (form: URLSearchParams, name: string): string => form.get(name)?.trim() ?? '';

/** A text that is shorter than the API takes, at its own field. */
export const tooShort = (id: string, label: string, value: string, least: number): Refusal[] =>
  value.length < least
    ? [{ name: id, message: fr`${label} : ${least} caractères au moins sont attendus.` }]
    : [];

/** Within the form of a draft, folded: what is given up is so for everyone, and does not come back. */
export const Discard = ({ label }: { readonly label: string }) => (
  <details>
    <summary>{label}</summary>
    <p>{fr`Le brouillon, et ce qui en a été dit, est effacé pour tout le monde, sans retour.`}</p>
    <p class="actions">
      <button type="submit" name="geste" value="abandonner" class="button">
        {fr`L’effacer`}
      </button>
    </p>
  </details>
);
