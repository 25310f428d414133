import { useId, useState } from 'preact/hooks';
import { Field } from '../../ui/field.tsx';
import { editWords } from '../edit-words.ts';
import { ExceptionsEditor } from './exceptions-editor.tsx';
import type { Holidays, School, Week, WeekModel } from './model.ts';
import { SpansEditor } from './spans-editor.tsx';

const { hours: words } = editWords;
const FRIDAY = 4;

interface DaysProps {
  readonly week: Week;
  readonly nameOf?: (day: string) => string;
  readonly onChange: (week: Week) => void;
}

/** Seven days, and Monday's hours for the four that follow. */
function Days({ week, nameOf = (day) => day, onChange }: DaysProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    onChange(week.map((spans, day) => (day <= FRIDAY ? (week[0] ?? []) : spans)));
    setCopied(true);
  };
  return (
    <div class="days">
      {words.days.map((name, day) => (
        <div key={name}>
          <SpansEditor
            label={nameOf(name)}
            spans={week[day] ?? []}
            onChange={(spans) => {
              setCopied(false);
              onChange(week.with(day, spans));
            }}
          />
          {day === 0 && (
            <button type="button" class="button" onClick={copy}>
              {words.copy}
            </button>
          )}
        </div>
      ))}
      <p class="visually-hidden" role="status">
        {copied && words.copied}
      </p>
    </div>
  );
}

interface KindsProps<Kind extends string> {
  readonly legend: string;
  readonly labels: Readonly<Record<Kind, string>>;
  readonly chosen: Kind;
  readonly onChoose: (kind: Kind) => void;
}

/** One of a few ways to go on those days. */
function Kinds<Kind extends string>({ legend, labels, chosen, onChoose }: KindsProps<Kind>) {
  const name = useId();
  return (
    <fieldset class="hours-part">
      <legend>{legend}</legend>
      {(Object.keys(labels) as Kind[]).map((kind) => (
        <label key={kind} class="check">
          <input type="radio" name={name} checked={kind === chosen} onChange={() => onChoose(kind)} />
          <span>{labels[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}

const startOf = (week: Week) => week.find((spans) => spans.length > 0) ?? [];

interface PartProps {
  readonly model: WeekModel;
  readonly onChange: (model: WeekModel) => void;
}

function HolidaysPart({ model, onChange }: PartProps) {
  const { holidays, week } = model;
  const choose = (kind: Holidays['kind']) =>
    onChange({ ...model, holidays: kind === 'own' ? { kind, spans: startOf(week) } : { kind } });
  return (
    <>
      <Kinds legend={words.holidays} labels={words.holidayKinds} chosen={holidays.kind} onChoose={choose} />
      {holidays.kind === 'own' && (
        <SpansEditor
          label={words.holidaySpans}
          spans={holidays.spans}
          onChange={(spans) => onChange({ ...model, holidays: { kind: 'own', spans } })}
        />
      )}
    </>
  );
}

function SchoolPart({ model, onChange }: PartProps) {
  const { school, week } = model;
  const choose = (kind: School['kind']) =>
    onChange({ ...model, school: kind === 'own' ? { kind, week } : { kind } });
  return (
    <>
      <Kinds legend={words.school} labels={words.schoolKinds} chosen={school.kind} onChoose={choose} />
      {school.kind === 'own' && (
        <Days
          week={school.week}
          nameOf={words.schoolWeek}
          onChange={(own) => onChange({ ...model, school: { kind: 'own', week: own } })}
        />
      )}
    </>
  );
}

interface Props extends PartProps {
  /** The hours were refused: of a week, only what goes beyond it can be. */
  readonly isWrong: boolean;
}

/** Opening hours day by day, with what differs from them. */
export function WeekEditor({ model, isWrong, onChange }: Props) {
  const id = useId();
  return (
    <>
      <Days week={model.week} onChange={(week) => onChange({ ...model, week })} />
      <HolidaysPart model={model} onChange={onChange} />
      <SchoolPart model={model} onChange={onChange} />
      <ExceptionsEditor
        exceptions={model.exceptions}
        onChange={(exceptions) => onChange({ ...model, exceptions })}
      />
      <Field id={id} label={words.extra} hint={words.extraHint}>
        <input
          id={id}
          type="text"
          value={model.rules}
          aria-describedby={isWrong ? `${id}-hint horaires-error` : `${id}-hint`}
          aria-invalid={isWrong ? true : undefined}
          onInput={(event) => onChange({ ...model, rules: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}
