import type { ComponentChildren } from 'preact';
import type { Refusal } from '../../api/core/errors.ts';
import type { Event } from '../../api/events/schema.ts';
import type { ResourceSkills } from '../../api/framework/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import { frameworkApi } from '../framework/framework-api.ts';
import { skillUrl } from '../framework/urls.ts';
import type { Page } from '../render.tsx';
import { ReportLink } from '../reports/report-link.tsx';
import type { Redirect, Request } from '../routes.tsx';
import { Notice } from '../ui/notice.tsx';
import { calm, calmPlace, slugOf, venueUrl } from '../venues/names.ts';
import { wayBy } from '../venues/venue-way.tsx';
import { usePages, useWords } from '../words/words.tsx';
import { eventsApi } from './events-api.ts';
import { RegisterForm } from './register-form.tsx';
import { eventUrl } from './urls.ts';
import { When } from './when.tsx';

interface Props {
  readonly event: Event;
  /** Other dates of the same event. */
  readonly others: readonly Event[];
  readonly skills: ResourceSkills;
}

function Where({ place }: Pick<Event, 'place'>) {
  const { at } = useWords();
  const { stops } = usePages();
  const { venue, label, adresse, code_postal, commune, lon, lat, location_approximate } = place;
  const nom = calm(label);
  return (
    <>
      <span lang="fr">
        {venue ? <a href={at(venueUrl({ id: venue, nom: label }))}>{nom}</a> : nom}
        <br />
        {calmPlace(adresse)}, {code_postal} {calmPlace(commune)}
      </span>
      {lon !== null && lat !== null && !location_approximate && (
        <>
          <br />
          <a class="event-way" href={wayBy('foot', { lon, lat })} rel="noreferrer">
            {stops.way}
          </a>
        </>
      )}
    </>
  );
}

/** What organisers say is French, whatever the page speaks. */
const Said = ({ children }: { readonly children: ComponentChildren }) => (
  <span lang="fr" dir="ltr" class="event-text">
    {children}
  </span>
);

function Facts({ event }: Pick<Props, 'event'>) {
  const { events: words } = usePages();
  const said = (['audience', 'bring', 'access', 'conditions'] as const).flatMap((name) => {
    const text = event[name];
    return text ? [[words[name], <Said key={name}>{text}</Said>] as const] : [];
  });
  const facts = [
    [words.when, <When key="when" {...event} />] as const,
    [words.where, <Where key="where" place={event.place} />] as const,
    ...said,
  ];
  return (
    <dl class="event-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Others({ others }: Pick<Props, 'others'>) {
  const { at } = useWords();
  const { events: words } = usePages();
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="autres-dates">
      <h2 id="autres-dates">{words.otherDates}</h2>
      <ul class="event-dates">
        {others.map((other) => (
          <li key={other.sitting}>
            <a href={at(eventUrl(other))}>
              <When {...other} />
            </a>
            {', '}
            <span lang="fr">{calm(other.place.label)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it teaches, in the words of the framework. */
function Skills({ skills }: Pick<Props, 'skills'>) {
  const { events: words } = usePages();
  if (skills.length === 0) return null;
  return (
    <section aria-labelledby="competences">
      <h2 id="competences">{words.skills}</h2>
      <ul class="event-dates" lang="fr">
        {skills.map(({ skill, name }) => (
          <li key={skill}>
            <a href={skillUrl(skill)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Status({ event }: Pick<Props, 'event'>) {
  const { events: words } = usePages();
  const { state, over, availability, demonstration } = event;
  if (demonstration)
    return (
      <Notice>
        {words.demonstration} {words.invented}
      </Notice>
    );
  if (state === 'cancelled') return <Notice kind="failure">{words.cancelled}</Notice>;
  if (over) return <Notice>{words.over}</Notice>;
  return <p class={`event-places event-${availability}`}>{words.availability[availability]}</p>;
}

function EventPage({ event, others, skills, children }: Props & { readonly children: ComponentChildren }) {
  const { at } = useWords();
  const { events: words } = usePages();
  const theme = words.themes[event.theme as keyof typeof words.themes];
  return (
    <div class="text-page">
      <p class="event-back">
        <a href={at('/ateliers')}>{words.all}</a>
      </p>
      <h1 lang="fr">{event.title}</h1>
      <p class="lead">{[theme, words.by(calm(event.organiser))].filter(Boolean).join(' · ')}</p>
      <Status event={event} />
      <Facts event={event} />
      <p lang="fr" dir="ltr" class="event-text">
        {event.description}
      </p>
      {children}
      <Skills skills={skills} />
      <Others others={others} />
      <p>
        <ReportLink path={at(eventUrl(event))} />
      </p>
    </div>
  );
}

/** The date for machines that read pages (schema.org). */
const jsonLd = ({ title, description, starts_at, ends_at, state, organiser, place }: Event, url: string) => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: title,
  description,
  url,
  startDate: starts_at,
  endDate: ends_at,
  eventStatus: `https://schema.org/${state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
  eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
  organizer: { '@type': 'Organization', name: organiser },
  location: {
    '@type': 'Place',
    name: place.label,
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.adresse,
      postalCode: place.code_postal,
      addressLocality: place.commune,
      addressCountry: 'FR',
    },
  },
});

function pageOf(
  { url, words: { live, pages } }: Request,
  props: Props,
  children: ComponentChildren,
  more: Partial<Page> = {},
): Page {
  const { event } = props;
  const path = eventUrl(event);
  return {
    head: {
      title: `${event.title} · ${live.weekday(event.from)} · ${live.site.name}`,
      description: `${pages.events.by(calm(event.organiser))}. ${event.description}`.slice(0, 200),
      path,
      // Nobody is sent to what is not.
      ...(!event.demonstration && { jsonLd: jsonLd(event, url.origin + path) }),
    },
    styles: ['text', 'form', 'events'],
    body: <EventPage {...props}>{children}</EventPage>,
    ...more,
  };
}

function Thanks({ mail }: { readonly mail: string }) {
  const { register: words } = usePages().events;
  return (
    <section aria-labelledby="recu">
      <h2 id="recu">{words.title}</h2>
      <p class="lead" role="status">
        {words.thanks(mail)}
      </p>
      <p>{words.thanksMore}</p>
    </section>
  );
}

/** What the API refused, in the page's language. */
function refusalsOf({ errors, statusCode }: ApiError, { words }: Request): Refusal[] {
  const { register } = words.pages.events;
  if (statusCode === 429) return [{ name: 'name', message: register.tooMany }];
  if (statusCode === 409) return [{ name: 'name', message: register.closed }];
  const said: Readonly<Record<string, string>> = register.errors;
  return errors.map(({ name, message }) => ({ name, message: said[name] ?? message }));
}

async function send(request: Request, props: Props, form: URLSearchParams): Promise<Page> {
  const { askAsAnyone, words } = request;
  const mail = form.get('mail')?.trim() ?? '';
  const thanks = pageOf(request, props, <Thanks mail={mail} />, { volatile: true });
  // A robot is thanked and forgotten.
  if (form.get('website')) return thanks;
  const body = {
    name: form.get('name') ?? '',
    mail,
    consent: form.get('consent') === '1',
    language: words.live.language.code,
  };
  try {
    await eventsApi(askAsAnyone).register(props.event.sitting, body);
    return thanks;
  } catch (error) {
    if (!(error instanceof ApiError) || ![400, 409, 429].includes(error.statusCode)) throw error;
    const back = <RegisterForm event={props.event} form={form} errors={refusalsOf(error, request)} />;
    return pageOf(request, props, back, { volatile: true, status: error.statusCode });
  }
}

/** `/ateliers/:sitting/:slug`: what it is, when and where, and how to register without an account. */
export async function eventPage(request: Request): Promise<Page | Redirect> {
  const { askAsAnyone, params, form, words } = request;
  const api = eventsApi(askAsAnyone);
  const event = await api.find(params.sitting ?? '').catch((error: unknown) => {
    if (error instanceof ApiError && error.statusCode < 500) return undefined;
    throw error;
  });
  if (!event) return errorPage(words, 404);
  if (!form && params.slug !== slugOf(event.title)) return { redirect: words.live.at(eventUrl(event)) };
  const { events } = await api.list(new URLSearchParams({ resource: String(event.resource), limit: '12' }));
  const skills = await frameworkApi(askAsAnyone).taughtBy(event.resource);
  const props = { event, skills, others: events.filter(({ sitting }) => sitting !== event.sitting) };
  if (form && !event.demonstration) return send(request, props, form);
  const open = event.state === 'planned' && !event.over && !event.demonstration;
  return pageOf(request, props, open && <RegisterForm event={event} errors={[]} />);
}
