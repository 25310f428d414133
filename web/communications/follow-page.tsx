import type { OwnCommunication, OwnCommunications, OwnSighting } from '../../api/communications/schema.ts';
import { isOperator } from '../people/part.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Refused } from '../ui/field.tsx';
import { refusedOf, textIn } from '../ui/form-acts.ts';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { dayInWords } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { communicationsApi } from './communications-api.ts';
import { Seen, standing } from './parts.tsx';
import { CHECKLIST_URL, communicationUrl, FOLLOW_URL, NEW_URL, PUBLIC_URL, SIGNAL_URL } from './urls.ts';
import { words } from './words.ts';

const said = words.follow;

interface Props extends OwnCommunications {
  readonly runs: boolean;
  readonly form: URLSearchParams;
  readonly errors: readonly { readonly name: string; readonly message: string }[];
}

/** Whether a party that the reader speaks for has not said all that is asked of it. */
const awaits = ({ state, mine, opinions }: OwnCommunication) =>
  (state === 'proposée' || state === 'refusée') &&
  opinions.some(
    (one) =>
      one.approves === null && mine.some(({ agreement_party }) => agreement_party === one.agreement_party),
  );

function Line({ one }: { readonly one: OwnCommunication }) {
  const { date } = useWords();
  return (
    <li class="resource-card">
      <p class="resource-kind">
        {one.party} · {one.kind} · {date(one.said_on)}
      </p>
      <h3>
        <a href={communicationUrl(one.communication)}>{one.title}</a>{' '}
        {one.demonstration && <small class="tag">{words.example}</small>}
      </h3>
      <p>{standing(one)}</p>
    </li>
  );
}

const Lines = ({ id, title, all }: { id: string; title: string; all: readonly OwnCommunication[] }) => (
  <Section id={id} title={title}>
    {all.length === 0 && <p>{said.none}</p>}
    <ul class="resource-cards">
      {all.map((one) => (
        <Line key={one.communication} one={one} />
      ))}
    </ul>
  </Section>
);

function Answers({ one, form, errors }: Pick<Props, 'form' | 'errors'> & { readonly one: OwnSighting }) {
  const isHere = form.get('signalement') === String(one.sighting);
  const known = isHere ? form : new URLSearchParams();
  return one.mine.map(({ agreement_party, name }) => (
    <form key={agreement_party} method="post" class="plain-form">
      <input type="hidden" name="signalement" value={String(one.sighting)} />
      <input type="hidden" name="partie" value={String(agreement_party)} />
      {agreement_party === one.agreement_party ? (
        <>
          <TextField
            name={`answer-${one.sighting}`}
            label={said.answer}
            rows={3}
            max={2000}
            form={known}
            errors={isHere ? errors.map((error) => ({ ...error, name: `answer-${one.sighting}` })) : []}
          />
          <button type="submit" class="button button-primary">
            {said.send(name)}
          </button>
        </>
      ) : (
        !one.words.some((word) => word.name === name) && (
          <button type="submit" class="button">
            {said.seen(name)}
          </button>
        )
      )}
    </form>
  ));
}

const Sightings = ({ sightings, ...props }: Pick<Props, 'sightings' | 'form' | 'errors'>) => (
  <Section id="non-annoncees" title={said.sightings}>
    {sightings.length === 0 && <p>{words.noneUnannounced}</p>}
    <ul class="resource-cards">
      {sightings.map((one) => (
        <li key={one.sighting} class="resource-card">
          <Seen sighting={one} href={`/api/communications/sightings/${one.sighting}/file/signalled`} />
          <p class="fine">{one.public ? said.isPublic : said.isNotPublic(dayInWords(one.public_on))}</p>
          <Answers one={one} {...props} />
        </li>
      ))}
    </ul>
  </Section>
);

const Body = (props: Props) => (
  <>
    <p class="actions">
      {props.parties.some(({ mine }) => mine) && (
        <a class="button button-primary" href={NEW_URL}>
          {said.propose}
        </a>
      )}
      <a class="button" href={SIGNAL_URL}>
        {said.signal}
      </a>
      {props.runs && (
        <a class="button" href={CHECKLIST_URL}>
          {said.checklist}
        </a>
      )}
    </p>
    <Lines id="attendent" title={said.awaiting} all={props.communications.filter(awaits)} />
    <Lines id="toutes" title={said.others} all={props.communications} />
    <Sightings {...props} />
  </>
);

function pageOf(props: Props, status?: number): Page {
  const body = (
    <TextPage title={said.title}>
      <p class="lead">{said.lead}</p>
      <Refused
        title={words.refused}
        errors={props.errors.map(({ message }) => ({
          id: `answer-${props.form.get('signalement')}`,
          message,
        }))}
      />
      {props.parties.length === 0 ? <p>{said.stranger}</p> : <Body {...props} />}
      <p class="actions">
        <a class="button button-quiet" href={PUBLIC_URL}>
          {said.public}
        </a>
      </p>
    </TextPage>
  );
  const styles = ['text', 'form', 'resources', 'communications'] as const;
  return personalPage(said.title, said.lead, body, { styles: [...styles], ...(status && { status }) });
}

/** `/mon-espace/gouvernance/communication`: what waits for a party that one speaks for, and what it proposes. */
export async function followPage({ ask, form }: PersonalRequest): Promise<Page | Redirect> {
  const api = communicationsApi(ask);
  const all = { ...(await api.mine()), runs: await isOperator(ask) };
  if (!form) return pageOf({ ...all, form: new URLSearchParams(), errors: [] });
  const sighting = form.get('signalement') ?? '';
  try {
    const answer = textIn(form, `answer-${sighting}`);
    await api.answer(sighting, { party: Number(form.get('partie')), ...(answer && { answer }) });
    return { redirect: FOLLOW_URL };
  } catch (error) {
    const { status, errors } = refusedOf(error, 'answer');
    return pageOf({ ...all, form, errors }, status);
  }
}
