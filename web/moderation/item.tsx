import type { Lookalike } from '../../api/proposals/schema.ts';
import type { Subject, ThingSubject } from '../../api/reports/subjects.ts';
import { Island } from '../island.tsx';
import { metresBetween } from '../map/metres.ts';
import { MiniMap } from '../map/mini-map.tsx';
import { Establishments, OrganisationFacts } from '../partners/organisation-facts.tsx';
import { mayTick, RequestAbout, SchoolAbout } from '../representatives/about.tsx';
import { words as representatives } from '../representatives/words.ts';
import { organisationUrl, resourceUrl } from '../resources/urls.ts';
import { saidOf } from '../stewardship/said.ts';
import { describedBy, Field } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { addressLines } from '../venues/venue-way.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { Differences, labelOf } from './differences.tsx';
import { type Item, type Move, nameOf, type Place } from './load-item.ts';
import { words } from './words.ts';

const Quote = ({ message }: { readonly message: string | null }) =>
  message ? (
    <figure>
      <figcaption>{words.said}</figcaption>
      <blockquote>{message}</blockquote>
    </figure>
  ) : null;

type Report = Extract<Item['waiting'], { kind: 'report' }>;

function ReportAbout({ about, differences }: Pick<Report, 'about'> & Pick<Item, 'differences'>) {
  const { report } = usePages();
  const { subject, message, source, answerable } = about;
  return (
    <>
      <p class="lead">{source ? words.source(source) : report.subjects[subject as Subject]}</p>
      <Quote message={message} />
      {differences.length > 0 && (
        <Differences
          id="valeurs"
          differences={differences}
          heads={[words.now, words.proposed]}
          taken={new Set(source ? [] : differences.map(({ name }) => name))}
        />
      )}
      {!source && <p class="fine">{answerable ? words.answerable : words.notAnswerable}</p>}
    </>
  );
}

/** How far a venue was moved, in words: two pairs of degrees tell nobody. */
function Moved({ move: { from, to } }: { readonly move: Move }) {
  const { distance } = useWords();
  return <p>{from && to ? words.review.moved(distance(metresBetween(from, to))) : words.review.noExact}</p>;
}

/** What is asked, in words and field by field. */
function About({ item, ticked }: Pick<Props, 'item' | 'ticked'>) {
  const { waiting, venue, differences, lookalikes, place, move, proposed, request } = item;
  switch (waiting.kind) {
    case 'report':
      return <ReportAbout about={waiting.about} differences={differences} />;
    case 'claim':
      return (
        <>
          <p class="lead">{words.claim.asks(waiting.about.mail)}</p>
          <Quote message={waiting.about.message} />
          <p>
            {words.claim.publishes} :{' '}
            {[...(venue?.courriels ?? []), ...(venue?.site_web ?? [])].join(', ') || '—'}
          </p>
        </>
      );
    case 'review':
      return (
        <>
          <p class="lead">{words.review.lead}</p>
          <Differences differences={differences} heads={[words.before, words.after]} />
          {move && <Moved move={move} />}
        </>
      );
    case 'proposal':
      return (
        <>
          {waiting.about.keeps && <p class="lead">{words.proposal.keeps}</p>}
          <Quote message={waiting.about.message} />
          <dl class="facts">
            {differences.map(({ name, to }) => (
              <div key={name}>
                <dt>{labelOf(name)}</dt>
                <dd>{saidOf(name, to)}</dd>
              </div>
            ))}
          </dl>
          <Lookalikes lookalikes={lookalikes} place={place} />
        </>
      );
    case 'organisation':
      return proposed ? <ProposedOrganisation {...proposed} mail={waiting.about.mail} /> : null;
    case 'alert':
      return <AlertAbout about={waiting.about} />;
    case 'commune':
      return request ? (
        <RequestAbout known={request} message={waiting.about.message} ticked={ticked} />
      ) : null;
    case 'school':
      return <SchoolAbout about={waiting.about} />;
  }
}

/** Who asks, and whether their address is of the organisation's own site. */
function Asker({ mail, site }: { readonly mail: string | null; readonly site: string | null }) {
  const said = words.organisation;
  if (!mail) return <p>{said.noAsker}</p>;
  const host = site && URL.canParse(site) ? new URL(site).host.replace(/^www\./, '') : '';
  const isSame = mail.toLowerCase().endsWith(`@${host}`);
  return (
    <p>
      {said.asker(mail)} {host && (isSame ? said.sameDomain : said.otherDomain(host))}
    </p>
  );
}

type Proposed = NonNullable<Item['proposed']> & { readonly mail: string | null };

/** An organisation that was proposed, as its page would say it, and those it may be already. */
function ProposedOrganisation({ organisation, twins, mail }: Proposed) {
  const said = words.organisation;
  return (
    <>
      <p class="lead">{said.lead}</p>
      <Asker mail={mail} site={organisation.site_web} />
      <OrganisationFacts organisation={organisation} />
      <h2>{said.alike}</h2>
      {twins.length === 0 && <p>{said.noneAlike}</p>}
      <ul class="points">
        {twins.map((twin) => (
          <li key={twin.organisation}>
            {twin.state === 'published' ? <a href={organisationUrl(twin)}>{twin.nom}</a> : twin.nom},{' '}
            {[twin.kind, twin.commune, twin.siret, said.states[twin.state]].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    </>
  );
}

type Alert = Extract<Item['waiting'], { kind: 'alert' }>;

/** The page of what is reported; an organisation's name is that of its page. */
const alertUrl = ({ resource, organisation, nom }: Alert['about']) =>
  resource
    ? resourceUrl({ resource, title: nom })
    : organisationUrl({ organisation: organisation ?? 0, nom });

/** Something that a partner shows, or a partner, and what all say of it who report it. */
function AlertAbout({ about }: Pick<Alert, 'about'>) {
  const { date } = useWords();
  const { subjects } = usePages().report.things;
  const { reports, resource } = about;
  return (
    <>
      <p class="lead">{words.alert.of[resource ? 'resource' : 'organisation']}</p>
      <p>
        <a class="button" href={alertUrl(about)}>
          {words.alert.page}
        </a>
      </p>
      <h2>{words.alert.reports(reports.length)}</h2>
      <ul class="points">
        {reports.map(({ report, subject, message, since }) => (
          <li key={report}>
            {words.alert.on(subjects[subject as ThingSubject], date(since))}
            {message && <blockquote>{message}</blockquote>}
          </li>
        ))}
      </ul>
      <input type="hidden" name="signalements" value={reports.map(({ report }) => report).join(',')} />
    </>
  );
}

/** Why something is taken away. */
const Reason = ({ written }: { readonly written: string }) => (
  <TextField
    name="reason"
    label={words.alert.reason}
    hint={words.alert.reasonHint}
    rows={3}
    max={2000}
    form={new URLSearchParams({ reason: written })}
    errors={[]}
  />
);

interface AwayProps {
  readonly lookalike: Lookalike;
  readonly place: Place | undefined;
}

/** How far one that is alike is from the position that was given. */
function Away({ lookalike: { distance, location_approximate }, place }: AwayProps) {
  const { distance: exactly, roughDistance } = useWords();
  if (!place || distance === null || (place.approximate && location_approximate))
    return words.proposal.unknownDistance;
  return words.proposal.away((place.approximate || location_approximate ? roughDistance : exactly)(distance));
}

function Lookalikes({ lookalikes, place }: Pick<Item, 'lookalikes' | 'place'>) {
  if (lookalikes.length === 0) return <p>{words.proposal.noneAlike}</p>;
  return (
    <fieldset class="field" id="lieu">
      <legend>{words.proposal.alike}</legend>
      {lookalikes.map((one, index) => (
        <label key={one.id} class="check">
          <input type="radio" name="lieu" value={one.id} data-key="c" />
          <span>
            <strong>{index + 1}.</strong> <a href={venueUrl(one)}>{calm(one.nom)}</a>, {one.adresse},{' '}
            {one.code_postal} {one.commune}, <Away lookalike={one} place={place} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Two or three ways out; the first is the one that says yes. */
const choices = (item: Item): readonly (readonly [value: string, label: string])[] => {
  switch (item.waiting.kind) {
    case 'report':
      return [
        ...(item.waiting.about.subject === 'closed' ? ([['closed', words.report.close]] as const) : []),
        ['handled', item.differences.length > 0 ? words.report.handleTaking : words.report.handle],
        ['rejected', words.report.reject],
      ];
    case 'claim':
      return [
        ['granted', words.claim.grant],
        ['refused', words.claim.refuse],
      ];
    case 'review':
      return [
        ['kept', words.review.keep],
        ['undone', words.review.undo],
      ];
    case 'proposal':
      return [
        ['published', words.proposal.publish],
        ...(item.lookalikes.length > 0 ? ([['known', words.proposal.known]] as const) : []),
        ['refused', words.proposal.refuse],
      ];
    case 'organisation':
      return [
        ['published', words.organisation.publish],
        ['refused', words.organisation.refuse],
      ];
    case 'alert':
      return [
        ['closed', words.alert.close[item.waiting.about.resource ? 'resource' : 'organisation']],
        ['rejected', words.alert.reject],
      ];
    case 'commune':
      return [
        ['granted', representatives.decide.grant],
        ['refused', representatives.decide.refuse],
      ];
    case 'school':
      return [
        ['vouched', representatives.vouch.vouch],
        ['refused', representatives.vouch.refuse],
      ];
  }
};

const isAnswered = ({ waiting }: Item) =>
  ['claim', 'proposal', 'organisation', 'commune', 'school'].includes(waiting.kind) ||
  ((waiting.kind === 'report' || waiting.kind === 'alert') && waiting.about.answerable);

/** The keys that lead somewhere on the page of one thing, beside those to its neighbours. */
export function keysTo(item: Item): ReadonlySet<string> {
  const { waiting, lookalikes, differences, request } = item;
  const ticks =
    lookalikes.length > 0 || mayTick(request) || (waiting.kind === 'report' && differences.length > 0);
  const keys = { D: choices(item).length > 2, C: ticks, M: isAnswered(item) };
  return new Set(['A', 'R', 'J', 'K', 'L', ...Object.entries(keys).flatMap(([key, is]) => (is ? key : []))]);
}

interface AnswerProps extends Pick<Props, 'written' | 'unanswered'> {
  readonly kind: Item['waiting']['kind'];
}

function Answer({ kind, written, unanswered }: AnswerProps) {
  const { label, hint } = words.answers[kind] ?? { label: words.answer, hint: words.answerHint };
  const field = { id: 'reponse', hint, error: unanswered };
  return (
    <>
      <Field id="modele" label={words.template}>
        <select id="modele" name="modele">
          <option value="">{words.noTemplate}</option>
          {words.templates[kind].map((text) => (
            <option key={text} value={text}>
              {text}
            </option>
          ))}
        </select>
      </Field>
      <Field {...field} label={label}>
        <textarea
          id="reponse"
          data-key="m"
          name="reponse"
          rows={3}
          maxLength={2000}
          aria-describedby={describedBy(field)}
          defaultValue={written}
        />
      </Field>
    </>
  );
}

/** Of a way out: the first says yes, the last says no. */
const keyOf = (index: number, total: number) => (index === 0 ? 'a' : index === total - 1 ? 'r' : 'd');

/** Those that say the same: read here, and decided by the same button unless one unticks them. */
function Same({ same }: Pick<Props, 'same'>) {
  if (same.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>{words.same.lead(same.length)}</legend>
      {same.map((one) => (
        <Quote key={one.key} message={one.kind === 'report' ? one.about.message : null} />
      ))}
      <label class="check">
        <input
          type="checkbox"
          name="aussi"
          value={same.map(({ key }) => key).join(',')}
          checked
          data-key="c"
        />
        {words.same.together(same.length)}
      </label>
    </fieldset>
  );
}

function Decision({ item, written, unanswered, reason, ticked, action, same }: Omit<Props, 'basemap'>) {
  const { kind } = item.waiting;
  return (
    <form method="post" action={action} class="plain-form">
      <input type="hidden" name="element" value={nameOf(item.waiting)} />
      <About item={item} ticked={ticked} />
      <Same same={same} />
      {kind === 'alert' && <Reason written={reason} />}
      {(isAnswered(item) || same.some((waiting) => isAnswered({ ...item, waiting }))) && (
        <Answer kind={kind} written={written} unanswered={unanswered} />
      )}
      <p class="actions">
        {choices(item).map(([value, label], index, all) => (
          <button
            key={value}
            type="submit"
            name="decision"
            value={value}
            data-key={keyOf(index, all.length)}
            class={index === 0 ? 'button button-primary' : 'button'}
          >
            {label}
          </button>
        ))}
      </p>
    </form>
  );
}

interface ContextProps {
  readonly item: Item;
  readonly basemap: string;
}

const numberedOf = ({ lookalikes }: Item) =>
  lookalikes.flatMap(({ position }, index) => (position ? [{ number: index + 1, position }] : []));

/** A venue that is only proposed: where, and what is alike around it. */
function ProposedContext({ item, basemap }: ContextProps) {
  const { place } = item;
  if (!place) return null;
  const numbered = numberedOf(item);
  return (
    <aside class="queue-context" aria-label={words.where}>
      <p>{place.approximate ? words.proposal.noPosition : words.proposal.position}</p>
      <Island name="MiniMap" component={MiniMap} props={{ ...place, basemap, numbered }} />
      {numbered.length > 0 && <p class="fine map-legend">{words.proposal.legend}</p>}
    </aside>
  );
}

type Places = Pick<NonNullable<Item['proposed']>, 'organisation'> & Pick<ContextProps, 'basemap'>;

/** Where an organisation that is proposed says it is. */
const EstablishmentsContext = ({ organisation, basemap }: Places) => (
  <aside class="queue-context" aria-label={words.where}>
    <Establishments organisation={organisation} basemap={basemap} />
  </aside>
);

/** The venue as it is: where, and what changed of late. */
function Context({ item, basemap }: ContextProps) {
  const { date } = useWords();
  const { venue, history, move } = item;
  const numbered = move?.from ? [{ number: 1, position: move.from }] : [];
  if (item.proposed) return <EstablishmentsContext {...item.proposed} basemap={basemap} />;
  if (!venue) return <ProposedContext item={item} basemap={basemap} />;
  const own = venueUrl(venue);
  return (
    <aside class="queue-context" aria-label={words.where}>
      <p>{addressLines(venue).join(', ')}</p>
      {venue.position && (
        <Island
          name="MiniMap"
          component={MiniMap}
          props={{ position: venue.position, approximate: venue.location_approximate, basemap, numbered }}
        />
      )}
      {venue.position && numbered.length > 0 && <p class="fine map-legend">{words.review.legend}</p>}
      <h2>{words.lately}</h2>
      <ul class="points">
        {history.slice(0, 4).map(({ version, at, actor, changes }) => (
          <li key={version}>
            {date(at)}, {actor}
            {changes.length > 0 && ` : ${changes.map(({ field }) => labelOf(field)).join(', ')}`}
          </li>
        ))}
      </ul>
      <ul class="points">
        <li>
          <a href={own}>{words.venue}</a>
        </li>
        <li>
          <a href={`${own}/historique`}>{words.history}</a>
        </li>
        <li>
          <a href={`${own}/modifier`}>{words.edit}</a>
        </li>
        <li>
          <a href={`${own}/vie`}>{words.life}</a>
        </li>
      </ul>
    </aside>
  );
}

interface Props {
  readonly item: Item;
  readonly basemap: string;
  /** The answer as it was written, where the form comes back. */
  readonly written: string;
  /** What was wrong with it. */
  readonly unanswered: string | undefined;
  /** What of the person was ticked as known. */
  readonly ticked: boolean;
  /** Why something is taken away, as it was written. */
  readonly reason: string;
  /** Where the form is sent: the queue as it is filtered. */
  readonly action: string;
  readonly same: readonly Item['waiting'][];
}

/** One thing that waits, with all one needs to decide it and the ways out. */
export const ItemView = ({ item, basemap, ...form }: Props) => (
  <div class="queue-item">
    <Decision item={item} {...form} />
    <Context item={item} basemap={basemap} />
  </div>
);
