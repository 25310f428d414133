import { kindNamed } from '../../api/resources/kinds/kinds.ts';
import { EventCard } from '../events/event-card.tsx';
import { projectUrl } from '../fund/urls.ts';
import { MachinesHere } from '../ordi/machines-here.tsx';
import { practiceUrl } from '../toolbox/urls.ts';
import { usePages, useWords } from '../words/words.tsx';
import type { Here } from './load-here.ts';
import { organisationUrl, resourceUrl } from './urls.ts';

interface Props {
  /** Its id. */
  readonly venue: string;
  readonly here: Here;
}

function Events({ venue, here: { events } }: Props) {
  const { partners: words } = usePages();
  if (events.length === 0) return null;
  return (
    <>
      <h3>{words.events}</h3>
      <ul class="event-cards">
        {events.map((event) => (
          <EventCard key={event.sitting} event={event} />
        ))}
      </ul>
      <p>
        <a href={`/api/venues/${encodeURIComponent(venue)}/events.ics`}>{words.agenda}</a>
      </p>
    </>
  );
}

function Given({ here: { given } }: Props) {
  const { number } = useWords();
  const { partners: words } = usePages();
  if (given.length === 0) return null;
  return (
    <>
      <h3>{words.helped}</h3>
      <ul class="points">
        {given.map(({ organisation, kind, quantity, title, resource, on }) => (
          <li key={`${resource}${quantity}${on}`}>
            <a href={organisationUrl(organisation)} lang="fr">
              {organisation.nom}
            </a>
            {quantity !== null && ` : ${words.given[kind] ?? ''} (${number(quantity)})`}
            <br />
            <span class="fine" lang="fr">
              {title}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Of those of one title, the first, which answers best. */
const onceEach = (practices: Here['practices']) =>
  [...new Map(practices.toReversed().map((one) => [one.title, one])).values()].toReversed();

function Practices({ here: { practices } }: Props) {
  const { partners: words, landmarks } = usePages();
  if (practices.length === 0) return null;
  return (
    <>
      <h3>{words.practices}</h3>
      <ul class="points">
        {onceEach(practices).map((practice) => (
          <li key={practice.resource}>
            <a href={practiceUrl(practice)} lang="fr" hreflang="fr">
              {practice.title}
            </a>
            <br />
            <span class="fine">
              <span lang="fr">{[practice.form, practice.owner].join(', ')}</span>
              {practice.demonstration && ` · ${landmarks.demonstration}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface LineProps {
  readonly resource: { readonly resource: number; readonly title: string; readonly demonstration: boolean };
  readonly about: string;
  /** In metres. */
  readonly far?: number | null;
}

function Line({ resource, about, far = null }: LineProps) {
  const { distance } = useWords();
  const { landmarks } = usePages();
  return (
    <li>
      <a href={resourceUrl(resource)} lang="fr" hreflang="fr" rel="nofollow">
        {resource.title}
      </a>
      <br />
      <span class="fine">
        <span lang="fr">{about}</span>
        {far !== null && ` · ${distance(far)}`}
        {resource.demonstration && ` · ${landmarks.demonstration}`}
      </span>
    </li>
  );
}

/** The posts and missions that the venue opens. */
function Hosting({ here: { hosting } }: Props) {
  const { partners: words } = usePages();
  if (hosting.length === 0) return null;
  return (
    <>
      <h3>{words.hosting}</h3>
      <ul class="points">
        {hosting.map((one) => (
          <Line key={one.resource} resource={one} about={kindNamed(one.kind).name} />
        ))}
      </ul>
    </>
  );
}

/** Offers of employment around it: whoever looks for one finds help here to answer. */
function Jobs({ here: { jobs, at } }: Props) {
  const { partners: words } = usePages();
  if (jobs.length === 0) return null;
  return (
    <>
      <h3>{words.jobs}</h3>
      <ul class="points">
        {jobs.map((one) => (
          <Line
            key={one.resource}
            resource={one}
            about={[one.contract, one.employer, one.commune].filter(Boolean).join(', ')}
            far={one.distance}
          />
        ))}
      </ul>
      <p>
        <a href={`/offres-emploi?pres=${at}`} rel="nofollow" hreflang="fr">
          {words.allJobs}
        </a>
      </p>
    </>
  );
}

/** What the fund granted it: each project has public accounts. */
function Grants({ here: { grants } }: Props) {
  const { number } = useWords();
  const { partners: words, landmarks } = usePages();
  if (grants.length === 0) return null;
  return (
    <>
      <h3>{words.grants}</h3>
      <ul class="points">
        {grants.map(({ uptake, title, granted, demonstration }) => (
          <li key={uptake}>
            <a href={projectUrl(uptake)} hreflang="fr">
              <span lang="fr">{title}</span> : {words.granted(number(granted))}
            </a>
            {demonstration && (
              <>
                <br />
                <span class="fine">{landmarks.demonstration}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is offered to the venue, by name: what is kept for it first. */
function Offers({ venue, here: { offers, offered } }: Props) {
  const { number } = useWords();
  const { partners: words, landmarks } = usePages();
  if (offered === 0) return null;
  return (
    <>
      {offers.length > 0 && (
        <>
          <h3>{words.offers}</h3>
          <ul class="points">
            {offers.map(({ resource, kind, title, owner, reserved, demonstration }) => (
              <li key={resource}>
                <a href={resourceUrl({ resource, title })} lang="fr" hreflang="fr" rel="nofollow">
                  {title}
                </a>
                {reserved && (
                  <>
                    {' '}
                    <strong>{words.reserved}</strong>
                  </>
                )}
                <br />
                <span class="fine">
                  <span lang="fr">{[kindNamed(kind).name, owner].filter(Boolean).join(', ')}</span>
                  {demonstration && ` · ${landmarks.demonstration}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={`/ressources?${new URLSearchParams({ lieu: venue })}`} rel="nofollow" hreflang="fr">
          {words.allOffers} ({number(offered)})
        </a>
      </p>
    </>
  );
}

/** « Ici, aussi » : what partners bring to a venue, brought to it, and offer it. */
export function BroughtSection(props: Props) {
  const { partners: words } = usePages();
  const { here } = props;
  const { events, given, practices, hosting, jobs, grants, offered, machines } = here;
  const lists = [events, given, practices, hosting, jobs, grants, machines.days];
  const counts = [offered, Number(machines.gives), machines.delivered, ...lists.map(({ length }) => length)];
  if (counts.every((count) => count === 0)) return null;
  return (
    <section aria-labelledby="ici-aussi">
      <h2 id="ici-aussi">{words.title}</h2>
      <Events {...props} />
      <MachinesHere machines={machines} />
      <Hosting {...props} />
      <Jobs {...props} />
      <Given {...props} />
      <Grants {...props} />
      <Practices {...props} />
      <Offers {...props} />
    </section>
  );
}
