import type { Refusal } from '../../api/core/errors.ts';
import type { Dispute } from '../../api/disputes/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { Done, doneAt, isDone } from '../ui/done.tsx';
import { describedBy, Field, Refused } from '../ui/field.tsx';
import { fileBody, refusedOf, textIn } from '../ui/form-acts.ts';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { hourOfDayInWords } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { disputesApi, disputeUrl } from './disputes-api.ts';
import { words } from './words.ts';

interface Props {
  readonly one: Dispute;
  readonly form: URLSearchParams;
  readonly errors: readonly Refusal[];
  readonly done?: boolean;
}

type Side = Dispute['mine'][number];

/** For whom it is written: said where the reader speaks for one party, chosen where for several. */
const By = ({ sides, of }: { readonly sides: readonly Side[]; readonly of: string }) => (
  <fieldset class="field">
    <legend>{words.by}</legend>
    {sides.map(({ agreement_party, name }, index) => (
      <label key={agreement_party} class="check" for={`party-${of}-${agreement_party}`}>
        <input
          id={`party-${of}-${agreement_party}`}
          type="radio"
          name="party"
          value={String(agreement_party)}
          checked={index === 0}
        />
        {name}
      </label>
    ))}
  </fieldset>
);

function Exchange({ dispute, words: all }: Pick<Dispute, 'dispute' | 'words'>) {
  return (
    <Section id="echanges" title={words.exchanges}>
      {all.length === 0 && <p>{words.noExchange}</p>}
      <ul class="messages">
        {all.map(({ entry, name, text, file_name, at }) => (
          <li key={entry} class="resource-card">
            <p class="resource-kind">
              {name} · {hourOfDayInWords(at)}
            </p>
            <p class="resource-text">{text}</p>
            {file_name && (
              <p>
                <a href={`/api/disputes/${dispute}/files/${entry}`}>{file_name}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A form's own errors and text, told apart by `de`. */
const hereOf = ({ form, errors }: Props, of: string) =>
  form.get('de') === of ? { form, errors } : { form: new URLSearchParams(), errors: [] };

function Write(props: Props) {
  const here = hereOf(props, 'words');
  const error = here.errors.find(({ name }) => name === 'data')?.message;
  return (
    <form method="post" encType="multipart/form-data" class="plain-form">
      <input type="hidden" name="de" value="words" />
      <By sides={props.one.mine} of="words" />
      <TextField name="text" label={words.text} rows={5} max={6000} {...here} />
      <Field id="file" label={words.file} hint={words.fileHint} error={error}>
        <input
          id="file"
          name="file"
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.webp"
          aria-describedby={describedBy({ id: 'file', hint: words.fileHint, error })}
        />
      </Field>
      <button type="submit" class="button button-primary">
        {words.write}
      </button>
    </form>
  );
}

function Accept({ latest, sides }: { latest: Dispute['settlements'][number]; sides: readonly Side[] }) {
  const left = sides.filter(
    (side) => !latest.accepted.some(({ agreement_party }) => agreement_party === side.agreement_party),
  );
  return left.map(({ agreement_party, name }) => (
    <form key={agreement_party} method="post" class="actions">
      <input type="hidden" name="de" value="acceptance" />
      <input type="hidden" name="settlement" value={String(latest.settlement)} />
      <input type="hidden" name="party" value={String(agreement_party)} />
      <button type="submit" class="button button-primary">
        {words.accept(name)}
      </button>
    </form>
  ));
}

function Settlements(props: Props & { readonly sides: readonly Side[] }) {
  const { one, sides } = props;
  const { date } = useWords();
  const here = hereOf(props, 'settlements');
  const [latest] = one.settlements;
  const isOpen = one.state === 'ouvert' && sides.length > 0;
  return (
    <Section id="accord" title={words.settlement}>
      <p>{words.settlementLead}</p>
      {latest && (
        <div class="resource-card">
          <p class="resource-kind">{words.proposedBy(latest.name, date(latest.on))}</p>
          <p class="resource-text">{latest.text}</p>
          <ul class="points">
            {latest.accepted.map(({ agreement_party, name, on }) => (
              <li key={agreement_party}>{words.acceptedBy(name, date(on))}</li>
            ))}
          </ul>
          {isOpen && <Accept latest={latest} sides={sides} />}
        </div>
      )}
      {isOpen && (
        <form method="post" class="plain-form">
          <input type="hidden" name="de" value="settlements" />
          <By sides={sides} of="settlements" />
          <TextField
            name="settlement-text"
            label={words.settlementText}
            rows={5}
            max={6000}
            form={here.form}
            errors={here.errors.map(({ message }) => ({ name: 'settlement-text', message }))}
          />
          <button type="submit" class="button">
            {words.propose}
          </button>
        </form>
      )}
    </Section>
  );
}

const HandOver = ({ sides }: { readonly sides: readonly Side[] }) => (
  <Section id="tribunaux" title={words.handOver}>
    <p>{words.handOverLead}</p>
    {sides.map(({ agreement_party, name }) => (
      <form key={agreement_party} method="post" class="actions">
        <input type="hidden" name="de" value="hand-over" />
        <input type="hidden" name="party" value={String(agreement_party)} />
        <button type="submit" class="button">
          {words.hand(name)}
        </button>
      </form>
    ))}
  </Section>
);

/** For who opened it. */
function Withdraw(props: Props) {
  const here = hereOf(props, 'withdrawal');
  const opener = props.one.mine.find(({ agreement_party }) => agreement_party === props.one.opener);
  if (!opener) return null;
  return (
    <details open={here.errors.length > 0}>
      <summary>{words.withdrawal}</summary>
      <p>{words.withdrawalLead}</p>
      <form method="post" class="plain-form">
        <input type="hidden" name="de" value="withdrawal" />
        <input type="hidden" name="party" value={String(opener.agreement_party)} />
        <TextField name="reason" label={words.reason} rows={3} max={2000} {...here} />
        <button type="submit" class="button">
          {words.withdraw(opener.name)}
        </button>
      </form>
    </details>
  );
}

/**
 * Where it stands. The thirty days are those of the letter, as article 17 says, whenever it was recorded: a site that
 * lengthened them would change what was signed, and its register would be false once a tribunal is seized. So a late
 * record takes no day away, nor adds one: it says that it is late, to both.
 */
function Standing({ one }: Pick<Props, 'one'>) {
  const { date } = useWords();
  return (
    <>
      <p class="lead">
        {words.between(one.opened_by, one.against)} · {words.states[one.state]}{' '}
        {one.demonstration && <small class="tag">{words.example}</small>}
      </p>
      {one.state === 'ouvert' ? (
        <p>
          {one.days_left > 0 ? (
            <>
              <strong>{words.left(one.days_left)}.</strong> {words.until(date(one.amicable_until))}.{' '}
            </>
          ) : (
            <strong>{words.over(date(one.amicable_until))} </strong>
          )}
          <span class="fine">{words.calendar}</span>
          {one.days_left > 0 && ` ${words.afterwards}`}
        </p>
      ) : (
        <p>{words.closed(date(one.closed_on ?? ''))}</p>
      )}
      {one.opened_on > one.amicable_until && <Notice>{words.late(date(one.opened_on))}</Notice>}
      {one.withdrawn_because && <p class="resource-text">{words.withdrawn(one.withdrawn_because)}</p>}
      <p class="fine">
        {one.agreement_title} · {words.letter(one.letter, date(one.sent_on), date(one.opened_on))}
      </p>
      <p class="resource-text">{one.summary}</p>
    </>
  );
}

/** The field of each act's words, where it is not its message. */
const FIELDS: Readonly<Record<string, string>> = { settlements: 'settlement-text', withdrawal: 'reason' };

function pageOf(props: Props, status?: number): Page {
  const { one, errors, form } = props;
  const sides = one.mine.filter(({ agreement_party }) => one.disputing.includes(agreement_party));
  const at = FIELDS[form.get('de') ?? ''] ?? 'text';
  const body = (
    <TextPage title={one.object}>
      <Refused
        title={words.refused}
        errors={errors.map(({ name, message }) => ({ id: name === 'data' ? 'file' : at, message }))}
      />
      <Done done={props.done} />
      <Standing one={one} />
      <Exchange {...one} />
      {one.state === 'ouvert' && <Write {...props} />}
      <Settlements {...props} sides={sides} />
      {one.state === 'ouvert' && one.days_left === 0 && <HandOver sides={sides} />}
      {one.state === 'ouvert' && <Withdraw {...props} />}
    </TextPage>
  );
  // Nothing of it leaves the page: its title in the browser's history is the kind of thing that it is.
  return personalPage(words.title, words.lead, body, {
    styles: ['text', 'form', 'resources'],
    ...(status && { status }),
  });
}

function bodyIn({ form = new URLSearchParams(), file }: PersonalRequest): object {
  const party = Number(form.get('party'));
  switch (form.get('de')) {
    case 'words':
      return { party, text: textIn(form, 'text'), ...fileBody(file) };
    case 'settlements':
      return { party, text: textIn(form, 'settlement-text') };
    case 'acceptance':
      return { party, settlement: Number(form.get('settlement')) };
    case 'withdrawal':
      return { party, reason: textIn(form, 'reason') };
    default:
      return { party };
  }
}

const ACTS = ['words', 'settlements', 'acceptance', 'hand-over', 'withdrawal'] as const;

/** `/mon-espace/gouvernance/differends/:dispute`: for the parties to its agreement; to anyone else there is none. */
export async function disputePage(request: PersonalRequest): Promise<Page | Redirect> {
  const { ask, params, form, url } = request;
  const api = disputesApi(ask);
  const number = params.dispute ?? '';
  const one = await api.find(number);
  if (!form) return pageOf({ one, form: new URLSearchParams(), errors: [], done: isDone(url) });
  try {
    await api.act(number, ACTS.find((act) => act === form.get('de')) ?? 'words', bodyIn(request));
    return { redirect: doneAt(disputeUrl(one.dispute)) };
  } catch (error) {
    const { status, errors } = refusedOf(error, 'text');
    return pageOf({ one: await api.find(number), form, errors }, status);
  }
}
