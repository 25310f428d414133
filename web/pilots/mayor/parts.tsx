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
import { weekdays } from '../../../api/standard/school-week.ts';
import { communeUrl } from '../../communes/urls.ts';
import { offersIn } from '../../partners/organisation-facts.tsx';
import { organisationUrl, resourceUrl } from '../../resources/urls.ts';
import { practiceUrl } from '../../toolbox/urls.ts';
import { Section } from '../../ui/text-page.tsx';
import { calm, venueUrl } from '../../venues/names.ts';
import { number } from '../../words/typeset.ts';
import { useWords } from '../../words/words.tsx';
import { stateOf } from '../dossier-parts.tsx';
import { All, Card, Cards, Folded, useWhere } from './cards.tsx';
import { anchors, firstOf, type Range } from './groups.ts';
import { allOf } from './urls.ts';
import { words } from './words.ts';

interface PartProps {
  readonly mayor: Mayor;
  readonly ranges: readonly Range[];
}
type MayorProps = Pick<PartProps, 'mayor'>;

/** No animator would come: whom to ask is not folded. */
const isAlone = ({ animators }: Mayor) => animators.total === 0;

/** « mardi après-midi », « jeudi après-midi » -> « après-midi », on both days: in the order of the week. */
const partsOf = (own: readonly string[]) =>
  ['matin', 'après-midi']
    .map((part) => [part, weekdays.filter((day) => own.includes(`${day} ${part}`))] as const)
    .filter(([, days]) => days.length > 0);

function AnimatorCard({ one, rank }: { readonly one: Animator; readonly rank: number }) {
  const where = useWhere();
  const said = words.animators;
  const isBeyond = one.metres > one.km * 1000;
  return (
    <Card {...one} rank={rank} kind={where(one)} href={venueUrl(one)} name={calm(one.nom)}>
      <p>
        {said.available(partsOf(one.halfdays))} {said.lessons(one.lessons)} {one.trains && said.trains}
      </p>
      {isBeyond && <p>{said.beyond(one.km)}</p>}
      {one.services.length > 0 && <p class="fine">{one.services.join(', ')}</p>}
    </Card>
  );
}

/** The nearest, where none is near, and what a mayor can do then. */
function NoAnimator({ mayor: { animators, venues, within } }: MayorProps) {
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
  const said = words.animators;
  const first = firstOf(ranges, 'animators');
  const more = total - list.length;
  return (
    <Section id={anchors.animators} title={said.title(total)}>
      {total === 0 ? <NoAnimator mayor={mayor} /> : <p>{said.lead(total)}</p>}
      <Cards after={more > 0 && <p>{said.more(more)}</p>}>
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

/** Where no venue is near either. */
function NoVenue({ mayor: { animators, venues, within } }: MayorProps) {
  const where = useWhere();
  const { nearest } = venues;
  return (
    <p>
      {words.venues.none(within)}{' '}
      {nearest && animators.total === 0 && (
        <>
          {words.venues.nearest} <a href={venueUrl(nearest)}>{calm(nearest.nom)}</a>, {where(nearest)}.
        </>
      )}
    </p>
  );
}

export function Venues({ mayor, ranges }: PartProps) {
  const { total, list } = mayor.venues;
  const said = words.venues;
  const first = firstOf(ranges, 'venues');
  return (
    <Folded id={anchors.venues} title={said.title(total)} open={isAlone(mayor)}>
      {total > 0 ? <p>{said.lead}</p> : <NoVenue mayor={mayor} />}
      <Cards>
        {list.map((one, index) => (
          <VenueCard key={one.id} one={one} rank={first + index} />
        ))}
      </Cards>
      {total > list.length && <All href={allOf.venues(mayor.commune)}>{said.all}</All>}
    </Folded>
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
  const said = words[group];
  const first = firstOf(ranges, group);
  return (
    <Folded id={anchors[group]} title={said.title(total)} open={isAlone(mayor)}>
      <p>{total === 0 ? said.none(mayor.within) : said.lead}</p>
      <Cards>
        {list.map((one, index) => (
          <OrganisationCard key={one.organisation} one={one} rank={first + index} />
        ))}
      </Cards>
      {total > list.length && <All href={allOf[group](mayor.commune)}>{said.all}</All>}
    </Folded>
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

export function Training({ mayor: { commune, animators, trainers, within } }: MayorProps) {
  const said = words.training;
  const more = trainers.total - trainers.list.length;
  return (
    <Folded id="former" title={said.title} open={false}>
      <p>{animators.trainers + trainers.total > 0 ? said.lead : said.none}</p>
      {animators.trainers > 0 && (
        <p>
          <a href={`#${anchors.animators}`}>{said.animators(animators.trainers, within)}</a>
        </p>
      )}
      <Offers list={trainers.list} />
      {more > 0 && <All href={allOf.trainers(commune)}>{said.more(more)}</All>}
    </Folded>
  );
}

function KitCard({ one }: { readonly one: Kit }) {
  const said = words.kits;
  const what = [
    one.form,
    one.lessons > 0 ? said.lessons(one.lessons) : one.minutes && said.minutes(one.minutes),
  ];
  return (
    <li class="mayor-card">
      <h3>
        <a href={practiceUrl(one)}>{one.title}</a> {one.demonstration && words.example}
      </h3>
      <p class="fine">{[one.ages.join(', '), ...what].filter(Boolean).join(' · ')}</p>
      <p class={one.validated ? 'mayor-valid' : undefined}>{one.validated ? said.validated : said.waiting}</p>
      <p class="fine">{[one.owner, one.edition].filter(Boolean).join(', ')}</p>
    </li>
  );
}

export const Kits = ({ mayor: { kits } }: MayorProps) => (
  <Section id="kits" title={words.kits.title}>
    <p>{kits.total === 0 ? words.kits.none : words.kits.lead}</p>
    <Cards>
      {kits.list.map((one) => (
        <KitCard key={one.resource} one={one} />
      ))}
    </Cards>
    <All href="/boite-a-outils?school=true">{words.kits.all}</All>
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
  /** How many are shown here, and where all are. */
  readonly shown: number;
  readonly all: string;
  readonly children: ComponentChildren;
}
const MeansPart = ({ title, total, shown, all, children }: MeansOf) =>
  total > 0 ? (
    <div>
      <h3>
        {title} ({number(total)})
      </h3>
      {children}
      {total > shown && <All href={all}>{words.means.more(total - shown)}</All>}
    </div>
  ) : null;

export function Means({ mayor: { commune, machines, refurbishers, calls } }: MayorProps) {
  const said = words.means;
  const total = machines.total + refurbishers.total + calls.total;
  const part = (one: Pick<Mayor['machines'], 'total'> & { readonly list: readonly object[] }) => ({
    total: one.total,
    shown: one.list.length,
  });
  return (
    <Folded id="moyens" title={said.title} open={false}>
      <p>{total === 0 ? said.none : said.through}</p>
      <div class="mayor-means">
        <MeansPart title={said.machines} {...part(machines)} all={allOf.machines(commune)}>
          <Offers list={machines.list} />
        </MeansPart>
        <MeansPart title={said.refurbishers} {...part(refurbishers)} all={allOf.refurbishers(commune)}>
          <Refurbishers {...refurbishers} />
        </MeansPart>
        <MeansPart title={said.calls} {...part(calls)} all={allOf.calls(commune)}>
          <Offers list={calls.list} />
        </MeansPart>
      </div>
    </Folded>
  );
}

function PilotCard({ one, rank }: { readonly one: NearPilot; readonly rank: number }) {
  const { distance } = useWords();
  const said = words.pilots;
  const where = one.metres === 0 ? said.here : distance(one.metres);
  return (
    <Card {...one} rank={rank} kind={where} href={communeUrl(one)} name={`${one.nom} (${one.departement})`}>
      <p>
        {stateOf(one.state)} · {one.campaign}
      </p>
    </Card>
  );
}

export function Pilots({ mayor: { pilots, pilots_within }, ranges }: PartProps) {
  const first = firstOf(ranges, 'pilots');
  return (
    <Section id={anchors.pilots} title={words.pilots.title(pilots.total)}>
      <p>{pilots.total === 0 ? words.pilots.none(pilots_within) : words.pilots.lead}</p>
      <Cards>
        {pilots.list.map((one, index) => (
          <PilotCard key={one.pilot} one={one} rank={first + index} />
        ))}
      </Cards>
      <All href="/pilotes">{words.all}</All>
    </Section>
  );
}
