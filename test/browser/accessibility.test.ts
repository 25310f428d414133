import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import t from 'tap';
import { computeTerritories } from '../../api/territories/computing.ts';
import { type AutomatedChecks, automatedChecks } from '../../web/accessibility/automated.ts';
import { NOW } from '../helper.ts';
import { mapReady, noBrowser, openOver, overflowOf, phone, type Visitor, withAxe } from './browser.ts';
import { everyPage } from './pages.ts';

/** `npm run accessibility` sets it: what is found becomes what the statement says. */
const record = process.env.RECORD_ACCESSIBILITY;
const statement = 'web/accessibility/automated.ts';

interface Rule {
  readonly id: string;
  readonly nodes: readonly string[];
}
interface Findings {
  readonly passes: readonly Rule[];
  readonly incomplete: readonly Rule[];
  readonly violations: readonly Rule[];
}

/** The second scheme differs from the first by its colours alone. Of what passes the names are enough. */
const rulesOf = {
  light: "{ resultTypes: ['violations', 'incomplete'] }",
  dark: "{ resultTypes: ['violations', 'incomplete'], runOnly: ['color-contrast'] }",
} as const;
type Scheme = keyof typeof rulesOf;

const analysisOf = (
  scheme: Scheme,
) => `axe.run(${rulesOf[scheme]}).then(({ passes, incomplete, violations }) => {
  const short = (rules) => rules.map(({ id, nodes }) => ({
    id, nodes: nodes.map(({ html, failureSummary }) => html + ' ' + (failureSummary ?? '')),
  }));
  return { passes: short(passes).map(({ id }) => ({ id, nodes: [] })), incomplete: short(incomplete), violations: short(violations) };
})`;

/** Both schemes of one visit: they differ by a style sheet's media query, and loading each page twice took a minute. */
async function analyse({ page, at }: Visitor, path: string): Promise<Record<Scheme, Findings>> {
  await page.goto(at(path));
  if (/^(\/..)?\/\?/.test(path) && (page.viewportSize()?.width ?? 0) > 1_000) await mapReady(page);
  await withAxe(page);
  const seen = async (colorScheme: Scheme): Promise<Findings> => {
    await page.emulateMedia({ colorScheme });
    return page.evaluate(analysisOf(colorScheme));
  };
  return { light: await seen('light'), dark: await seen('dark') };
}

/** A telephone's page at 320 pixels, as where its text is enlarged: how much wider it is than its window. */
async function beyondNarrow({ page }: Visitor): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 640 });
  const beyond = await overflowOf(page);
  if (before) await page.setViewportSize(before);
  return beyond;
}

const devices = { desk: {}, phone } as const;
const ids = (rules: readonly Rule[]) => rules.map(({ id }) => id);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** What the statement says of these findings. */
function summaryOf(findings: readonly Findings[]): Omit<AutomatedChecks, 'day'> {
  const violations = sorted(findings.flatMap((one) => ids(one.violations)));
  const undecided = sorted(findings.flatMap((one) => ids(one.incomplete)));
  const broken = new Set([...violations, ...undecided]);
  return {
    tool: `axe-core ${createRequire(import.meta.url)('axe-core/package.json').version}`,
    pages: everyPage,
    passed: sorted(findings.flatMap((one) => ids(one.passes))).filter((id) => !broken.has(id)),
    undecided,
    violations,
  };
}

function writeStatement(checks: Omit<AutomatedChecks, 'day'>): void {
  const text = readFileSync(statement, 'utf8');
  const start = text.indexOf('export const automatedChecks');
  const said = { ...checks, day: new Date().toISOString().slice(0, 10) };
  writeFileSync(
    statement,
    `${text.slice(0, start)}export const automatedChecks: AutomatedChecks = ${JSON.stringify(said)};\n`,
  );
}

t.test(
  'axe finds nothing, on a desk and a phone, in light and dark, and enlarged twice it fits',
  { skip: noBrowser },
  async (t) => {
    const { db, visit } = await openOver(t);
    await computeTerritories(db, NOW);
    const all: Findings[] = [];
    for (const [device, options] of Object.entries(devices)) {
      const visitor = await visit(options);
      for (const path of everyPage) {
        for (const [scheme, findings] of Object.entries(await analyse(visitor, path))) {
          t.same(findings.violations, [], `${path}, ${device}, ${scheme}`);
          all.push(findings);
        }
        if (device === 'phone') t.ok((await beyondNarrow(visitor)) <= 0, `${path}: enlarged twice`);
      }
    }
    const found = summaryOf(all);
    if (record) return writeStatement(found);
    const { day: _, ...said } = automatedChecks;
    t.same(said, found, 'the published statement says what was found: npm run accessibility');
  },
);
