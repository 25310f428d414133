import type { Page } from 'playwright-core';
import t from 'tap';
import { PIXEL } from '../agreements.ts';
import { NOW } from '../helper.ts';
import { give, giveParty, signIn } from '../people.ts';
import { isSound, noBrowser, openOver, phone, tabTo, type Visitor } from './browser.ts';
import { enterAs } from './sign-in.ts';

const AFTER = new Date('2026-06-02T14:00:00Z');
const TITLE = 'Affiche de la semaine du numérique';
const LETTER = 'RAR-2C-112233';
const OBJECT = 'Le calendrier des ateliers de rentrée';
const DECISION = 'Ouvrir les lieux le samedi pendant l’été.';

/** From where one works on the agreements to a part of their life, as the links lead. @param isFirst from one's space */
async function goTo({ page, at }: Visitor, room: RegExp, isFirst = false): Promise<void> {
  await page.goto(at(isFirst ? '/mon-espace' : '/mon-espace/gouvernance'));
  if (isFirst) await page.getByRole('link', { name: 'Faire vivre les accords' }).click();
  await page.getByRole('link', { name: room }).first().click();
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** By the keyboard alone: Tab until it has the focus, then the key. */
async function byKeyboard(page: Page, matches: string, key: string): Promise<void> {
  await tabTo(page, matches);
  await page.keyboard.press(key);
}

t.test('the agreement lives in its pages', { skip: noBrowser }, async (t) => {
  let now = NOW;
  const { app, db, visit } = await openOver(t, [], {}, () => now);
  const arrive = async (mail: string, options?: Parameters<typeof visit>[0]) => {
    const visitor = await visit(options);
    await enterAs(visitor, await signIn(app, db, mail));
    return visitor;
  };
  const operator = await arrive('exploitation@site.fr');
  const state = await arrive('bureau@etat.fr');
  // Nothing here asks for scripts: one party has none, on a phone.
  const firms = await arrive('bureau@syntec.fr', { ...phone, javaScriptEnabled: false });
  const outsider = await arrive('passante@exemple.fr', { javaScriptEnabled: false });
  const anyone = await visit(phone);
  await give(db, 'exploitation@site.fr', 'operator');
  await giveParty(db, 'bureau@etat.fr', 'État');
  await giveParty(db, 'bureau@syntec.fr', 'Syntec Numérique');
  const everyone = [operator, state, firms, outsider, anyone];

  await t.test(
    'a communication: proposed, refused for its form, taken up, approved, published',
    async (t) => {
      const writes = state.page;
      await goTo(state, /^Communication$/, true);
      await writes.getByRole('link', { name: 'Proposer une communication' }).click();
      await byKeyboard(writes, 'input[name="kind"]', 'ArrowRight');
      await writes.keyboard.press('ArrowRight');
      await writes.getByLabel('Titre').fill(TITLE);
      await writes
        .getByLabel('Texte', { exact: true })
        .fill('Une affiche pour les lieux, avec nos deux marques.');
      await writes.getByLabel('Jour prévu').fill('2026-06-15');
      await writes.getByLabel('Support, ou lieu').fill('Affiches dans 500 lieux');
      for (const [rank, whose, width, unit] of [
        [1, 'État', '40', 'mm'],
        [2, 'Syntec Numérique', '12,5', '% de la largeur du support'],
      ] as const) {
        const mark = writes.getByRole('group', { name: `Marque ${rank}` });
        await mark.getByLabel('À qui est la marque').fill(whose);
        await mark.getByLabel('Largeur', { exact: true }).fill(width);
        await mark.getByLabel(unit, { exact: true }).check();
        await mark.getByLabel('Sa place').fill('en bas à gauche');
      }
      await writes.getByLabel('Visuel', { exact: true }).setInputFiles({
        name: 'affiche.png',
        mimeType: 'image/png',
        buffer: Buffer.from(PIXEL, 'base64'),
      });
      await isSound(t, state, 'a proposal that is written');
      await byKeyboard(writes, 'form.plain-form button[type="submit"]', 'Enter');
      await writes.getByText(/Syntec Numérique n’a pas approuvé la forme/i).waitFor();

      const judges = firms.page;
      await goTo(firms, /Approuver ou non une communication/);
      await judges.getByText(/Syntec Numérique.: 12,5.% de la largeur, en bas à gauche/).waitFor();
      await press(judges, 'Approuver le contenu');
      await judges.getByText(/Syntec Numérique.: contenu approuvé le/).waitFor();
      await press(judges, 'Refuser la forme');
      await judges
        .getByText(/ce qui ne va pas est attendu/)
        .first()
        .waitFor();
      await judges
        .locator('section', { hasText: 'la forme' })
        .getByLabel('Ce qui ne va pas')
        .fill('Notre marque est plus petite que celle de l’État.');
      await press(judges, 'Refuser la forme');
      await judges.getByText(/Syntec Numérique.: forme refusée le/).waitFor();

      await goTo(state, /^Communication$/);
      await writes.getByText('Refusée : à reprendre').waitFor();
      await writes.getByRole('link', { name: TITLE }).click();
      await writes.getByText('Notre marque est plus petite').first().waitFor();
      await writes.getByRole('link', { name: 'Reprendre' }).click();
      const mark = writes.getByRole('group', { name: 'Marque 2' });
      await mark.getByLabel('Largeur', { exact: true }).fill('40');
      await mark.getByLabel('mm', { exact: true }).check();
      await press(writes, 'Proposer');
      await writes.getByText('Version 2').first().waitFor();

      await goTo(firms, /Approuver ou non une communication/);
      await judges.getByText(/Syntec Numérique.: 40.mm/).waitFor();
      await press(judges, 'Approuver le contenu');
      await press(judges, 'Approuver la forme');
      await judges.getByText(/Syntec Numérique.: forme approuvée le/).waitFor();

      await goTo(state, /^Communication$/);
      await writes.getByText('il reste à faire avant de publier').waitFor();
      await writes.getByRole('link', { name: TITLE }).click();
      t.equal(await writes.getByRole('button', { name: 'Publier' }).count(), 0, 'not before what is checked');
      for (let line = 0; line < 4; line += 1) {
        await writes.getByLabel('Ce qui le montre').first().fill('L’affiche, en bas.');
        await writes
          .getByRole('button', { name: /^Cocher/ })
          .first()
          .click();
        await writes
          .getByRole('button', { name: /^Décocher/ })
          .nth(line)
          .waitFor();
      }
      await isSound(t, state, 'what the State has checked');
      await byKeyboard(writes, 'button[value="publier"]', 'Enter');
      await writes.getByText('Publiée').first().waitFor();

      const reads = anyone.page;
      await reads.goto(anyone.at('/gouvernance'));
      await reads.getByRole('link', { name: 'Communication', exact: true }).click();
      await reads.getByRole('heading', { name: TITLE }).waitFor();
      await reads.getByText(/Syntec Numérique.: 40.mm, en bas à gauche/).waitFor();
      await reads.getByText(/Syntec Numérique.: forme approuvée le 1/).waitFor();
      await reads.getByText('Le partenaire est nommé. L’affiche, en bas.').waitFor();
      const shown = reads.getByRole('img', { name: /Visuel de/ });
      await shown.scrollIntoViewIfNeeded();
      await reads.waitForFunction('document.querySelector(".communication-visual")?.naturalWidth > 0');
      await isSound(t, anyone, 'what the parties have published, on a phone');
    },
  );

  await t.test(
    'a dispute: opened by its letter, talked over, settled, and told to nobody else',
    async (t) => {
      const opens = state.page;
      await goTo(state, /^Différends$/);
      await byKeyboard(opens, 'main summary', 'Enter');
      const form = opens.locator('details form');
      t.ok(await form.getByLabel(/^Syntec Numérique/).isChecked(), 'there is but one other party');
      await form.getByLabel('Numéro de la lettre recommandée').fill(LETTER);
      await form.getByLabel('Envoyée le').fill('2026-05-29');
      await form.getByLabel('Objet').fill(OBJECT);
      await form.getByLabel('Résumé').fill('Les ateliers promis pour septembre ne sont pas planifiés.');
      await byKeyboard(opens, 'details form button[type="submit"]', 'Enter');
      await opens.getByRole('heading', { name: OBJECT }).waitFor();
      await opens.getByText(/28.jours pour une solution amiable, aujourd’hui compris/).waitFor();
      await opens.getByText(/Solution amiable jusqu’au 28.juin.2026/).waitFor();
      await opens.getByLabel('Message').fill('Pouvez-vous nous donner les dates ?');
      await press(opens, 'Écrire');
      await opens.getByText('Pouvez-vous nous donner les dates ?').waitFor();

      const answers = firms.page;
      await goTo(firms, /Un différend est ouvert/);
      await answers.getByText('Pouvez-vous nous donner les dates ?').waitFor();
      await answers.getByLabel('Message').fill('Les voici : le 3 et le 17 septembre.');
      await press(answers, 'Écrire');
      await answers.getByText('le 3 et le 17 septembre').waitFor();
      await answers
        .getByLabel('Texte de l’accord')
        .fill('Deux ateliers se tiennent en septembre, le 3 et le 17.');
      await press(answers, 'Proposer ce texte');
      await answers.getByText(/Proposé par Syntec Numérique/).waitFor();

      await opens.reload();
      await opens.getByText('Les voici').waitFor();
      await isSound(t, state, 'a dispute about to be settled');
      const address = opens.url();
      const blind = async ({ page, at }: Visitor, what: RegExp) => {
        await page.goto(at('/mon-espace/gouvernance/differends'));
        await page.getByText(what).first().waitFor();
        const list = await page.content();
        const answer = await page.goto(address);
        t.equal(answer?.status(), 404, 'to them there is none');
        for (const secret of [LETTER, OBJECT, 'septembre'])
          t.notOk(`${list}${await page.content()}`.includes(secret), `nothing of ${secret}`);
      };
      await blind(outsider, /Vous ne parlez pour aucune partie/);
      await blind(operator, /Solution amiable recherchée/);

      await byKeyboard(opens, 'section[aria-labelledby="accord"] button.button-primary', 'Enter');
      await opens.getByText(/Clos le 1/).waitFor();
      await answers.reload();
      await answers.getByText(/Accepté par État/).waitFor();
      t.equal(await answers.getByRole('button', { name: 'Écrire' }).count(), 0, 'it is closed');
    },
  );

  await t.test('a meeting of the colleges: convened, counted, sealed by them, read by anyone', async (t) => {
    const seats = [
      ['ministères', 'Ministère de la ville', 'seat.1@college.fr', 'oui', {}],
      ['collectivités', 'Ville de Lille', 'seat.2@college.fr', 'oui', { ...phone, javaScriptEnabled: false }],
      ['associations', 'Les Ateliers', 'seat.3@college.fr', 'non', {}],
    ] as const;
    const sitting: Visitor[] = [];
    for (const [, , mail, , options] of seats) sitting.push(await arrive(mail, options));
    everyone.push(...sitting);

    const work = operator.page;
    await goTo(operator, /Prévoir une réunion.*gouvernance/i);
    for (const [college, body, mail] of seats) {
      await work.locator('summary', { hasText: 'Ajouter un siège' }).click();
      const form = work.locator('details', { hasText: 'Ajouter un siège' });
      await form.getByLabel('Collège').selectOption(college);
      await form.getByLabel('Organisme').fill(body);
      await form.getByLabel('Fonction').fill('Déléguée');
      await form.getByLabel('Début du mandat').fill('2026-01-01');
      await form.getByLabel('Fin du mandat').fill('2028-12-31');
      await form.getByLabel(/Courriel de qui siège/).fill(mail);
      await press(work, 'Ajouter ce siège');
      await work.locator('#membres ~ ul', { hasText: body }).waitFor();
    }
    await work.locator('summary', { hasText: 'Prévoir une réunion' }).click();
    await work.locator('#day').fill('2026-06-02');
    await work.locator('#hour').fill('14h30');
    await work.locator('#place').fill('Paris, avenue de Ségur');
    await press(work, 'Prévoir cette réunion');
    await work.getByLabel('Un point par ligne, dans l’ordre').fill('L’été dans les lieux');
    await press(work, 'Enregistrer l’ordre du jour');
    await work.getByText(/5.personnes reçoivent/).waitFor();
    await byKeyboard(work, 'main button.button-primary', 'Enter');
    await work.getByText(/5.personnes ont été prévenues/).waitFor();

    now = AFTER;
    await work.reload();
    await press(work, 'La réunion s’est tenue');
    await work.locator('summary', { hasText: 'Mettre une décision aux voix' }).click();
    await work.getByLabel('Texte de la décision').fill(DECISION);
    await press(work, 'Mettre aux voix');
    await work.getByText(DECISION).first().waitFor();
    for (const [index, [, body, , voice]] of seats.entries()) {
      const visitor = sitting[index] as Visitor;
      await goTo(visitor, /Donner sa voix/, index === 0);
      await visitor.page.locator('summary', { hasText: 'Dire ou noter les voix' }).click();
      await press(visitor.page, new RegExp(`${body}.*: ${voice} à la décision 1`));
      await visitor.page.getByText(new RegExp(`${body}\\).: ${voice}`)).waitFor({ state: 'attached' });
    }
    await work.reload();
    await work.getByText(/2.collèges pour, 1.contre, 2.sans voix/).waitFor();
    await work.getByRole('heading', { name: 'Décision adoptée' }).waitFor();

    await work
      .getByLabel('Texte, en Markdown')
      .fill('# Réunion du 2 juin\n\nLes lieux **ouvrent** le samedi.');
    await press(work, 'Enregistrer cette version');
    await work.getByText('Personne ne l’a encore validée.').waitFor();
    for (const visitor of sitting) {
      await goTo(visitor, /Relire et valider un compte rendu/);
      await press(visitor.page, /valide la version 1/);
      await visitor.page.getByText(/Associations.: pas encore|Validée, elle est scellée/).waitFor();
    }
    const [, , last] = sitting;
    await last?.page.getByText(/Validée, elle est scellée/).waitFor();
    if (last) await isSound(t, last, 'minutes that the colleges have sealed');

    for (const [index, [college, body]] of seats.entries()) {
      const { page } = sitting[index] as Visitor;
      await page.getByLabel(`Déléguée (${body}) laisse publier`).selectOption({ value: 'all' });
      await press(page, 'Enregistrer ce niveau');
      await page.getByText(new RegExp(`${college}.: tout`, 'i')).waitFor();
    }
    await last?.page.getByText(/Public maintenant.: tout/).waitFor();
    t.equal(await last?.page.getByLabel(/laisse publier/).count(), 0, 'there is no more to publish');
    const reads = anyone.page;
    await reads.goto(anyone.at('/gouvernance/comites'));
    await reads
      .getByRole('link', { name: /gouvernance/i })
      .last()
      .click();
    await reads.getByRole('link', { name: /2 juin 2026/ }).click();
    await reads.getByText(/2.collèges pour, 1.contre, 2.sans voix/).waitFor();
    await reads.getByText('Les lieux ouvrent le samedi.').waitFor();
    await reads.getByText(/les données correspondent à ce sceau/).waitFor();
  });

  // A page that is refused says so to the console too.
  const said = everyone.flatMap(({ complaints }) => complaints);
  t.same(
    said.filter((line) => !/status of 40[04]/.test(line)),
    [],
  );
});
