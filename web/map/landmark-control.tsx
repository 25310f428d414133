import { Fragment } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Landmarks } from '../../api/landmarks/schema.ts';
import { eventUrl } from '../events/urls.ts';
import { organisationUrl, resourceUrl } from '../resources/urls.ts';
import { calm, venueUrl } from '../venues/names.ts';
import { type Pages, useWords } from '../words/words.tsx';
import { ChosenPanel } from './chosen-panel.tsx';
import type { ChosenLandmarks, LandmarkEvents } from './landmarks.ts';
import type { OpenMap } from './open-map.ts';

type Words = Pages['landmarks'];

/** A longer list would hide the map. */
const SHOWN = 10;

interface LayerProps {
  readonly map: OpenMap;
  readonly on: boolean;
  readonly onSelect: LandmarkEvents['onSelect'];
}

/** Partners, workshops, employment and collections in view while they are wanted; « failed » where they cannot be had. */
export function useLandmarks({ map, on, onSelect }: LayerProps): Landmarks | 'failed' | undefined {
  const [shown, setShown] = useState<Landmarks | 'failed'>();
  useEffect(() => {
    if (!on) return;
    let close: (() => void) | undefined;
    let left = false;
    map.landmarks({ onShown: setShown, onSelect }).then(
      (opened) => {
        if (left) opened();
        else close = opened;
      },
      () => setShown('failed'),
    );
    return () => {
      left = true;
      close?.();
      setShown(undefined);
    };
  }, [map, on, onSelect]);
  return shown;
}

const shapes = {
  partners: 'M4 4H28V28H4Z',
  events: 'M16 1 31 16 16 31 1 16Z',
  jobs: 'M1 7H31L24 16 31 25H1Z',
  collections: 'M1 7H31L26 26H6Z',
} as const;

type Sort = keyof typeof shapes;
const sorts = Object.keys(shapes) as Sort[];

const Sign = ({ sort }: { readonly sort: Sort }) => (
  <svg class="map-sign" viewBox="0 0 32 32" width="18" height="18" aria-hidden="true">
    <path class={`map-sign-${sort}`} d={shapes[sort]} />
  </svg>
);

interface ControlProps {
  readonly words: Words;
  readonly on: boolean;
  readonly shown: ReturnType<typeof useLandmarks>;
  readonly onChange: (wanted: boolean) => void;
}

/** Whether the map shows them, with what its signs mean and how many are in view. */
export function LandmarkControl({ words, on, shown, onChange }: ControlProps) {
  const { number } = useWords();
  return (
    <div class="map-layer">
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        />
        {words.title}
      </label>
      <p class="map-legend" role="status">
        {shown === 'failed' && words.failed}
        {typeof shown === 'object' && (
          <>
            {sorts.map((sort) => (
              <Fragment key={sort}>
                <span>
                  <Sign sort={sort} /> {words[sort]} : {number(shown[sort].length)}
                </span>{' '}
              </Fragment>
            ))}
            {!shown.complete && words.most}
          </>
        )}
      </p>
    </div>
  );
}

interface ChosenProps {
  readonly words: Words;
  readonly chosen: ChosenLandmarks;
  readonly onClose: () => void;
}

type Day = Landmarks['collections'][number]['days'][number];

interface Line {
  readonly href: string;
  readonly name: string;
  readonly more: string;
  readonly demonstration: boolean;
}

function List({ title, lines, words }: { title: string; lines: readonly Line[]; words: Words }) {
  const { mapWords } = useWords();
  if (lines.length === 0) return null;
  return (
    <>
      <h3 class="map-stack-title">{title}</h3>
      <ul class="map-stack">
        {lines.slice(0, SHOWN).map(({ href, name, more, demonstration }) => (
          <li key={href}>
            <a href={href}>
              <span lang="fr">{name}</span>
              <span class="map-stack-more">
                {more}
                {demonstration && ` · ${words.demonstration}`}
              </span>
            </a>
          </li>
        ))}
        {lines.length > SHOWN && <li>{mapWords.others(lines.length - SHOWN)}</li>}
      </ul>
    </>
  );
}

/** Those that were touched on the map, each with its page. */
export function ChosenLandmarkList({ words, chosen, onClose }: ChosenProps) {
  const { at, weekday, clock } = useWords();
  const when = (from: string) => `${weekday(from.slice(0, 10))}, ${clock(from.slice(11))}`;
  const taken = ({ on, opens, closes }: Day) => `${when(`${on}T${opens}`)} – ${clock(closes)}`;
  return (
    <ChosenPanel about={chosen} label={words.chosen} onClose={onClose}>
      <List
        words={words}
        title={words.partners}
        lines={chosen.partners.map((one) => ({
          ...one,
          href: organisationUrl(one),
          name: one.nom,
          more: `${one.kind}, ${one.commune}`,
        }))}
      />
      <List
        words={words}
        title={words.events}
        lines={chosen.events.map((one) => ({
          ...one,
          href: at(eventUrl(one)),
          name: one.title,
          more: `${when(one.from)}, ${calm(one.label)}`,
        }))}
      />
      <List
        words={words}
        title={words.jobs}
        lines={chosen.jobs.map((one) => ({
          ...one,
          href: resourceUrl(one),
          name: one.title,
          more: [calm(one.employer), one.commune].filter(Boolean).join(', '),
        }))}
      />
      <List
        words={words}
        title={words.collections}
        lines={chosen.collections.map((one) => ({
          ...one,
          href: one.venue ? at(venueUrl(one.venue)) : `/ordi/collecte?ou=${one.commune}&pres=${one.position}`,
          name: calm((one.venue ?? one.organisation).nom),
          more: [one.commune, ...(one.days.length > 0 ? one.days.map(taken) : [words.onAppointment])].join(
            ' · ',
          ),
        }))}
      />
    </ChosenPanel>
  );
}
