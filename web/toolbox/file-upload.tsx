import { useEffect, useState } from 'preact/hooks';
import { describedBy, Field } from '../ui/field.tsx';
import { words } from './words-file.ts';

interface Props {
  readonly resource: number;
  readonly version: number;
  /** The name of the edition of now; empty for none. */
  readonly edition: string;
}

const MOST = 5 * 1024 * 1024;

/** Sends a file as it is. @returns what was refused, in words, or undefined */
async function sendFile(
  { resource, version }: Props,
  form: FormData,
  file: File,
): Promise<string | undefined> {
  if (file.size > MOST) return words.tooLarge;
  const url = `/api/toolbox/${resource}/file?${new URLSearchParams({ name: file.name, edition: String(form.get('edition')) })}`;
  const headers = { 'content-type': 'application/octet-stream', 'if-match': `"${version}"` };
  const answer = await fetch(url, { method: 'PUT', headers, body: file }).catch(() => undefined);
  if (answer?.ok) return undefined;
  const { errors, detail } = (await answer?.json().catch(() => ({}))) ?? {};
  return errors?.[0]?.message ?? detail ?? words.failed;
}

/** Joins a file to a practice: no form of these pages carries one, so without scripts a link says where it is. */
export function FileUpload(props: Props) {
  const [isLive, setLive] = useState(false);
  const [state, setState] = useState({ said: '', failed: false });
  useEffect(() => setLive(true), []);
  if (!isLive) return <p class="notice notice-note">{words.noScript}</p>;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return setState({ said: words.missing, failed: true });
    setState({ said: words.sending, failed: false });
    const refused = await sendFile(props, form, file);
    if (refused) return setState({ said: refused, failed: true });
    location.reload();
  };
  return (
    <form class="plain-form" onSubmit={(event) => void submit(event)} noValidate>
      <div class={state.failed ? 'field field-wrong' : 'field'}>
        <label for="file">{words.label}</label>
        <p id="file-error" class={state.failed ? 'field-error' : 'fine'} role="status">
          {state.said}
        </p>
        <input
          id="file"
          name="file"
          type="file"
          accept=".pdf,.odt,.docx,.zip"
          aria-describedby="file-error"
          aria-invalid={state.failed || undefined}
        />
      </div>
      <Field id="edition" label={words.edition} hint={words.editionHint}>
        <input
          id="edition"
          name="edition"
          type="text"
          maxLength={80}
          aria-describedby={describedBy({ id: 'edition', hint: words.editionHint })}
          defaultValue={props.edition}
        />
      </Field>
      <button type="submit" class="button button-primary">
        {words.send}
      </button>
    </form>
  );
}
