import type { Governance } from '../../api/governance/schema.ts';
import { words as agreementWords } from '../agreements/words.ts';
import { accepted } from '../api.ts';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { dayOfMoment } from '../words/moment.ts';
import { dayInWords, typeset } from '../words/typeset.ts';
import { rooms, standings, words } from './words.ts';

const Agreement = ({
  slug,
  title,
  parties,
  signed_on,
  calendar,
  commitments,
  late,
  demonstration,
}: Governance['agreements'][number]) => (
  <li class="resource-card">
    <h3>
      <a href={`/gouvernance/accords/${slug}`}>{typeset(title)}</a>
    </h3>
    <p>
      {words.parties(parties.map(({ name }) => name))} {signed_on && words.signed(dayInWords(signed_on))}
    </p>
    <p class="fine">{agreementWords.calendar(calendar)}.</p>
    {Object.keys(commitments).length > 0 && (
      <p class="fine">{words.promises(agreementWords.counted(commitments, late))}</p>
    )}
    {demonstration && <p class="fine">{words.invented}</p>}
  </li>
);

interface Room {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  /** Where it stands today. */
  readonly stands?: string | undefined;
}

export const RoomCards = ({ rooms }: { readonly rooms: readonly Room[] }) => (
  <ul class="resource-cards">
    {rooms.map(({ href, title, text, stands }) => (
      <li key={href} class="resource-card">
        <h3>
          <a href={href}>{title}</a>
        </h3>
        <p>{text}</p>
        {stands && <p class="fine">{stands}</p>}
      </li>
    ))}
  </ul>
);

const News = ({ news }: Pick<Governance, 'news'>) => (
  <Section id="neuf" title={words.news}>
    {news.length === 0 ? (
      <p>{words.noNews}</p>
    ) : (
      <ul class="points">
        {news.map(({ at, title, href, text, demonstration }) => (
          <li key={`${at} ${href}`}>
            <time dateTime={at}>{dayInWords(dayOfMoment(at))}</time> : <a href={href}>{typeset(title)}</a>
            {/[.!?…]$/.test(title) ? ' ' : '. '}
            {typeset(text)} {demonstration && <span class="fine">{words.inventedNews}</span>}
          </li>
        ))}
      </ul>
    )}
  </Section>
);

/** `/gouvernance`: the agreements, where each part of their life is shown, and what is new. */
export async function governancePage({ askAsAnyone }: Request): Promise<Page> {
  const { agreements, counts, news } = JSON.parse(
    (await accepted(askAsAnyone('/api/governance'))).body,
  ) as Governance;
  return {
    styles: ['text', 'resources'],
    head: {
      title: `${words.title} · Nouvelle Proximité`,
      description: words.lead,
      path: '/gouvernance',
      frenchOnly: true,
      feed: { href: '/api/governance.atom', title: words.title },
    },
    body: (
      <TextPage title={words.title}>
        <p class="lead">{words.lead}</p>
        <Section id="accords" title={words.agreements}>
          <ul class="resource-cards">
            {agreements.map((one) => (
              <Agreement key={one.slug} {...one} />
            ))}
          </ul>
        </Section>
        <Section id="ou" title={words.rooms}>
          <RoomCards rooms={rooms.map((room) => ({ ...room, stands: standings[room.href]?.(counts) }))} />
        </Section>
        <News news={news} />
        <p>
          {words.open} <a href="/api/governance.atom">{words.follow}</a>{' '}
          <a href="/api/governance">{words.data}</a>
        </p>
      </TextPage>
    ),
  };
}
