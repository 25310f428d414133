import { type FeedAddress, openFeed } from '../core/atom.ts';
import { employmentType } from './contracts.ts';
import type { Job } from './schema.ts';

/** Whoever reads it elsewhere must know: there is nothing around it that says so. */
const titleOf = ({ title, demonstration }: Job) => (demonstration ? `[Démonstration] ${title}` : title);

const sentenceOf = ({ contract, employer, commune, remote, description }: Job) =>
  [[contract, employer, remote ? 'à distance' : commune].filter(Boolean).join(', '), description].join('. ');

/** Offers as an Atom feed (RFC 4287), for portals to show. */
export function jobsAtom(jobs: readonly Job[], { origin, address }: FeedAddress): string {
  const dates = jobs.map(({ posted_on }) => posted_on).sort();
  const feed = openFeed(
    { origin, address },
    {
      title: 'Offres d’emploi des partenaires',
      description: 'Offres d’emploi des partenaires des lieux de médiation numérique',
      page: `${origin}/offres-emploi`,
      updated: new Date(dates.at(-1) ?? 0),
    },
  );
  for (const job of jobs) {
    const id = `${origin}/ressources/${job.resource}`;
    feed.addItem({
      title: titleOf(job),
      id,
      link: job.link,
      date: new Date(job.posted_on),
      description: sentenceOf(job),
    });
  }
  return feed.atom1();
}

/** Offers as schema.org has them, what their own feeds may be read from again. */
export const jobsJsonLd = (jobs: readonly Job[], origin: string): object => ({
  '@context': 'https://schema.org',
  '@graph': jobs.map((job) => ({
    '@type': 'JobPosting',
    '@id': `${origin}/ressources/${job.resource}`,
    title: titleOf(job),
    description: job.description,
    url: job.link,
    datePosted: job.posted_on,
    ...(job.ends_on && { validThrough: job.ends_on }),
    ...(job.contract && { employmentType: employmentType(job.contract) }),
    hiringOrganization: { '@type': 'Organization', name: job.employer },
    ...(job.remote && { jobLocationType: 'TELECOMMUTE' }),
    ...((job.commune || job.at) && {
      jobLocation: {
        '@type': 'Place',
        ...(job.commune && {
          address: { '@type': 'PostalAddress', addressLocality: job.commune, addressCountry: 'FR' },
        }),
        ...(job.at && { geo: { '@type': 'GeoCoordinates', longitude: job.at[0], latitude: job.at[1] } }),
      },
    }),
  })),
});
