import t from 'tap';
import { STEERING } from '../committees.ts';
import { give, giveParty } from '../people.ts';
import { openSmtp } from '../smtp.ts';
import { isSound, noBrowser, openOver, phone } from './browser.ts';
import { enter } from './enter.ts';

const MAIL_FROM = 'Proximité <ne-pas-repondre@proximite.test>';
const BEFORE = new Date('2026-06-01T08:00:00Z');
const AFTER = new Date('2026-06-02T14:00:00Z');

t.test(
  'a meeting, from convening to sealed minutes, with a party that dissents',
  { skip: noBrowser },
  async (t) => {
    let now = BEFORE;
    const { url: SMTP_URL, received } = await openSmtp(t);
    const { db, visit } = await openOver(t, [], { SMTP_URL, MAIL_FROM }, () => now);
    const arrive = async (mail: string, options?: Parameters<typeof visit>[0]) => {
      const visitor = await visit(options);
      await enter(visitor, received, mail);
      return visitor;
    };
    const operator = await arrive('exploitation@site.fr');
    // One of them without scripts, on a phone: nothing here asks for any.
    const state = await arrive('bureau@etat.fr');
    const firms = await arrive('bureau@syntec.fr', { ...phone, javaScriptEnabled: false });
    await give(db, 'exploitation@site.fr', 'operator');
    await giveParty(db, 'bureau@etat.fr', 'État');
    await giveParty(db, 'bureau@syntec.fr', 'Syntec Numérique');

    const work = operator.page;
    await work.goto(operator.at(`/mon-espace/gouvernance/comites/${STEERING}`));
    await work.getByText(/Aucune n’est prévue.; une réunion déjà tenue se saisit après coup/).waitFor();
    await work.getByText('Ajouter un siège').click();
    await work.getByLabel('Partie').selectOption({ label: 'Syntec Numérique' });
    await work.getByLabel('Fonction').fill('Délégué général');
    await work.getByLabel(/Courriel de qui siège/).fill('bureau@syntec.fr');
    await work.getByRole('button', { name: 'Ajouter ce siège' }).click();
    await work.locator('#membres ~ ul').getByText('Délégué général').waitFor();
    await work.locator('summary', { hasText: 'Prévoir une réunion' }).click();
    await work.locator('#day').fill('2026-06-02');
    await work.locator('#hour').fill('14h30');
    await work.locator('#place').fill('Paris, avenue de Ségur');
    await isSound(t, operator, 'a committee that is prepared');
    await work.getByRole('button', { name: 'Prévoir cette réunion' }).click();
    await work.getByLabel('Un point par ligne, dans l’ordre').fill('Point d’étape\nDoubler le fonds');
    await work.getByRole('button', { name: 'Enregistrer l’ordre du jour' }).click();
    const mailed = received.length;
    await work.getByRole('button', { name: 'Convoquer' }).click();
    await work.getByText(/ont été prévenues|a été prévenue/).waitFor();
    t.equal(await work.getByText('La réunion s’est tenue').count(), 0, 'not before its hour');
    await isSound(t, operator, 'a meeting that is convened');
    for (let tries = 0; received.length === mailed && tries < 50; tries += 1) await work.waitForTimeout(100);
    t.match(received.at(-1)?.text, /text\/calendar/, 'the member gets an appointment');

    now = AFTER;
    await work.reload();
    await work.getByRole('button', { name: 'La réunion s’est tenue' }).click();
    await work.getByLabel('Délégué général (Syntec Numérique)').selectOption({ label: 'présent' });
    await work.getByRole('button', { name: 'Enregistrer les présences' }).click();
    for (const text of ['Prolonger la convention d’un an.', 'Doubler le fonds.']) {
      await work.locator('summary', { hasText: 'Mettre une décision aux voix' }).click();
      await work.getByLabel('Texte de la décision').fill(text);
      await work.getByRole('button', { name: 'Mettre aux voix' }).click();
      await work.getByText(text, { exact: true }).waitFor();
    }
    const meeting = new URL(work.url()).pathname.split('/').at(-1);
    const address = `/mon-espace/gouvernance/reunions/${meeting}`;

    const yes = state.page;
    await yes.goto(state.at(address));
    for (const number of [1, 2])
      await yes.getByRole('button', { name: `État : oui à la décision ${number}` }).click();
    const no = firms.page;
    await no.goto(firms.at(address));
    await no.getByRole('button', { name: /Syntec Numérique : oui à la décision 1/ }).click();
    await no.getByRole('button', { name: /Syntec Numérique : non à la décision 2/ }).click();
    await no.locator('#decision-2', { hasText: 'Pas de décision' }).waitFor();
    await no.locator('#decision-1', { hasText: 'Décision adoptée' }).waitFor();
    t.equal(await no.getByRole('button', { name: /^État/ }).count(), 0, 'nobody speaks for another');

    await work.reload();
    await work
      .getByLabel('Texte, en Markdown')
      .fill(
        '# Réunion du 2 juin\n\nLa convention est **prolongée**. Le fonds ne l’est pas : Syntec Numérique a dit non.',
      );
    await work.getByRole('button', { name: 'Enregistrer cette version' }).click();
    await work.getByText('Personne ne l’a encore validée.').waitFor();
    await isSound(t, operator, 'minutes to validate');
    await yes.reload();
    await yes.getByRole('button', { name: /État valide la version 1/ }).click();
    await yes.getByText('Validée par État.').waitFor();
    await no.reload();
    await no.getByRole('button', { name: /Syntec Numérique valide la version 1/ }).click();
    await no.getByText(/Validée, elle est scellée/).waitFor();
    await isSound(t, state, 'minutes that a party has validated');

    const anyone = await visit(phone);
    const reads = anyone.page;
    await reads.goto(anyone.at(`/gouvernance/reunions/${meeting}`));
    await reads.getByText('Les parties n’ont rien publié de cette réunion.').waitFor();
    await yes.reload();
    await yes.getByLabel('État laisse publier').selectOption({ value: 'all' });
    await yes.getByRole('button', { name: 'Enregistrer ce niveau' }).click();
    await no.getByLabel('Syntec Numérique laisse publier').selectOption({ value: 'decisions' });
    await no.getByRole('button', { name: 'Enregistrer ce niveau' }).click();
    await reads.reload();
    await reads.getByText('Doubler le fonds.').waitFor();
    await reads.locator('#decision-2', { hasText: 'Pas de décision' }).waitFor();
    await reads.getByText('Seules les décisions sont publiées').waitFor();
    t.equal(await reads.getByText('Le fonds ne l’est pas').count(), 0, 'the minutes are not public');
    await reads.getByText(/les données correspondent à ce sceau/).waitFor();
    await isSound(t, anyone, 'published decisions on a phone');
    await reads.getByRole('link', { name: 'Le comité' }).click();
    await reads.getByText('Délégué général').waitFor();
    await isSound(t, anyone, 'a committee on a phone');

    await db.query('alter table decision_voice disable trigger user');
    await db.query("update decision_voice set voice = 'yes'");
    await db.query('alter table decision_voice enable trigger user');
    await reads.goto(anyone.at(`/gouvernance/reunions/${meeting}`));
    await reads
      .getByText(/ne correspond plus à son sceau/)
      .first()
      .waitFor();
    await isSound(t, anyone, 'a broken seal');
    for (const { complaints } of [operator, state, firms, anyone]) t.same(complaints, []);
  },
);
