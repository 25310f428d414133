import { Island } from '../island.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { viewUrl } from './asked.ts';
import { territoryUrl } from './urls.ts';
import type { View } from './view.ts';
import { words } from './words.ts';

const said = words.embed;

/** The frame of a view, for another site. */
const frameUrl = ({ place, asked }: View): string => viewUrl(`/embarque${territoryUrl(place)}`, asked, place);

const quoted = (text: string) => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

/** What a site copies to show a view. */
export function ShareView({ view, origin }: { readonly view: View; readonly origin: string }) {
  const text = `<iframe src=${quoted(origin + frameUrl(view))} title=${quoted(said.frame(view.place.nom))} width="100%" height="760" loading="lazy" style="border:0"></iframe>`;
  return (
    <details class="share-view">
      <summary>{said.title}</summary>
      <p>{said.text}</p>
      <textarea class="snippet" readOnly rows={4} aria-label={said.code} defaultValue={text} />
      <div class="actions">
        <Island
          name="CopyButton"
          component={CopyButton}
          props={{ text, label: said.copy, done: said.copied }}
        />
        <a href={frameUrl(view)}>{said.preview}</a>
      </div>
    </details>
  );
}
