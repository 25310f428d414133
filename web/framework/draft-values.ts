import type { Refusal } from '../../api/core/errors.ts';
import type { DraftBody, Framework } from '../../api/framework/schema.ts';
import { tooShort, trimmed } from '../ui/draft.tsx';
import { words } from './words.ts';

const said = words.draft;
/** The skill that may be added to a domain. */
const NEW = 'neuve';
const MOST_DOMAINS = 9;

type DraftDomain = DraftBody['domains'][number];
type DraftSkill = DraftDomain['skills'][number];

/** The ids of a domain's and a skill's fields, which are their names in the form. */
export const domainField = (domain: number, name: string) => `d${domain}-${name}`;
export const skillField = (key: string, name: string) => `s${key.replace('.', '-')}-${name}`;
export const newKey = (domain: number) => `${domain}-${NEW}`;

/** What a draft says, as the form that is filled in with it. */
export function formOf({ title, changes, domains }: Framework): URLSearchParams {
  const form = new URLSearchParams({ title, changes });
  for (const { domain, name, lead, skills } of domains) {
    form.append('domaine', String(domain));
    form.set(domainField(domain, 'name'), name);
    form.set(domainField(domain, 'lead'), lead);
    for (const one of skills) {
      form.append(domainField(domain, 'skill'), one.skill);
      form.set(skillField(one.skill, 'name'), one.name);
      form.set(skillField(one.skill, 'level'), String(one.level));
      form.set(skillField(one.skill, 'evidence'), one.evidence);
    }
  }
  for (const { domain } of domainsIn(form))
    form.set(skillField(newKey(domain), 'code'), nextCode(form, domain));
  return form;
}

/** The domains in a form, and the one that may be added. */
export function domainsIn(form: URLSearchParams): { readonly domain: number; readonly isNew: boolean }[] {
  const known = form.getAll('domaine').map(Number);
  const next = Math.max(0, ...known) + 1;
  return [
    ...known.map((domain) => ({ domain, isNew: false })),
    ...(next <= MOST_DOMAINS ? [{ domain: next, isNew: true }] : []),
  ];
}

/** The next code of a domain, as far as the draft knows. */
const nextCode = (form: URLSearchParams, domain: number): string => {
  const used = form.getAll(domainField(domain, 'skill')).map((code) => Number(code.split('.')[1]));
  return `${domain}.${Math.max(0, ...used) + 1}`;
};

function skillAt(form: URLSearchParams, key: string, code: string): DraftSkill {
  return {
    skill: code,
    name: trimmed(form, skillField(key, 'name')),
    level: Number(form.get(skillField(key, 'level')) ?? '1'),
    evidence: trimmed(form, skillField(key, 'evidence')),
  };
}

function skillsIn(form: URLSearchParams, domain: number): DraftSkill[] {
  const kept = form
    .getAll(domainField(domain, 'skill'))
    .filter((code) => !form.has(skillField(code, 'gone')))
    .map((code) => skillAt(form, code, code));
  const key = newKey(domain);
  const added = skillAt(form, key, trimmed(form, skillField(key, 'code')));
  return added.name || added.evidence ? [...kept, added] : kept;
}

/** What was filled in, as the API takes it; a domain without a name or a skill is none. */
export function bodyIn(form: URLSearchParams): DraftBody {
  const domains = domainsIn(form).map(({ domain }) => ({
    domain,
    name: trimmed(form, domainField(domain, 'name')),
    lead: trimmed(form, domainField(domain, 'lead')),
    skills: skillsIn(form, domain),
  }));
  return {
    title: trimmed(form, 'title'),
    changes: trimmed(form, 'changes'),
    domains: domains.filter(({ name, lead, skills }) => name || lead || skills.length > 0),
  };
}

function refusedSkills(form: URLSearchParams, { domain, skills }: DraftDomain): Refusal[] {
  const known = form.getAll(domainField(domain, 'skill'));
  return skills.flatMap(({ skill, name, evidence }) => {
    const key = known.includes(skill) ? skill : newKey(domain);
    const codeRefused = new RegExp(`^${domain}\\.[1-9]\\d?$`).test(skill)
      ? []
      : [{ name: skillField(key, 'code'), message: `${said.code} : ${said.codeExpected(domain)}` }];
    return [
      ...codeRefused,
      ...tooShort(skillField(key, 'name'), `${said.skill(skill)}, ${said.skillName}`, name, 3),
      ...tooShort(skillField(key, 'evidence'), `${said.skill(skill)}, ${said.evidence}`, evidence, 10),
    ];
  });
}

/** What the API would refuse, each at its own field: the API names a field alone, of which there are many here. */
export const refusedIn = (form: URLSearchParams, { title, domains }: DraftBody): Refusal[] => [
  ...tooShort('title', said.name, title, 3),
  ...domains.flatMap((one) => [
    ...tooShort(
      domainField(one.domain, 'name'),
      `${said.domain(one.domain)}, ${said.domainName}`,
      one.name,
      3,
    ),
    ...tooShort(
      domainField(one.domain, 'lead'),
      `${said.domain(one.domain)}, ${said.domainLead}`,
      one.lead,
      10,
    ),
    ...refusedSkills(form, one),
  ]),
];
