import type { Assigned, AssignmentAnswer, Seat } from '../../api/pilots/team/schema.ts';
import { ApiError } from '../api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { CampaignPages } from './campaign-pages.tsx';
import { pilotsApi } from './pilots-api.ts';
import { teamApi } from './team-api.ts';
import { words as team } from './team-words.ts';
import { assignmentUrl, teamUrl } from './urls.ts';
import { words as pilots } from './words.ts';

const said = team.assignment;

const pairOf = ({ school_class, resource }: Pick<Assigned, 'school_class' | 'resource'>) =>
  `${school_class}-${resource}`;
const listIn = (text: string | null) => (text ?? '').split(',').filter((one) => /^\d+-\d+$/.test(one));

/** The same assignment without what one said of a pair. */
function forgottenUrl(campaign: string, asked: URLSearchParams, pair: string): string {
  const rest = (name: string) =>
    listIn(asked.get(name))
      .filter((one) => one !== pair)
      .join(',');
  return `${assignmentUrl(Number(campaign))}?${new URLSearchParams({ with: rest('with'), without: rest('without') })}`;
}

/** The same assignment with one pair more imposed, or ruled out. */
function changedUrl(
  campaign: string,
  asked: URLSearchParams,
  name: 'with' | 'without',
  pair: string,
): string {
  const other = name === 'with' ? 'without' : 'with';
  const query = new URLSearchParams({
    [name]: [...new Set([...listIn(asked.get(name)), pair])].join(','),
    [other]: listIn(asked.get(other))
      .filter((one) => one !== pair)
      .join(','),
  });
  return `${assignmentUrl(Number(campaign))}?${query}`;
}

interface PartProps {
  readonly answer: AssignmentAnswer;
  readonly asked: URLSearchParams;
  readonly campaign: string;
}

const whoOf = ({ venue, resource }: Assigned): string =>
  venue ? calm(venue.nom) : team.volunteerOf(resource);

function Pair({ pair, seat, asked, campaign }: PartProps & { readonly pair: Assigned; readonly seat: Seat }) {
  const key = pairOf(pair);
  const isImposed = listIn(asked.get('with')).includes(key);
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {team.roles[pair.role]} · {team.km(pair.metres)} {isImposed && `· ${said.imposed}`}
      </p>
      <h3>
        <a href={teamUrl(seat.pilot)}>{seat.commune}</a>, {calm(seat.school)}
      </h3>
      <p>{pilots.classLine(seat)}</p>
      <p>{pair.venue ? <a href={venueUrl(pair.venue)}>{calm(pair.venue.nom)}</a> : whoOf(pair)}</p>
      <p class="actions">
        <a class="button button-quiet" href={changedUrl(campaign, asked, 'without', key)}>
          {said.rule}
          <span class="visually-hidden"> : {whoOf(pair)}</span>
        </a>
        <a
          class="button button-quiet"
          href={isImposed ? forgottenUrl(campaign, asked, key) : changedUrl(campaign, asked, 'with', key)}
        >
          {isImposed ? said.release : said.impose}
          <span class="visually-hidden"> : {whoOf(pair)}</span>
        </a>
      </p>
    </li>
  );
}

const seatOf = (seats: readonly Seat[], { school_class, role }: Pick<Assigned, 'school_class' | 'role'>) =>
  seats.find((seat) => seat.school_class === school_class && seat.role === role);

const Pairs = (props: PartProps) => (
  <ul class="resource-cards">
    {props.answer.pairs.map((pair) => {
      const seat = seatOf(props.answer.seats, pair);
      return seat && <Pair key={pairOf(pair)} {...props} pair={pair} seat={seat} />;
    })}
  </ul>
);

function Empty({ answer: { seats, pairs } }: Pick<PartProps, 'answer'>) {
  const left = seats.flatMap((seat) => {
    const filled = pairs.filter((pair) => seatOf([seat], pair)).length;
    return filled < seat.wanted ? [{ seat, many: seat.wanted - filled }] : [];
  });
  if (left.length === 0) return null;
  return (
    <Section id="vides" title={said.seats}>
      <ul class="points">
        {left.map(({ seat, many }) => (
          <li key={`${seat.school_class} ${seat.role}`}>
            <a href={teamUrl(seat.pilot)}>{seat.commune}</a>, {calm(seat.school)} : {team.roles[seat.role]} (
            {many})
            <br />
            <span class="fine">{pilots.classLine(seat)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was set aside by hand, each with the way back. */
function RuledOut({ answer: { seats, ruled_out }, asked, campaign }: PartProps) {
  if (ruled_out.length === 0) return null;
  return (
    <Section id="ecartes" title={said.ruledOut}>
      <ul class="points">
        {ruled_out.map((pair) => {
          const seat = seatOf(seats, pair);
          return (
            <li key={pairOf(pair)}>
              {whoOf(pair)}, {team.km(pair.metres)} : {seat && `${seat.commune}, ${calm(seat.school)}`}
              <br />
              <span class="fine">{seat && pilots.classLine(seat)}</span>
              <p class="actions">
                <a class="button button-quiet" href={forgottenUrl(campaign, asked, pairOf(pair))}>
                  {said.putBack}
                  <span class="visually-hidden"> : {whoOf(pair)}</span>
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Totals({ answer: { pairs, metres, unfilled, best }, asked, campaign }: PartProps) {
  const less = unfilled - best.unfilled;
  const isBest = listIn(asked.get('with')).length + listIn(asked.get('without')).length === 0;
  return (
    <>
      <p>
        <strong>{said.total(pairs.length, metres)}</strong> {said.unfilled(unfilled)}
      </p>
      <p>
        {isBest ? said.best : said.cost(metres, best.metres, less)}{' '}
        {!isBest && <a href={assignmentUrl(Number(campaign))}>{said.reset}</a>}
      </p>
    </>
  );
}

const Send = ({ pairs }: Pick<AssignmentAnswer, 'pairs'>) => (
  <form method="post" class="plain-form">
    <input type="hidden" name="couples" value={pairs.map(pairOf).join(',')} />
    <button type="submit" class="button button-primary">
      {said.send(pairs.length)}
    </button>
  </form>
);

function pageOf(title: string, props: PartProps, refused?: ApiError): Page {
  const { answer, asked, campaign } = props;
  const body = (
    <TextPage title={title}>
      {refused && <Notice kind="failure">{refused.message}</Notice>}
      {asked.has('envoye') && <Notice>{said.sent}</Notice>}
      <p class="lead">{said.lead}</p>
      <CampaignPages campaign={Number(campaign)} here="teams" />
      {answer.seats.length === 0 ? <p>{said.none}</p> : <Totals {...props} />}
      {answer.pairs.length > 0 && <Send pairs={answer.pairs} />}
      <RuledOut {...props} />
      <Pairs {...props} />
      <Empty answer={answer} />
    </TextPage>
  );
  return personalPage(title, said.lead, body, {
    styles: ['text', 'form', 'resources', 'pilots'],
    ...(refused && { status: refused.statusCode }),
  });
}

const pairsIn = (form: URLSearchParams) =>
  listIn(form.get('couples')).map((pair) => {
    const [school_class, resource] = pair.split('-').map(Number);
    return { school_class, resource };
  });

/** `/pilotes/campagnes/:campaign/equipes`: the best teams of a whole campaign, and what one's changes cost. */
export async function assignmentPage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  const campaign = params.campaign ?? '';
  const api = teamApi(ask);
  const query = new URLSearchParams();
  for (const name of ['with', 'without']) query.set(name, listIn(url.searchParams.get(name)).join(','));
  const [{ campaigns }, answer] = await Promise.all([
    pilotsApi(ask).list(Number(campaign)),
    api.assignment(campaign, query),
  ]);
  const title = said.title(campaigns[0]?.title ?? '');
  const props = { answer, asked: url.searchParams, campaign };
  if (!form) return pageOf(title, props);
  try {
    await api.proposeAll(campaign, pairsIn(form));
    return { redirect: `${assignmentUrl(Number(campaign))}?envoye=1` };
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409].includes(error.statusCode)) throw error;
    return pageOf(title, props, error);
  }
}
