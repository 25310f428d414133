import { animator } from './animator.ts';
import { campaign } from './campaign.ts';
import { event } from './event.ts';
import { call, pledge } from './fund.ts';
import { job } from './job.ts';
import type { Kind } from './kind.ts';
import { lot } from './lot.ts';
import { mission } from './mission.ts';
import { need } from './need.ts';
import { goods, skills } from './patronage.ts';
import { post } from './post.ts';
import { practice } from './practice.ts';
import { volunteer } from './volunteer.ts';

/** Every kind of resource there is, in the order they are offered to choose from. */
export const kinds: readonly Kind[] = [
  skills,
  goods,
  need,
  event,
  practice,
  volunteer,
  job,
  lot,
  post,
  mission,
  pledge,
  call,
  animator,
  campaign,
];

const byName = new Map(kinds.map((kind) => [kind.kind, kind]));

/** @throws Error for a kind that is none: the database and the schemas have refused it before */
export function kindNamed(name: string): Kind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`no kind of resource is called ${name}`);
  return kind;
}
