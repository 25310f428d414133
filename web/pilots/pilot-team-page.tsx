import type { Dossier } from '../../api/pilots/schema.ts';
import type { Member, Ranked, Team, TeamClass } from '../../api/pilots/team/schema.ts';
import { volunteerStatuses } from '../../api/resources/kinds/volunteer.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { useWords } from '../words/words.tsx';
import { communeOf } from './dossier-parts.tsx';
import { pilotsApi } from './pilots-api.ts';
import { teamApi } from './team-api.ts';
import { words } from './team-words.ts';
import { assignmentUrl, messagesUrl, pilotUrl, teamUrl, yearUrl } from './urls.ts';
import { words as pilots } from './words.ts';

type Role = Member['role'];
const [, STUDENT, TEACHER] = volunteerStatuses;
const higherEducation: readonly string[] = [STUDENT, TEACHER];

type Named = Pick<Member, 'venue' | 'trades' | 'status' | 'establishment'>;

/** « Étudiante ou étudiant, Université de Lille (Pasc@line) »: who a volunteer is, as they say it, and never their name. */
const statusOf = ({ status, establishment }: Pick<Named, 'status' | 'establishment'>): string =>
  [status ?? words.volunteer, establishment && words.establishment(establishment)].filter(Boolean).join(', ');

/** The venue whose animator it is; a volunteer has no name here. */
function Who({ venue, trades, ...one }: Named) {
  if (venue)
    return (
      <>
        <a href={venueUrl(venue)}>{calm(venue.nom)}</a>, {venue.commune}
      </>
    );
  return <>{words.named(statusOf(one), trades)}</>;
}

const isLiving = ({ state }: Member): boolean => state === 'proposed' || state === 'accepted';
const nameOf = (member: Member) => (member.venue ? calm(member.venue.nom) : statusOf(member));

const Cancel = ({ member, label }: { readonly member: Member; readonly label: string }) => (
  <form method="post" class="actions">
    <input type="hidden" name="membre" value={String(member.member)} />
    <input type="hidden" name="de" value={member.state} />
    <button type="submit" name="geste" value="annuler" class="button button-quiet">
      {label}
      <span class="visually-hidden"> : {nameOf(member)}</span>
    </button>
  </form>
);

interface MemberProps {
  readonly member: Member;
  /** The commune writes to those of its team; others do not. */
  readonly writes: boolean;
}

function MemberLine({ member, writes }: MemberProps) {
  const { date } = useWords();
  return (
    <li>
      <strong>{words.since(words.states[member.state], date(member.since))}</strong> : <Who {...member} />,{' '}
      {words.km(member.metres)}
      {writes && (isLiving(member) || member.messages > 0) && (
        <p class="actions">
          <a class="button" href={messagesUrl(member.member, null)}>
            {words.messages.link(member.messages)}
            <span class="visually-hidden"> : {nameOf(member)}</span>
          </a>
        </p>
      )}
      {member.state === 'proposed' && <Cancel member={member} label={words.cancel} />}
      {member.state === 'accepted' && (
        <details>
          <summary>
            {words.release}
            <span class="visually-hidden"> : {nameOf(member)}</span>
          </summary>
          <p>{words.releaseLead}</p>
          <Cancel member={member} label={words.releaseSure} />
        </details>
      )}
    </li>
  );
}

const grantsOf = ({ status, grants, granted }: Ranked) =>
  status === STUDENT
    ? words.why.noEmployer
    : grants.length > 0 && [grants.join(', '), granted ? words.why.granted : words.why.not].join(', ');

const reasonsOf = (one: Ranked): string =>
  [
    words.km(one.metres),
    words.why.halfday(one.halfday),
    words.why.lessons(one.lessons_left),
    one.establishment?.pascaline && words.why.pascaline,
    grantsOf(one),
  ]
    .filter(Boolean)
    .join(' · ');

const Proposal = ({ one }: { readonly one: Ranked }) => (
  <li>
    {one.rank}. <Who {...one} />
    <br />
    <span class="fine">{reasonsOf(one)}</span>
    <form method="post" class="actions">
      <input type="hidden" name="classe" value={String(one.school_class)} />
      <input type="hidden" name="ressource" value={String(one.resource)} />
      <button type="submit" name="geste" value="proposer" class="button">
        {words.propose}
        <span class="visually-hidden">
          {' '}
          : {one.venue ? calm(one.venue.nom) : `${words.volunteer} ${one.rank}`}
        </span>
      </button>
    </form>
  </li>
);

/** Those who are asked or come, by who they are, where some are of higher education. */
function Apart({ members }: { readonly members: readonly Member[] }) {
  const living = members.filter(isLiving);
  if (!living.some(({ status }) => higherEducation.includes(status ?? ''))) return null;
  const counts = volunteerStatuses
    .map((status) => [status, living.filter((one) => one.status === status).length] as const)
    .filter(([, many]) => many > 0);
  return <p class="fine">{words.apart(counts)}</p>;
}

interface RoleProps extends Pick<MemberProps, 'writes'> {
  readonly role: Role;
  readonly wanted: number;
  readonly members: readonly Member[];
  readonly proposals: readonly Ranked[];
}

function RolePart({ role, wanted, members, proposals, writes }: RoleProps) {
  const [accepted, asked] = ['accepted', 'proposed'].map(
    (state) => members.filter((one) => one.state === state).length,
  ) as [number, number];
  return (
    <>
      <h4>{words.roles[role]}</h4>
      {members.length > 0 && (
        <ul class="points">
          {members.map((member) => (
            <MemberLine key={member.member} member={member} writes={writes} />
          ))}
        </ul>
      )}
      <p>{words.filled(accepted, asked, wanted)}</p>
      <Apart members={members} />
      {wanted > 0 && proposals.length === 0 && <p class="fine">{words.nobody}</p>}
      {wanted > 0 && proposals.length > 0 && (
        <>
          <p class="fine">{words.proposals}</p>
          <ol class="plain-list proposals">
            {proposals.map((one) => (
              <Proposal key={one.resource} one={one} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

interface ClassProps extends Pick<MemberProps, 'writes'> {
  readonly one: TeamClass;
  readonly team: Team;
}

function ClassPart({ one, team, writes }: ClassProps) {
  const own = <Line extends { readonly school_class: number; readonly role: Role }>(
    lines: readonly Line[],
    role: Role,
  ) => lines.filter((line) => line.school_class === one.school_class && line.role === role);
  const roles: readonly [Role, number][] = [
    ['animator', one.animators_wanted],
    ['volunteer', one.volunteers_wanted],
  ];
  return (
    <li class="resource-card">
      <h3>{calm(one.school)}</h3>
      <p>{pilots.classLine(one)}</p>
      {roles.map(([role, wanted]) => (
        <RolePart
          key={role}
          role={role}
          wanted={wanted}
          writes={writes}
          members={own(team.members, role)}
          proposals={own(team.proposals, role)}
        />
      ))}
    </li>
  );
}

function pageOf(dossier: Dossier, team: Team, refused?: ApiError): Page {
  const title = words.title(communeOf(dossier.commune));
  const writes = dossier.sides.includes('commune');
  const isOpen = dossier.state === 'approved' || dossier.state === 'running';
  const body = (
    <TextPage title={title}>
      {refused && <Notice kind="failure">{refused.message}</Notice>}
      <p class="lead">{words.lead}</p>
      <p class="actions">
        {isOpen && (
          <a class="button" href={yearUrl(dossier.pilot)}>
            {words.year}
          </a>
        )}
        <a class="button" href={pilotUrl(dossier.pilot)}>
          {words.back}
        </a>
        {dossier.sides.some((side) => side !== 'commune') && (
          <a class="button" href={assignmentUrl(dossier.campaign)}>
            {words.whole}
          </a>
        )}
      </p>
      {!isOpen && <Notice>{words.closed}</Notice>}
      {isOpen && (
        <Section id="classes" title={pilots.agreement.classes}>
          <ul class="resource-cards">
            {team.classes.map((one) => (
              <ClassPart key={one.school_class} one={one} team={team} writes={writes} />
            ))}
          </ul>
        </Section>
      )}
    </TextPage>
  );
  return personalPage(title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'pilots'],
    ...(refused && { status: refused.statusCode }),
  });
}

async function send(ask: PersonalRequest['ask'], pilot: number, form: URLSearchParams): Promise<void> {
  const api = teamApi(ask);
  if (form.get('geste') === 'annuler')
    return api.move(Number(form.get('membre')), 'cancel', form.get('de') ?? '');
  return api.propose(pilot, Number(form.get('classe')), Number(form.get('ressource')));
}

/** `/pilotes/:pilot/equipe`: who comes to each class, and who could. */
export async function pilotTeamPage({
  ask,
  params,
  form,
  words: all,
}: PersonalRequest): Promise<Page | Redirect> {
  const dossier = await pilotsApi(ask).dossier(params.pilot ?? '');
  if (!dossier) return errorPage(all, 404, pilots.dossier.unknown);
  if (!form) return pageOf(dossier, await teamApi(ask).team(dossier.pilot));
  try {
    await send(ask, dossier.pilot, form);
    return { redirect: teamUrl(dossier.pilot) };
  } catch (error) {
    if (!(error instanceof ApiError) || ![403, 404, 409].includes(error.statusCode)) throw error;
    return pageOf(dossier, await teamApi(ask).team(dossier.pilot), error);
  }
}
