import type { Comparison as Compared, Version } from '../../api/stewardship/schema.ts';
import { STOPS } from '../stops/history.ts';
import { Field } from '../ui/field.tsx';
import { momentInWords } from '../words/moment.ts';
import { type FieldChange, isConfirmation, Side, toldChanges } from './field-change.tsx';
import { words } from './history-words.ts';

type Written = Pick<Version, 'version' | 'at' | 'actor'>;

interface ChoiceProps {
  readonly action: string;
  readonly versions: readonly Written[];
  readonly compared: Compared | undefined;
}

const Options = ({ versions, chosen }: { versions: readonly Written[]; chosen: number | undefined }) => (
  <>
    {versions.map(({ version, at, actor }) => (
      <option key={version} value={String(version)} selected={version === chosen}>
        {words.choice(version, actor, momentInWords(at))}
      </option>
    ))}
  </>
);

/** Which two versions to compare: by GET, so that a comparison has an address. */
export function CompareForm({ action, versions, compared }: ChoiceProps) {
  const [last, former] = versions;
  const all = [...versions];
  for (const one of compared ? [compared.from, compared.to] : [])
    if (!all.some(({ version }) => version === one.version)) all.push(one);
  all.sort((one, other) => other.version - one.version);
  return (
    <section aria-labelledby="comparer">
      <h2 id="comparer">{words.compareTitle}</h2>
      <form method="get" action={action} class="plain-form compare-form">
        <Field id="de" label={words.from}>
          <select id="de" name="de">
            <Options versions={all} chosen={compared?.from.version ?? former?.version} />
          </select>
        </Field>
        <Field id="a" label={words.to}>
          <select id="a" name="a">
            <Options versions={all} chosen={compared?.to.version ?? last?.version} />
          </select>
        </Field>
        <button type="submit" class="button">
          {words.compare}
        </button>
      </form>
    </section>
  );
}

interface ChangesProps {
  readonly told: readonly FieldChange[];
  /** The version whose fields may be taken again, for those who keep the venue. */
  readonly take?: number | undefined;
}

/** Not what is dated today whatever is taken, a position that was none, or a calendar of stops, which is one piece. */
const canTake = ({ field, from }: FieldChange) =>
  field in words.life || field === 'date_maj' || field === STOPS[0]
    ? false
    : field !== 'position' || from !== null;

function One({ change, take }: { readonly change: FieldChange; readonly take: number | undefined }) {
  const { field, label } = change;
  return (
    <li>
      <p class="change-name">{label}</p>
      <dl class="change-sides">
        <div>
          <dt>{words.before}</dt>
          <dd>
            <Side change={change} side="from" />
          </dd>
        </div>
        <div>
          <dt>{words.after}</dt>
          <dd>
            <Side change={change} side="to" />
          </dd>
        </div>
      </dl>
      {take !== undefined && canTake(change) && (
        <label class="check">
          <input type="checkbox" name="champ" value={field} />
          {words.take(label, take)}
        </label>
      )}
    </li>
  );
}

/** What changed, field by field: a list, which a phone shows as well as a desk. */
export const Changes = ({ told, take }: ChangesProps) => (
  <ul class="changes">
    {told.map((change) => (
      <One key={change.field} change={change} take={take} />
    ))}
  </ul>
);

interface Props {
  readonly compared: Compared;
  readonly action: string;
  /** The version that the venue is at, for those who may go back from it. */
  readonly current: number | undefined;
}

const Who = ({ one }: { readonly one: Written }) => (
  <li>
    {words.version(one.version)} : {words.written(one.actor, momentInWords(one.at))}
  </li>
);

/** What differs, and the ways back: the fields that are ticked, or the whole version. */
function Differences({ compared, action, current }: Props) {
  const { from, to, changes } = compared;
  const told = toldChanges(changes);
  if (told.length === 0) return <p>{words.same}</p>;
  if (current === undefined) return <Changes told={told} />;
  return (
    <form method="post" action={`${action}?de=${from.version}&a=${to.version}`}>
      <input type="hidden" name="lue" value={String(current)} />
      <Changes told={told} take={from.version} />
      <p class="actions">
        {told.some(canTake) && (
          <button type="submit" name="geste" value="champs" class="button button-primary">
            {words.takeChosen}
          </button>
        )}
        {from.version !== current && (
          <button type="submit" name="version" value={String(from.version)} class="button">
            {words.revert(from.version)}
          </button>
        )}
      </p>
    </form>
  );
}

/** Two versions, field by field. */
export function Comparison(props: Props) {
  const { from, to, changes } = props.compared;
  return (
    <section aria-labelledby="difference">
      <h2 id="difference">{words.between(from.version, to.version)}</h2>
      <ul class="points">
        <Who one={from} />
        <Who one={to} />
      </ul>
      {isConfirmation(changes) && <p>{words.confirmed}</p>}
      <Differences {...props} />
    </section>
  );
}
