import type { TargetedEvent } from 'preact';
import type { Counts } from '../../api/venues/schema.ts';
import { useWords } from '../words/words.tsx';
import { lastAsked } from './days.ts';

interface Props {
  readonly open: string | undefined;
  readonly counts: Counts | undefined;
  readonly onOpen: (open: string | undefined) => void;
  /** YYYY-MM-DD, where the page was made: hours are known from there on, for five weeks. */
  readonly today: string;
}

const plainTimes = ['now', 'weekend'] as const;

/** A day and, if one likes, an hour. Shown once « another day » is chosen; always, where a browser knows no `:has()`. */
function DayAndHour({ open, onOpen, today }: Omit<Props, 'counts'>) {
  const { when: words } = useWords();
  const [day = '', hour = ''] = open?.split('T') ?? [];
  const changed = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
    const form = currentTarget.form;
    if (!currentTarget.reportValidity()) return;
    const field = (name: string) => form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '';
    const [newDay, newHour] = [field('day'), field('hour')];
    if (newDay) onOpen(newHour ? `${newDay}T${newHour}` : newDay);
  };
  return (
    <div class="when-day">
      <label>
        <span>{words.day}</span>
        <input
          type="date"
          name="day"
          min={today}
          max={lastAsked(today)}
          defaultValue={day}
          onChange={changed}
        />
      </label>
      <label>
        <span>{words.hour}</span>
        <input type="time" name="hour" step={900} defaultValue={hour} onChange={changed} />
      </label>
    </div>
  );
}

/** When one can go: radio buttons, so that it works in a form without scripts. */
export function WhenField({ open, counts, onOpen, today }: Props) {
  const { when: words, number } = useWords();
  const isDay = open !== undefined && /^\d/.test(open);
  const choice = (value: string, label: string, checked: boolean, count?: number) => (
    <label key={value} class="chip">
      <input
        type="radio"
        name="open"
        value={value}
        checked={checked}
        onChange={() => value !== 'at' && onOpen(value || undefined)}
      />
      <span>
        {label}
        {count !== undefined && <span class="count"> {number(count)}</span>}
      </span>
    </label>
  );
  return (
    <fieldset class="when">
      <legend>{words.legend}</legend>
      <div class="chips">
        {choice('', words.any, open === undefined)}
        {plainTimes.map((time) => choice(time, words[time], open === time, counts?.open[time]))}
        {choice('at', words.at, isDay)}
      </div>
      <DayAndHour key={open} open={isDay ? open : undefined} onOpen={onOpen} today={today} />
    </fieldset>
  );
}
