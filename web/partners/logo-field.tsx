import { useEffect, useState } from 'preact/hooks';
import { describedBy, Field } from '../ui/field.tsx';

interface Props {
  readonly labels: {
    readonly label: string;
    readonly noScript: string;
    readonly send: string;
    readonly preview: string;
    readonly tooLarge: string;
    readonly wrong: string;
  };
  readonly error?: string | undefined;
}

const TYPES = ['image/png', 'image/jpeg', 'image/webp'];
/** Bytes, as the API takes them. */
const MOST = 200_000;

/** @returns `data:image/png;base64,…` */
const addressOf = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** A mark to give: scripts read it and send it with the form, as base64. */
export function LogoField({ labels, error: refused }: Props) {
  const [enhanced, setEnhanced] = useState(false);
  const [address, setAddress] = useState('');
  const [error, setError] = useState(refused);
  useEffect(() => setEnhanced(true), []);
  if (!enhanced) return <p class="field-hint">{labels.noScript}</p>;
  const choose = async (file: File | undefined) => {
    const why =
      file && (!TYPES.includes(file.type) ? labels.wrong : file.size > MOST ? labels.tooLarge : undefined);
    setError(why);
    setAddress(file && !why ? await addressOf(file) : '');
  };
  const [head = '', data = ''] = address.split(',');
  return (
    <>
      <Field id="logo" label={labels.label} error={error}>
        <input
          id="logo"
          type="file"
          accept={TYPES.join()}
          aria-describedby={describedBy({ id: 'logo', error })}
          aria-invalid={error ? true : undefined}
          onChange={({ currentTarget: { files } }) => choose(files?.[0])}
        />
      </Field>
      {address && <img class="partner-logo partner-logo-large" src={address} alt={labels.preview} />}
      <input type="hidden" name="type" value={/^data:([^;]*)/.exec(head)?.[1] ?? ''} />
      <input type="hidden" name="data" value={data} />
      <button type="submit" name="geste" value="logo" class="button logo-chosen">
        {labels.send}
      </button>
    </>
  );
}
