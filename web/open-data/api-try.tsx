import { useEffect, useRef, useState } from 'preact/hooks';

interface Said {
  readonly run: string;
  readonly running: string;
  readonly failed: string;
  readonly status: string;
  readonly headers: string;
  readonly body: string;
  readonly cut: string;
}

interface Props {
  /** Of this site. */
  readonly address: string;
  readonly said: Said;
}

interface Answer {
  readonly status: string;
  readonly headers: string;
  readonly body: string;
}

/** More would freeze the page and says nothing more. */
const SHOWN = 20_000;

/** The beginning of a body, indented where it is JSON that is all there. */
function shown(text: string, type: string, cut: string): string {
  if (text.length > SHOWN) return `${text.slice(0, SHOWN)}\n… ${cut}`;
  return /json/.test(type) && !/seq/.test(type) ? JSON.stringify(JSON.parse(text), null, 2) : text;
}

/** Reads no further than what is shown: a whole export is 18 MB. */
async function beginning(answer: Response): Promise<string> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader && text.length <= SHOWN) {
    const { value, done } = await reader.read();
    if (done) return text;
    text += value;
  }
  await reader?.cancel();
  return text;
}

async function ask(address: string, cut: string): Promise<Answer> {
  const answer = await fetch(address);
  return {
    status: `${answer.status} ${answer.statusText}`,
    headers: [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n'),
    body: shown(await beginning(answer), answer.headers.get('content-type') ?? '', cut),
  };
}

const Part = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <>
    <h4>{title}</h4>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls, with the keyboard too */}
    <pre class="sample answer" tabIndex={0}>
      {text}
    </pre>
  </>
);

/** Asks what the page has built and shows all of the answer. Without scripts, the link beside it opens it. */
export function ApiTry({ address, said }: Props) {
  const [state, setState] = useState<Answer | 'hidden' | 'ready' | 'running' | 'failed'>('hidden');
  useEffect(() => setState('ready'), []);
  const result = useRef<HTMLDivElement>(null);
  const run = async () => {
    setState('running');
    setState(await ask(address, said.cut).catch(() => 'failed' as const));
    result.current?.focus();
  };
  if (state === 'hidden') return null;
  return (
    <>
      <button
        type="button"
        class="button button-primary"
        onClick={() => void run()}
        disabled={state === 'running'}
      >
        {said.run}
      </button>
      <div ref={result} tabIndex={-1} role="status">
        {state === 'running' && said.running}
        {state === 'failed' && said.failed}
        {typeof state === 'object' && `${said.status} ${state.status}`}
      </div>
      {typeof state === 'object' && (
        <>
          <Part title={said.headers} text={state.headers} />
          <Part title={said.body} text={state.body} />
        </>
      )}
    </>
  );
}
