import { useEffect, useState } from 'preact/hooks';
import { words } from './words.ts';

interface Props {
  readonly study: number;
  readonly version: number;
}

const said = words.file;
const MOST = 5 * 1024 * 1024;

/** Sends a file as it is. @returns what was refused, in words, or undefined */
async function sendFile({ study, version }: Props, file: File | null): Promise<string | undefined> {
  if (!file || file.size === 0) return said.missing;
  if (file.size > MOST) return said.tooLarge;
  const headers = { 'content-type': 'application/octet-stream', 'if-match': `"${version}"` };
  const url = `/api/studies/${study}/file?${new URLSearchParams({ name: file.name })}`;
  const answer = await fetch(url, { method: 'PUT', headers, body: file }).catch(() => undefined);
  if (answer?.ok) return undefined;
  const { errors, detail } = (await answer?.json().catch(() => ({}))) ?? {};
  return errors?.[0]?.message ?? detail ?? said.failed;
}

/** Joins its report to a study: no form of these pages carries a file, so without scripts a sentence says where to send it. */
export function ReportUpload(props: Props) {
  const [isLive, setLive] = useState(false);
  const [state, setState] = useState({ said: '', failed: false });
  useEffect(() => setLive(true), []);
  if (!isLive) return <p class="notice notice-note">{said.noScript}</p>;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const file = new FormData(event.target as HTMLFormElement).get('file');
    setState({ said: said.sending, failed: false });
    const refused = await sendFile(props, file instanceof File ? file : null);
    if (refused) return setState({ said: refused, failed: true });
    location.reload();
  };
  return (
    <form class="plain-form" onSubmit={(event) => void submit(event)} noValidate>
      <div class={state.failed ? 'field field-wrong' : 'field'}>
        <label for="file">{said.label}</label>
        <p id="file-error" class={state.failed ? 'field-error' : 'fine'} role="status">
          {state.said}
        </p>
        <input
          id="file"
          name="file"
          type="file"
          accept=".pdf"
          aria-describedby="file-error"
          aria-invalid={state.failed || undefined}
        />
      </div>
      <button type="submit" class="button">
        {said.send}
      </button>
    </form>
  );
}
