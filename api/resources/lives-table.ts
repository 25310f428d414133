import { createHash } from 'node:crypto';
import type { Queryable } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { serviceSkills } from '../standard/skills.ts';
import { subjectServices } from '../standard/subjects.ts';
import { firstState, type Kind, type Life } from './kinds/kind.ts';
import { kinds } from './kinds/kinds.ts';
import { programmes } from './kinds/programmes.ts';

const write = sql(import.meta.url, 'write-lives.sql');
const writeProgrammes = sql(import.meta.url, 'write-programmes.sql');
const writeSkills = sql(import.meta.url, 'write-skills.sql');
const writeSubjects = sql(import.meta.url, 'write-subjects.sql');

const livesOf = ({ kind, life, uptake, parts = {} }: Kind) => [
  { kind, subject: 'resource', life },
  ...(uptake ? [{ kind, subject: 'uptake', life: uptake as Life }] : []),
  ...Object.entries(parts).map(([subject, part]) => ({ kind, subject, life: part as Life })),
];
const lives = kinds.flatMap(livesOf);

const states = lives.flatMap(({ kind, subject, life }) =>
  Object.keys(life.states).map((state) => ({
    kind,
    subject,
    state,
    first: state === firstState(life),
    holds: life.holding?.includes(state) ?? false,
  })),
);

const moves = lives.flatMap(({ kind, subject, life }) =>
  life.moves.flatMap(({ act, from, to }) =>
    from.map((from_state) => ({ kind, subject, from_state, act, to_state: to })),
  ),
);

/** What databases made from the same kinds have in common. */
export const livesChecksum = (): string =>
  createHash('sha256')
    .update(JSON.stringify([kinds, programmes, subjectServices, serviceSkills]))
    .digest('hex')
    .slice(0, 16);

const subjects = Object.entries(subjectServices).flatMap(([subject, services]) =>
  services.map((service) => ({ subject, service })),
);

const taught = Object.entries(serviceSkills).flatMap(([service, skills]) =>
  skills.map((skill) => ({ service, skill })),
);

const firsts = programmes.map(({ rules, ...said }) => ({
  ...said,
  rules: Object.fromEntries(rules.map(({ name, first }) => [name, first])),
}));

/** Writes what each kind declares of its life, and the programmes there are, where the database holds every move to it. */
export async function writeLives(db: Queryable): Promise<void> {
  await db.query(writeProgrammes, [JSON.stringify(firsts)]);
  const names = kinds.map(({ kind, consented, reaches = false, apart = false, programme = null }) => ({
    kind,
    open: !consented,
    reaches,
    apart,
    programme,
  }));
  await db.query(
    write,
    [names, states, moves].map((rows) => JSON.stringify(rows)),
  );
  await db.query(writeSubjects, [JSON.stringify(subjects)]);
  await db.query(writeSkills, [JSON.stringify(taught)]);
}
