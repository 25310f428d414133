import { Island } from '../island.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { words } from './words.ts';

/** A text to be copied whole. */
export const Sample = ({ text }: { readonly text: string }) => (
  <>
    <pre class="sample">
      <code>{text}</code>
    </pre>
    <Island
      name="CopyButton"
      component={CopyButton}
      props={{ text, label: words.copy, done: words.copied }}
    />
  </>
);
