import type { OwnCommunication } from '../../api/communications/schema.ts';
import type { Refusal } from '../../api/core/errors.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Done, doneAt, isDone } from '../ui/done.tsx';
import { Refused } from '../ui/field.tsx';
import { refusedOf, textIn } from '../ui/form-acts.ts';
import { TextField } from '../ui/text-field.tsx';
import { Points, Section, TextPage } from '../ui/text-page.tsx';
import { capital, hourOfDayInWords } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { type CommunicationsApi, communicationsApi } from './communications-api.ts';
import { Checked, File, Opinions, Shown, standing } from './parts.tsx';
import { communicationUrl } from './urls.ts';
import { words } from './words.ts';

const said = words.one;

interface Props {
  readonly one: OwnCommunication;
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
  readonly done?: boolean;
}

/** A text of one of the page's forms, which are told apart by `de`. */
function Text({
  form,
  errors,
  of,
  name,
  label,
  hint,
}: Omit<Props, 'one'> & { of: string; name: string; label: string; hint?: string }) {
  const isHere = form.get('de') === of;
  const id = `${name}-${of}`;
  const here = isHere
    ? errors.filter((error) => error.name === name).map(({ message }) => ({ name: id, message }))
    : [];
  return (
    <TextField
      name={id}
      label={label}
      hint={hint}
      rows={2}
      max={1000}
      form={isHere ? form : new URLSearchParams()}
      errors={here}
    />
  );
}

const Hidden = ({ of, one, party }: { of: string; one: OwnCommunication; party?: number }) => (
  <>
    <input type="hidden" name="de" value={of} />
    <input type="hidden" name="version" value={String(one.version)} />
    {party !== undefined && <input type="hidden" name="partie" value={String(party)} />}
  </>
);

interface Asked {
  readonly id: number;
  readonly aspect: 'contenu' | 'forme';
  readonly approves: boolean | null;
}

/** To approve, or to refuse and say why; of what was said already, the other alone. */
const JudgeForm = ({
  one,
  of,
  asked: { id, aspect, approves },
  ...props
}: Props & { readonly of: string; readonly asked: Asked }) => (
  <form method="post" class="plain-form">
    <Hidden of={of} one={one} party={id} />
    <input type="hidden" name="aspect" value={aspect} />
    {approves !== true && (
      <p class="actions">
        <button type="submit" name="geste" value="approuver" class="button button-primary">
          {said.approve[aspect]}
        </button>
      </p>
    )}
    {approves !== false && (
      <>
        <Text {...props} of={of} name="reason" label={said.reason} hint={said.reasonHint} />
        <p class="actions">
          <button type="submit" name="geste" value="refuser" class="button">
            {said.refuse[aspect]}
          </button>
        </p>
      </>
    )}
  </form>
);

/** What a party that the reader speaks for is asked: the content, then the form. */
function Judge({ one, ...props }: Props) {
  const asked = one.opinions.filter((opinion) =>
    one.mine.some(({ agreement_party }) => agreement_party === opinion.agreement_party),
  );
  return asked.map(({ agreement_party, name, aspect, approves }) => {
    const of = `${aspect}-${agreement_party}`;
    const party = { id: agreement_party, aspect, approves };
    return (
      <Section key={of} id={of} title={said.judge(name, aspect)}>
        {approves === null ? (
          <JudgeForm {...props} one={one} of={of} asked={party} />
        ) : (
          <>
            <p>{said.judged(aspect === 'contenu' ? 'le contenu' : 'la forme', approves)}</p>
            <details open={props.form.get('de') === of}>
              <summary>{said.again}</summary>
              <JudgeForm {...props} one={one} of={of} asked={party} />
            </details>
          </>
        )}
      </Section>
    );
  });
}

const Ticking = ({ one, ...props }: Props) =>
  one.checklist && (
    <Section id="liste" title={words.checklist}>
      {one.checklist.map(({ code, text, holds, evidence }) => (
        <form key={code} method="post" class="plain-form">
          <Hidden of={code} one={one} />
          <input type="hidden" name="code" value={code} />
          <h3>{text}</h3>
          {holds ? (
            <>
              <p>{evidence}</p>
              <button type="submit" name="geste" value="decocher" class="button button-quiet">
                {said.untick} <span class="visually-hidden">{text}</span>
              </button>
            </>
          ) : (
            <>
              <Text {...props} of={code} name="evidence" label={said.evidence} hint={said.evidenceHint} />
              <button type="submit" name="geste" value="cocher" class="button">
                {said.tick} <span class="visually-hidden">{text}</span>
              </button>
            </>
          )}
        </form>
      ))}
    </Section>
  );

/** What the party that proposes it still has to do. */
const Proposer = (props: Props) => (
  <>
    <Ticking {...props} />
    <Section id="publier" title={said.missing}>
      <Points points={props.one.missing.map((what) => `${capital(what).replace(/\.$/, '')}.`)} />
      <form method="post" class="actions">
        <Hidden of="publier" one={props.one} />
        {props.one.missing.length === 0 && (
          <button type="submit" name="geste" value="publier" class="button button-primary">
            {said.publish}
          </button>
        )}
        <a class="button" href={`${communicationUrl(props.one.communication)}/modifier`}>
          {said.change}
        </a>
      </form>
    </Section>
  </>
);

const Withdrawal = ({ party, ...props }: Props & { readonly party: number }) => (
  <details open={props.form.get('de') === 'retrait'}>
    <summary>{said.withdrawal}</summary>
    <form method="post" class="plain-form">
      <Hidden of="retrait" one={props.one} party={party} />
      <Text {...props} of="retrait" name="reason" label={said.why} />
      <button type="submit" name="geste" value="retirer" class="button">
        {said.withdraw}
      </button>
    </form>
  </details>
);

function Acts(props: Props) {
  const { state, mine, agreement_party } = props.one;
  const isOpen = state !== 'publiée' && state !== 'retirée';
  const own = mine.find((one) => one.agreement_party === agreement_party);
  const who = own ?? (state === 'publiée' ? mine[0] : undefined);
  return (
    <>
      {isOpen && <Judge {...props} />}
      {isOpen && own && <Proposer {...props} />}
      {who && state !== 'retirée' && <Withdrawal {...props} party={who.agreement_party} />}
    </>
  );
}

const Register = ({ acts }: Pick<OwnCommunication, 'acts'>) => (
  <details>
    <summary>{said.acts}</summary>
    <ol class="points">
      {acts.map(({ at, by_party, act, about, version }) => (
        <li key={at + by_party + act + about}>
          {capital(hourOfDayInWords(at))} · v{version} · {by_party} {said.actSaid[act]} {about}
        </li>
      ))}
    </ol>
  </details>
);

/** The narrowest mark beside the widest, where they are measured alike. */
function Uneven({ marks }: Pick<OwnCommunication, 'marks'>) {
  const [first, ...more] = [...marks].sort((one, other) => one.width - other.width);
  const last = more.at(-1);
  if (!first || !last || first.width === last.width || marks.some(({ unit }) => unit !== first.unit))
    return null;
  const named = ({ whose, width, unit }: typeof first) => words.width(whose, width, unit);
  return <p>{words.uneven(named(first), named(last))}</p>;
}

function Body(props: Props) {
  const { one } = props;
  const { date } = useWords();
  return (
    <>
      <p class="lead">
        {one.party} · {standing(one)} {one.demonstration && <small class="tag">{words.example}</small>}
      </p>
      {one.withdrawn_on && (
        <p>{words.withdrawn(one.withdrawn_by, date(one.withdrawn_on), one.withdrawn_reason ?? '')}</p>
      )}
      <p class="fine">
        {one.agreement_title} · {said.version(one.version, date(one.said_on))}
      </p>
      <p>{words.planned(capital(one.kind), date(one.planned_on), one.shown_at)}</p>
      <p class="resource-text">{one.text}</p>
      <File
        href={`/api/communications/${one.communication}/file/proposed?version=${one.version}`}
        title={one.title}
        file={one}
      />
      <Section id="montre" title={said.shown}>
        <Shown {...one} as="h3" />
        <Uneven {...one} />
        <Opinions {...one} as="h3" />
        {one.state === 'publiée' && <Checked {...one} as="h3" />}
      </Section>
      <Acts {...props} />
      <Register acts={one.acts} />
    </>
  );
}

function pageOf(props: Props, status?: number): Page {
  const { one, form, errors } = props;
  const refused = errors.map(({ name, message }) => ({ id: `${name}-${form.get('de')}`, message }));
  const body = (
    <TextPage title={one.title}>
      <Refused title={words.refused} errors={refused} />
      <Done done={props.done} />
      <Body {...props} />
    </TextPage>
  );
  const styles = ['text', 'form', 'resources', 'communications'] as const;
  return personalPage(one.title, one.text.slice(0, 150), body, {
    styles: [...styles],
    ...(status && { status }),
  });
}

/** Does what a form of the page asks, of the version that it showed. */
async function send(api: CommunicationsApi, communication: string, form: URLSearchParams): Promise<void> {
  const version = Number(form.get('version'));
  const text = (name: string) => textIn(form, `${name}-${form.get('de')}`) || undefined;
  const party = Number(form.get('partie'));
  const code = form.get('code');
  switch (form.get('geste')) {
    case 'publier':
      return api.publish(communication, version);
    case 'retirer':
      return api.withdraw(communication, { party, reason: text('reason') ?? '' });
    case 'cocher':
      return api.tick(communication, version, { code, holds: true, evidence: text('evidence') });
    case 'decocher':
      return api.tick(communication, version, { code, holds: false });
    default: {
      const approves = form.get('geste') === 'approuver';
      const reason = approves ? {} : { reason: text('reason') };
      return api.say(communication, version, { party, aspect: form.get('aspect'), approves, ...reason });
    }
  }
}

/** `/mon-espace/gouvernance/communication/:communication`: a proposal, and what each party may do of it. */
export async function communicationPage({
  ask,
  params,
  form,
  url,
}: PersonalRequest): Promise<Page | Redirect> {
  const api = communicationsApi(ask);
  const number = params.communication ?? '';
  const one = await api.find(number);
  if (!form) return pageOf({ one, form: new URLSearchParams(), errors: [], done: isDone(url) });
  try {
    await send(api, number, form);
    return { redirect: doneAt(communicationUrl(one.communication)) };
  } catch (error) {
    const { status, errors } = refusedOf(error, form.has('code') ? 'evidence' : 'reason');
    return pageOf({ one: await api.find(number), form, errors }, status);
  }
}
