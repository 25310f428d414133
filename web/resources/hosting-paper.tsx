import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import { stepNames } from '../../api/resources/kinds/steps.ts';
import type { Follow } from '../../api/resources/posts/schema.ts';
import { type Fact, FactList } from '../ui/facts.tsx';
import { Section } from '../ui/text-page.tsx';
import { dayOfMoment } from '../words/moment.ts';
import { useWords } from '../words/words.tsx';
import { words as missions } from './missions/words.ts';
import { momentOf, numberOf, Paper, type PaperProps, Party, Signature, textOf } from './paper-parts.tsx';
import { sidesOf } from './posts/steps.tsx';
import { words as posts } from './posts/words.ts';
import { words } from './words.ts';

const said = words.paper;

interface Props extends PaperProps {
  /** Of a post, whose steps are printed. */
  readonly follow: Follow | undefined;
}

/** What the venue opened, as it was when the agreement was made. */
function facts({ uptake, agreement }: PaperProps, date: (day: string) => string): Fact[] {
  const kind = kindNamed(uptake.kind);
  const details = kind.details.map(({ name, label, kind: how }): Fact => {
    const text = textOf(agreement.details[name]);
    return [label, text && how === 'day' ? date(text) : text];
  });
  return [[kind.name, agreement.title], [said.object, agreement.description], ...details];
}

/** The steps that are planned, and how many of those who are there have said that each was done. */
function StepTable({ steps, known }: Pick<Follow, 'steps' | 'known'>) {
  const { date } = useWords();
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{posts.steps}</h3>
      <ul class="points">
        {steps.map((one) => (
          <li key={one.step}>
            {posts.paper.step(
              stepNames[one.kind],
              date(one.due_on),
              one.confirmed.length,
              sidesOf(one, known).length,
            )}
          </li>
        ))}
      </ul>
      {!known && <p>{posts.paper.alone}</p>}
    </>
  );
}

/**
 * The agreement of a post or of a mission, by the venue, its partner and whoever holds it. Their name is written by hand:
 * paper goes where this site does not.
 */
export function HostingPaper({ uptake, agreement, follow }: Props) {
  const { date } = useWords();
  const own = uptake.kind === 'post' ? posts.paper : missions.paper;
  const { giver: venue, taker: partner } = agreement;
  const [first, agreed] = [
    momentOf(uptake, uptake.kind === 'post' ? 'accept' : 'agree'),
    momentOf(uptake, 'agree'),
  ];
  const asked = uptake.moves[0]?.at;
  const { terms, became, brought } = uptake.details;
  return (
    <Paper>
      <Section id="convention" title={own.title(numberOf(uptake))}>
        <p class="lead">
          {agreed
            ? posts.paper.concluded(date(dayOfMoment(agreed)))
            : first && posts.paper.proposed(date(dayOfMoment(first)))}
        </p>
        <p>{own.preamble}</p>
        <div class="paper-parties">
          <Party title={own.venue} party={venue} />
          <Party title={own.partner} party={partner} />
        </div>
        <FactList
          written
          facts={[
            ...facts({ uptake, agreement }, date),
            [said.agreed, textOf(terms)],
            [posts.became, textOf(became)],
            [missions.paper.brought, textOf(brought)],
          ]}
        />
        {follow && <StepTable steps={follow.steps} known={follow.known} />}
        <div class="paper-parties">
          <Signature nom={venue.nom} capacity={undefined} at={first} />
          <Signature nom={partner.nom} capacity={undefined} at={uptake.kind === 'post' ? agreed : asked} />
          <div class="paper-party">
            <h3>{own.person}</h3>
            <p>{follow?.young?.agreed ? posts.paper.agreed(date(follow.young.agreed)) : own.personText}</p>
            <p class="to-sign">{said.byHand}</p>
          </div>
        </div>
      </Section>
    </Paper>
  );
}
