import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../api/core/errors.ts';
import type { SentFile } from '../routes.tsx';
import { fr } from '../words/typeset.ts';
import { describedBy, Field } from './field.tsx';
import { refusedOf } from './form-acts.ts';

interface Props {
  /** Of what it is joined to, as it was read. */
  readonly version: number;
  readonly label: string;
  readonly hint?: string;
  /** What is chosen among, as the attribute of the same name. */
  readonly accept: string;
  readonly send: string;
  readonly errors: readonly Refusal[];
  /** Other fields that go with it. */
  readonly children?: ComponentChildren;
}

/** Joins a file to something: the page that it comes back to takes files, and sends this one on as it is. */
export function FileForm({ version, label, hint, accept, send, errors, children }: Props) {
  const error = errors.find(({ name }) => name === 'file')?.message;
  return (
    <form method="post" encType="multipart/form-data" class="plain-form" noValidate>
      <input type="hidden" name="version" value={String(version)} />
      <Field id="file" label={label} hint={hint} error={error}>
        <input
          id="file"
          name="file"
          type="file"
          accept={accept}
          aria-describedby={describedBy({ id: 'file', hint, error })}
          aria-invalid={error ? true : undefined}
        />
      </Field>
      {children}
      <button type="submit" name="geste" value="joindre" class="button button-primary">
        {send}
      </button>
    </form>
  );
}

interface Refused {
  readonly status: number;
  readonly errors: readonly Refusal[];
}

/** Hands a form's file on. @returns what was refused of it, at the field `file`; undefined once it is joined */
export async function joined(
  file: SentFile | undefined,
  put: (file: SentFile) => Promise<void>,
): Promise<Refused | undefined> {
  if (!file || file.bytes.length === 0)
    return { status: 400, errors: [{ name: 'file', message: fr`choisissez d’abord un fichier.` }] };
  try {
    await put(file);
    return undefined;
  } catch (error) {
    const { status, errors } = refusedOf(error, 'file');
    return { status, errors: errors.map(({ message }) => ({ name: 'file', message })) };
  }
}
