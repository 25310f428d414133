import type { Archive, Archives } from '../../api/archives/schema.ts';
import { usePages, useWords } from '../words/words.tsx';

/** Others are packed on the wire alone. */
const isOnDisk = ({ name }: Archive['files'][number]) => /\.(gz|br|fgb)$/.test(name);

/** A sum has 64 characters, of use to few: it is shown to who asks. */
function Files({ files }: Archive) {
  const {
    data: { archives: words },
  } = usePages();
  return (
    <dl class="examples">
      {files.filter(isOnDisk).map(({ name, url, bytes, sha256 }) => (
        <div key={name}>
          <dt>
            <a href={url} download>
              <code>{name}</code>
            </a>{' '}
            ({words.bytes(bytes)})
          </dt>
          <dd>
            <details>
              <summary>{words.sum}</summary>
              <code class="sum">{sha256}</code>
            </details>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Each day's sums, from which its files are found. */
function Days({ archives }: Pick<Archives, 'archives'>) {
  const {
    data: { archives: words },
  } = usePages();
  const { date } = useWords();
  if (archives.length === 0) return null;
  return (
    <details>
      <summary>{words.days}</summary>
      <ul class="addresses">
        {archives.map((one) => (
          <li key={one.date}>
            <a href={`/api/archives/${one.date}/SHA256SUMS`}>{words.of(date(one.date), one.venues)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The whole directory as it was, day after day. */
export function ArchivesSection({ archives, origin }: Archives & { readonly origin: string }) {
  const {
    data: { archives: words },
  } = usePages();
  const { date } = useWords();
  const [latest, ...others] = archives;
  return (
    <section aria-labelledby="archives">
      <h2 id="archives">{words.title}</h2>
      <p>{words.lead}</p>
      {latest ? (
        <>
          <h3>{words.of(date(latest.date), latest.venues)}</h3>
          <Files {...latest} />
          <p class="actions">
            <a class="button" href={`/api/archives/${latest.date}/SHA256SUMS`}>
              {words.sums}
            </a>
            <a class="button" href="/api/archives">
              {words.index}
            </a>
          </p>
          <p>
            {words.byParts} <code class="address">/vsicurl/{origin}/api/archives/latest/lieux.fgb</code>
          </p>
        </>
      ) : (
        <p>{words.none}</p>
      )}
      <Days archives={others} />
    </section>
  );
}

const ways = [
  ['changes', '/api/changes'],
  ['atom', '/api/changes.atom'],
  ['webhooks', '/mon-espace/abonnements-donnees'],
] as const;

/** How to keep a copy up to date. */
export function FollowSection() {
  const {
    data: { archives: words },
  } = usePages();
  return (
    <section aria-labelledby="suivre">
      <h2 id="suivre">{words.follow}</h2>
      <p>{words.followLead}</p>
      <ul class="addresses">
        {ways.map(([name, path]) => (
          <li key={name}>
            <a href={path}>{words[name]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
