import type { ComponentChildren } from 'preact';
import type {
  Animator,
  AskedVenue,
  Fitting,
  Kit,
  Mayor,
  NearOrganisation,
  NearPilot,
} from '../../../api/pilots/mayor/schema.ts';
import { halfdays } from '../../../api/standard/school-week.ts';
import { communeUrl } from '../../communes/urls.ts';
import { offersIn } from '../../partners/organisation-facts.tsx';
import { organisationUrl, resourceUrl } from '../../resources/urls.ts';
import { practiceUrl } from '../../toolbox/urls.ts';
import { FactList } from '../../ui/facts.tsx';
import { Section } from '../../ui/text-page.tsx';
import { calm, venueUrl } from '../../venues/names.ts';
import { number } from '../../words/typeset.ts';
import { useWords } from '../../words/words.tsx';
import { stateOf } from '../dossier-parts.tsx';
import { anchors, firstOf, type Range } from './groups.ts';
import { words } from './words.ts';

interface PartProps {
  readonly mayor: Mayor;
  readonly ranges: readonly Range[];
}

interface CardProps {
  readonly rank: number;
  /** What stands above the name, besides the number. */
  readonly kind: string;
  readonly href: string;
  readonly name: string;
  readonly demonstration: boolean;
  readonly children: ComponentChildren;
}

const Card = ({ rank, kind, href, name, demonstration, children }: CardProps) => (
  <li class="resource-card">
    <p class="resource-kind">
      {rank}. {kind}
    </p>
    <h3>
      <a href={href}>{name}</a> {demonstration && words.example}
    </h3>
    {children}
  </li>
);

/** None where there is nobody to show. */
const Cards = ({ children }: { readonly children: readonly ComponentChildren[] }) =>
  children.length > 0 ? <ol class="resource-cards">{children}</ol> : null;

/** A town and how far it is, as one line. */
function useWhere() {
  const { distance } = useWords();
  return ({ commune, metres }: { readonly commune: string; readonly metres: number }) =>
    `${commune}, ${distance(metres)}`;
}

function AnimatorCard({ one, rank }: { readonly one: Animator; readonly rank: number }) {
  const where = useWhere();
  const said = words.animators;
  const isBeyond = one.metres > one.km * 1000;
  const when = halfdays.filter((halfday) => one.halfdays.includes(halfday));
  return (
    <Card {...one} rank={rank} kind={where(one)} href={venueUrl(one)} name={calm(one.nom)}>
      <p>
        {said.available(when)} {said.lessons(one.lessons)} {one.trains && said.trains}
      </p>
      {isBeyond && <p>{said.beyond(one.km)}</p>}
      {one.services.length > 0 && <p class="fine">{one.services.join(', ')}</p>}
    </Card>
  );
}

/** The nearest, where none is near, and what a mayor can do then. */
function NoAnimator({ mayor: { animators, venues, within } }: Pick<PartProps, 'mayor'>) {
  const where = useWhere();
  const said = words.animators;
  const { nearest } = animators;
  return (
    <>
      <p>
        <strong>{said.none(within)}</strong>{' '}
        {nearest ? (
          <>
            {said.nearest} <a href={venueUrl(nearest)}>{calm(nearest.nom)}</a>, {where(nearest)}.{' '}
            {said.tooFar}
          </>
        ) : (
          said.nowhere
        )}
      </p>
      <h3>{said.todo}</h3>
      <ul class="points">
        {venues.total > 0 && (
          <li>
            <a href={`#${anchors.venues}`}>{said.askVenues(venues.total)}</a>
          </li>
        )}
        <li>{said.parties}</li>
        <li>{said.alone}</li>
        <li>
          <a href="/proposer-un-lieu">{said.propose}</a>
        </li>
      </ul>
    </>
  );
}

export function Animators({ mayor, ranges }: PartProps) {
  const { total, list } = mayor.animators;
  const first = firstOf(ranges, 'animators');
  return (
    <Section id={anchors.animators} title={words.animators.title(total)}>
      {total === 0 ? <NoAnimator mayor={mayor} /> : <p>{words.animators.lead}</p>}
      <Cards>
        {list.map((one, index) => (
          <AnimatorCard key={one.id} one={one} rank={first + index} />
        ))}
      </Cards>
    </Section>
  );
}

function VenueCard({ one, rank }: { readonly one: AskedVenue; readonly rank: number }) {
  const where = useWhere();
  return (
    <Card {...one} rank={rank} kind={where(one)} href={venueUrl(one)} name={calm(one.nom)}>
      {one.services.length > 0 && <p class="fine">{one.services.join(', ')}</p>}
    </Card>
  );
}

export function Venues({ mayor, ranges }: PartProps) {
  const { total, list, nearest } = mayor.venues;
  const where = useWhere();
  const said = words.venues;
  const first = firstOf(ranges, 'venues');
  return (
    <Section id={anchors.venues} title={said.title(total)}>
      {total > 0 && <p>{said.lead}</p>}
      {total === 0 && (
        <p>
          {said.none(mayor.within)}{' '}
          {nearest && mayor.animators.total === 0 && (
            <>
              {said.nearest} <a href={venueUrl(nearest)}>{calm(nearest.nom)}</a>, {where(nearest)}.
            </>
          )}
        </p>
      )}
      <Cards>
        {list.map((one, index) => (
          <VenueCard key={one.id} one={one} rank={first + index} />
        ))}
      </Cards>
    </Section>
  );
}

/** Half-days in the order of the week, grants as they come. */
function Counts({ volunteers }: Pick<Mayor, 'volunteers'>) {
  const said = words.volunteers;
  const { confirmed, halfdays: by, grants } = volunteers;
  if (!by || !grants) return <p>{said.few}</p>;
  const lines = (names: readonly string[], counts: Readonly<Record<string, number>>) =>
    names.flatMap((name) => (counts[name] ? [said.counted(name, counts[name])] : [])).join(', ');
  return (
    <>
      <p>{said.confirmed(confirmed ?? 0)}</p>
      <FactList
        facts={[
          [said.halfdays, lines(halfdays, by)],
          [said.grants, lines(Object.keys(grants), grants)],
        ]}
      />
    </>
  );
}

export function Volunteers({ mayor: { volunteers } }: Pick<PartProps, 'mayor'>) {
  const said = words.volunteers;
  return (
    <Section id="volontaires" title={said.title(volunteers.total)}>
      <p>{volunteers.total === 0 ? said.none : said.lead}</p>
      {volunteers.total > 0 && <Counts volunteers={volunteers} />}
    </Section>
  );
}

function OrganisationCard({ one, rank }: { readonly one: NearOrganisation; readonly rank: number }) {
  const where = useWhere();
  const names = offersIn(one.offers);
  return (
    <Card {...one} rank={rank} kind={where(one)} href={organisationUrl(one)} name={one.nom}>
      {one.trades.length > 0 && <p>{one.trades.join(', ')}</p>}
      {names && <p>{words.companies.offers(names)}</p>}
      {one.networks.length > 0 && <p class="fine">{one.networks.join(', ')}</p>}
    </Card>
  );
}

interface OrganisationsProps extends PartProps {
  readonly group: 'companies' | 'higher';
}

export function Organisations({ mayor, ranges, group }: OrganisationsProps) {
  const { total, list } = mayor[group];
  const first = firstOf(ranges, group);
  return (
    <Section id={anchors[group]} title={words[group].title(total)}>
      {total === 0 && <p>{words[group].none(mayor.within)}</p>}
      {total > 0 && group === 'higher' && <p>{words.higher.lead}</p>}
      <Cards>
        {list.map((one, index) => (
          <OrganisationCard key={one.organisation} one={one} rank={first + index} />
        ))}
      </Cards>
    </Section>
  );
}

function Offers({ list }: { readonly list: readonly Fitting[] }) {
  const { date } = useWords();
  return (
    <ul class="points">
      {list.map((one) => (
        <li key={one.resource}>
          <a href={resourceUrl(one)}>{one.title}</a>, {one.owner}
          {one.ends_on && `, ${words.means.until(date(one.ends_on))}`} {one.demonstration && words.example}
        </li>
      ))}
    </ul>
  );
}

export function Training({ mayor: { animators, trainers, within } }: Pick<PartProps, 'mayor'>) {
  const said = words.training;
  const more = trainers.total - trainers.list.length;
  return (
    <Section id="former" title={said.title}>
      <p>{animators.trainers + trainers.total > 0 ? said.lead : said.none}</p>
      {animators.trainers > 0 && (
        <p>
          <a href={`#${anchors.animators}`}>{said.animators(animators.trainers, within)}</a>
        </p>
      )}
      <Offers list={trainers.list} />
      {more > 0 && (
        <p>
          <a href="/ressources?genre=skills">{said.more(more)}</a>
        </p>
      )}
    </Section>
  );
}

const KitLine = ({ one }: { readonly one: Kit }) => (
  <li>
    <a href={practiceUrl(one)}>{one.title}</a> {one.demonstration && words.example}
    <br />
    <span class="fine">
      {[
        one.form,
        one.minutes && words.kits.minutes(one.minutes),
        one.edition,
        one.owner,
        one.validated ? words.kits.validated : words.kits.waiting,
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  </li>
);

export const Kits = ({ mayor: { kits } }: Pick<PartProps, 'mayor'>) => (
  <Section id="kits" title={words.kits.title}>
    {kits.total === 0 && <p>{words.kits.none}</p>}
    <ul class="points">
      {kits.list.map((one) => (
        <KitLine key={one.resource} one={one} />
      ))}
    </ul>
    <p>
      <a href="/boite-a-outils?school=true">{words.kits.all}</a>
    </p>
  </Section>
);

function Refurbishers({ list }: Mayor['refurbishers']) {
  const where = useWhere();
  return (
    <ul class="points">
      {list.map((one) => (
        <li key={one.organisation}>
          <a href={organisationUrl(one)}>{one.nom}</a>, {where(one)} {one.demonstration && words.example}
        </li>
      ))}
    </ul>
  );
}

interface MeansOf {
  readonly title: string;
  readonly total: number;
  readonly children: ComponentChildren;
}
const MeansPart = ({ title, total, children }: MeansOf) =>
  total > 0 ? (
    <>
      <h3>
        {title} ({number(total)})
      </h3>
      {children}
    </>
  ) : null;

export function Means({ mayor: { machines, refurbishers, calls } }: Pick<PartProps, 'mayor'>) {
  const said = words.means;
  const total = machines.total + refurbishers.total + calls.total;
  return (
    <Section id="moyens" title={said.title}>
      <p>{total === 0 ? said.none : said.through}</p>
      <MeansPart title={said.machines} total={machines.total}>
        <Offers list={machines.list} />
      </MeansPart>
      <MeansPart title={said.refurbishers} total={refurbishers.total}>
        <Refurbishers {...refurbishers} />
      </MeansPart>
      <MeansPart title={said.calls} total={calls.total}>
        <Offers list={calls.list} />
      </MeansPart>
    </Section>
  );
}

function PilotCard({ one, rank }: { readonly one: NearPilot; readonly rank: number }) {
  const { distance } = useWords();
  const said = words.pilots;
  const where = one.metres === 0 ? said.here : distance(one.metres);
  return (
    <Card {...one} rank={rank} kind={where} href={communeUrl(one)} name={`${one.nom} (${one.departement})`}>
      <p>
        {stateOf(one.state)} · {one.campaign}, {said.year(one.year)}
      </p>
    </Card>
  );
}

export function Pilots({ mayor: { pilots, pilots_within }, ranges }: PartProps) {
  const first = firstOf(ranges, 'pilots');
  return (
    <Section id={anchors.pilots} title={words.pilots.title(pilots.total)}>
      {pilots.total === 0 && <p>{words.pilots.none(pilots_within)}</p>}
      <Cards>
        {pilots.list.map((one, index) => (
          <PilotCard key={one.pilot} one={one} rank={first + index} />
        ))}
      </Cards>
    </Section>
  );
}
