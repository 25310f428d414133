import type { Communication, OwnCommunication, Sighting } from '../../api/communications/schema.ts';
import { organisationUrl } from '../resources/urls.ts';
import { useWords } from '../words/words.tsx';
import { words } from './words.ts';

/** The heading of a part: under that of its communication, or of the page's section. */
interface Under {
  readonly as: 'h3' | 'h4';
}

/** Whom it names, and which marks it shows, how wide and where. */
export const Shown = ({
  partners,
  marks,
  as: Heading,
}: Pick<Communication, 'partners' | 'marks'> & Under) => (
  <>
    {partners.length > 0 && (
      <>
        <Heading>{words.partners}</Heading>
        <ul class="points">
          {partners.map((one) => (
            <li key={one.organisation}>
              <a href={organisationUrl(one)}>{one.nom}</a>
            </li>
          ))}
        </ul>
      </>
    )}
    {marks.length > 0 && (
      <>
        <Heading>{words.marks}</Heading>
        <ul class="points">
          {marks.map(({ whose, width, unit, set_at }) => (
            <li key={whose + set_at}>{words.markOf(whose, width, unit, set_at)}</li>
          ))}
        </ul>
      </>
    )}
  </>
);

/** Where it stands, as its parties read it. */
export const standing = ({ state, opinions }: OwnCommunication): string =>
  state === 'proposée' && opinions.length > 0 && opinions.every(({ approves }) => approves)
    ? words.follow.almost
    : words.follow.states[state];

/** Who approved what, and when. */
export function Opinions({ opinions, as: Heading }: Pick<Communication, 'opinions'> & Under) {
  const { date } = useWords();
  if (opinions.length === 0) return null;
  return (
    <>
      <Heading>{words.approvals}</Heading>
      <ul class="points">
        {opinions.map(({ name, aspect, approves, reason, on }) => (
          <li key={name + aspect}>
            {on === null
              ? words.awaited(name, words.aspects[aspect])
              : (approves ? words.approvedOn : words.refusedOn)(name, words.aspects[aspect], date(on))}
            {reason && <blockquote class="resource-text">{reason}</blockquote>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the State's checklist asks, and what shows that it holds. */
export const Checked = ({ checklist, as: Heading }: Pick<Communication, 'checklist'> & Under) =>
  checklist && (
    <>
      <Heading>{words.checklist}</Heading>
      <ul class="points">
        {checklist.map(({ code, text, holds, evidence }) => (
          <li key={code}>{holds ? words.ticked(text, evidence ?? '') : words.unticked(text)}</li>
        ))}
      </ul>
    </>
  );

interface FileProps {
  readonly href: string;
  readonly title: string;
  readonly file: Pick<Communication, 'file_name' | 'file_type' | 'sha256'>;
}

/** What is shown with it: an image here, a PDF to take away; with what tells that it is the one that was approved. */
export const File = ({ href, title, file: { file_name, file_type, sha256 } }: FileProps) =>
  file_name && (
    <>
      {file_type?.startsWith('image/') && (
        <img class="communication-visual" src={href} alt={words.visual(title)} loading="lazy" />
      )}
      <p>
        <a href={href}>{words.file(file_name)}</a>
      </p>
      <details>
        <summary>{words.sha}</summary>
        <p class="fine communication-sha">{sha256}</p>
      </details>
    </>
  );

/** One that nobody had proposed, and what its parties say of it. @param href of its proof */
export function Seen({ sighting: one, href }: { readonly sighting: Sighting; readonly href: string }) {
  const { date } = useWords();
  return (
    <>
      <h3>
        {words.of(one.party)} {one.demonstration && <small class="tag">{words.example}</small>}
      </h3>
      <p class="fine">{words.seenBy(one.seen_by, date(one.seen_on), one.seen_at)}</p>
      <p class="resource-text">{one.text}</p>
      {one.link && (
        <p class="resource-text">
          <a href={one.link}>{one.link}</a>
        </p>
      )}
      {one.file_name && (
        <p>
          <a href={href}>{words.proof}</a>
        </p>
      )}
      {one.words.length > 0 && (
        <ul class="points">
          {one.words.map(({ name, said, text, on }) => (
            <li key={name + said + on}>
              {said === 'vue' ? words.saw(name, date(on)) : words.answered(name, date(on), text ?? '')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
