import type { Me } from '../../api/people/schema.ts';
import type { Venue } from '../../api/venues/schema.ts';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest, Redirect } from '../routes.tsx';
import { describedBy, Field } from '../ui/field.tsx';
import { TextPage } from '../ui/text-page.tsx';
import { calm, venueUrl } from '../venues/names.ts';
import { withVenue } from '../venues/venue-document.tsx';
import { useWords } from '../words/words.tsx';
import { stewardshipApi } from './stewardship-api.ts';
import { words } from './words.ts';

const { claim } = words;

const page = (title: string, body: Page['body']): Page =>
  personalPage(title, claim.lead, <TextPage title={title}>{body}</TextPage>);

interface FormProps {
  readonly venue: Venue;
  readonly send: string;
}

function ClaimForm({ venue, send }: FormProps) {
  const field = { id: 'message', hint: claim.messageHint };
  return (
    <form method="post" action={`${venueUrl(venue)}/revendiquer`} class="plain-form">
      <Field {...field} label={claim.message}>
        <textarea
          id="message"
          name="message"
          rows={3}
          maxLength={2000}
          aria-describedby={describedBy(field)}
        />
      </Field>
      <button type="submit" class="button button-primary">
        {send}
      </button>
    </form>
  );
}

const granted = (venue: Venue, title: string, text: string) =>
  page(
    title,
    <>
      <p class="lead">{text}</p>
      <p>
        <a class="button button-primary" href={`${venueUrl(venue)}/modifier`}>
          {claim.toEdit}
        </a>
      </p>
    </>,
  );

const pending = () =>
  page(
    claim.pending,
    <>
      <p class="lead">{claim.pendingText}</p>
      <p>
        <a class="button" href="/mon-espace">
          {claim.toSpace}
        </a>
      </p>
    </>,
  );

/** Asked already: what one would write again is put away, and an invitation that came since can be taken up. */
function Waiting({ venue, since }: { readonly venue: Venue; readonly since: string }) {
  const { date } = useWords();
  return (
    <>
      <p class="lead">{claim.waitsText(date(since))}</p>
      <p>
        <a class="button" href="/mon-espace">
          {claim.toSpace}
        </a>
      </p>
      <details>
        <summary>{claim.again}</summary>
        <p>{claim.againText}</p>
        <ClaimForm venue={venue} send={claim.sendAgain} />
      </details>
    </>
  );
}

/** What someone may ask of a venue: to keep it, where they neither do nor have asked. */
function asked(venue: Venue, { mandates, claims }: Me): Page {
  const isTheirs = mandates.some(({ role, venue: id }) => role === 'steward' && id === venue.id);
  if (isTheirs) return granted(venue, claim.yours, claim.yoursText);
  const waiting = claims.find((one) => one.venue === venue.id);
  if (waiting) return page(claim.waits, <Waiting venue={venue} since={waiting.since} />);
  return page(
    claim.title(calm(venue.nom)),
    <>
      <p class="lead">{claim.lead}</p>
      <p>{claim.how}</p>
      <ClaimForm venue={venue} send={claim.send} />
    </>,
  );
}

/** `/lieux/:id/:slug/revendiquer`: someone says that they run a venue. */
export const claimPage = (request: PersonalRequest): Promise<Page | Redirect> =>
  withVenue(request, '/revendiquer', async (venue) => {
    const { form, ask } = request;
    if (form) {
      const message = form.get('message')?.trim() || undefined;
      const { state, by } = await stewardshipApi(ask).claim(venue.id, message);
      if (state !== 'granted') return pending();
      return granted(venue, claim.granted, by === 'invitation' ? claim.invitedText : claim.grantedText);
    }
    // Asked before one writes: what is written after signing in is not lost.
    return asked(venue, await peopleApi(ask).me());
  });
