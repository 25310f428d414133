import type { Venue } from '../../api/venues/schema.ts';
import { atStop } from '../stops/at-stop.ts';
import { StopLine } from '../stops/stop-line.tsx';
import { Notice } from '../ui/notice.tsx';
import { lastAsked } from '../venues/days.ts';
import { DemonstrationBanner } from '../venues/demonstration.tsx';
import { wordFor } from '../venues/facets-field.tsx';
import { pageUrl, type Search, writePosition } from '../venues/filters.ts';
import { calm, calmPlace, venueUrl } from '../venues/names.ts';
import { NoticeLine } from '../venues/notice-line.tsx';
import { Opening } from '../venues/opening.tsx';
import { nationalPhone } from '../venues/phone.ts';
import { isMail } from '../venues/words.ts';
import { usePages, useWords } from '../words/words.tsx';
import type { Choice } from './choose.ts';
import type { Answered } from './load-answer.ts';
import { Reasons } from './reasons.tsx';
import { answersParams, stepUrl } from './steps.ts';

interface ChosenProps {
  readonly choice: Choice;
  readonly search: Search;
  readonly rank: number;
}

interface AnswerProps {
  readonly answered: Answered;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The two that suit best are on the sheet unless one takes them off. */
const ON_SHEET = 2;

/** By telephone, or in writing for who cannot hear or does not dare. */
function Contact({ venue }: { readonly venue: Venue }) {
  const { orientation: words, venue: venueWords } = usePages();
  const mail = venue.courriels.find(isMail);
  if (!venue.telephone && !mail) return null;
  return (
    <p class="chosen-contact">
      {venue.telephone && (
        <a class="button" href={`tel:${venue.telephone}`}>
          {venueWords.call(nationalPhone(venue.telephone))}
        </a>
      )}
      {mail && (
        <a class="button" href={`mailto:${mail}`}>
          {words.write}
        </a>
      )}
    </p>
  );
}

/** Kilometres beyond which nobody goes for this. */
const FAR = 40_000;

/** What to know before the venues: the day asked is not known, or nothing is near. */
function Warnings({ answered, today }: AnswerProps) {
  const live = useWords();
  const { orientation: words } = usePages();
  const distance = answered.choices[0]?.venue.distance ?? 0;
  return (
    <>
      {answered.beyondKnown && <Notice>{live.when.known(live.date(lastAsked(today)))}</Notice>}
      {distance > FAR && <Notice>{words.far(live.distance(distance))}</Notice>}
    </>
  );
}

/** Wishes that none of the venues says it meets, and the nearest that does. */
function UnmetWishes({ unmet, search }: Pick<Answered, 'unmet' | 'search'>) {
  const live = useWords();
  const { orientation: words } = usePages();
  const from = search.near ? `?from=${writePosition(search.near)}` : '';
  return unmet.map(({ field, value, venue }) => (
    <p key={field + value} class="notice notice-note">
      {words.unmet(wordFor(live, field, value), live.distance(venue.distance ?? 0))}{' '}
      <a href={live.at(venueUrl(venue)) + from} lang="fr">
        {calm(venue.nom)}, {calmPlace(venue.commune)}
      </a>
    </p>
  ));
}

function Chosen({ choice, search, rank }: ChosenProps) {
  const { at } = useWords();
  const { orientation: words } = usePages();
  const venue = atStop(choice.venue);
  const from = search.near ? `?from=${writePosition(search.near)}` : '';
  return (
    <li class="chosen-venue">
      <h2>
        <a href={at(venueUrl(venue)) + from} lang="fr">
          {calm(venue.nom)}
        </a>
      </h2>
      <p lang="fr">
        {calmPlace(venue.adresse)}, {venue.code_postal} {calmPlace(venue.commune)}
      </p>
      <StopLine stop={venue.stop} opening={venue.opening} />
      <NoticeLine notice={venue.notice} />
      <Opening opening={venue.opening} stops={venue.stop !== null} />
      <Reasons choice={choice} search={search} />
      <Contact venue={venue} />
      <label class="check">
        <input type="checkbox" name="lieu" value={venue.id} checked={rank < ON_SHEET} />
        {words.onSheet}
      </label>
    </li>
  );
}

/** The place is not known: asked again, with what it may have meant. */
export function Unplaced({ answered }: { readonly answered: Answered }) {
  const { at } = useWords();
  const { orientation: words } = usePages();
  const { search } = answered;
  return (
    <div class="orientation">
      <h1>{words.noPlaceTitle}</h1>
      <Notice>{search.q ? words.noPlace(search.q) : words.placeMissing}</Notice>
      <p>
        <a class="button button-primary" href={at(stepUrl(search, 'where'))}>
          {words.askPlace}
        </a>
      </p>
    </div>
  );
}

/** A name that several towns bear: the others are one click away. */
function Alternatives({ answered }: { readonly answered: Answered }) {
  const { at, search: searchWords } = useWords();
  const { search, alternatives } = answered;
  if (alternatives.length === 0) return null;
  return (
    <p class="alternatives">
      {searchWords.alternatives}{' '}
      {alternatives.flatMap(({ label, detail, lon, lat, code }) =>
        lon === undefined || lat === undefined
          ? []
          : [
              <a key={code + label} href={at(stepUrl({ ...search, q: label, near: { lon, lat } }, 'answer'))}>
                {label} <span class="alternative-detail">{detail}</span>
              </a>,
            ],
      )}
    </p>
  );
}

/** The few venues that suit, why, and what to do next: for oneself, or for the person one helps. */
export function Answer({ answered, today }: AnswerProps) {
  const { at } = useWords();
  const { orientation: words } = usePages();
  const { search, choices } = answered;
  return (
    <div class="orientation">
      <p class="orientation-skip">
        <a href={at(stepUrl(search, 'constraints'))}>{words.back}</a>
        <a href={at('/orientation')}>{words.again}</a>
      </p>
      <h1>{words.answer(choices.length)}</h1>
      {choices.length > 0 && <p class="lead">{words.answerNear(search.q)}</p>}
      <Alternatives answered={answered} />
      <Warnings answered={answered} today={today} />
      <DemonstrationBanner shown={choices.some(({ venue }) => venue.demonstration)} />
      {choices.length === 0 ? (
        <Notice>{words.none}</Notice>
      ) : (
        <form action={at('/orientation/fiche')} method="get">
          {answersParams(search).map(([name, value]) => (
            <input key={`${name}${value}`} type="hidden" name={name} value={value} />
          ))}
          <ol class="chosen-venues">
            {choices.map((choice, rank) => (
              <Chosen key={choice.venue.id} choice={choice} search={search} rank={rank} />
            ))}
          </ol>
          <UnmetWishes unmet={answered.unmet} search={search} />
          <section class="orientation-sheet" aria-labelledby="fiche">
            <h2 id="fiche">{words.sheetTitle}</h2>
            <p>{words.sheetText}</p>
            <button type="submit" class="button button-primary">
              {words.makeSheet}
            </button>
          </section>
        </form>
      )}
      <p>
        <a href={at(pageUrl(search))}>{words.allVenues}</a>
      </p>
    </div>
  );
}
