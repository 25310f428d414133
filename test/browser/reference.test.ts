import t from 'tap';
import { settleStandings } from '../../api/reference/settling/settling.ts';
import { NOW } from '../helper.ts';
import { give, giveParty, signIn } from '../people.ts';
import { isSound, noBrowser, openOver, phone, tabTo } from './browser.ts';
import { enterAs } from './sign-in.ts';

const LOSES = 'Médiathèque du Vieux-Lille';
const GAINS = 'Atelier de Wazemmes';

/** What is in force before: its hours published, and nothing else. */
const FIRST = `
insert into reference (reference, agreement, state, title, demonstration)
select 1, agreement, 'draft', 'Critères d’un lieu de référence', true from agreement where slug = 'convention-2015';
insert into criterion (code) values ('C1');
insert into reference_criterion (reference, code, place, name, why, mandatory, kind, test)
values (1, 'C1', 1, 'Horaires publiés', 'On sait avant de venir.', true, 'registry', '{"field": "horaires", "is": "filled"}');
update reference set state = 'adopted', adopted_on = '2026-05-01', in_force_from = '2026-05-01';
update reference set state = 'in_force';
update venue set site_web = '{https://wazemmes.example}' where id = '${GAINS}'`;

t.test(
  'a criterion changed, simulated, adopted by both parties, and the labels that change',
  { skip: noBrowser },
  async (t) => {
    const { app, db, visit } = await openOver(t);
    await db.query(FIRST);
    await settleStandings(db, NOW);
    const arrive = async (mail: string, options?: Parameters<typeof visit>[0]) => {
      const visitor = await visit(options);
      await enterAs(visitor, await signIn(app, db, mail));
      return visitor;
    };
    const state = await arrive('bureau@etat.fr');
    // Neither of them needs scripts.
    const firms = await arrive('bureau@syntec.fr', { ...phone, javaScriptEnabled: false });
    const steward = await arrive('tenante@lille.fr', phone);
    await giveParty(db, 'bureau@etat.fr', 'État');
    await giveParty(db, 'bureau@syntec.fr', 'Syntec Numérique');
    await give(db, 'tenante@lille.fr', 'steward', LOSES);

    const keeps = steward.page;
    await keeps.goto(steward.at('/?q=Lille&label=oui'));
    await keeps.getByRole('link', { name: LOSES }).first().click();
    await keeps.getByText('Lieu de référence depuis le 1').waitFor();

    const writes = state.page;
    await writes.goto(state.at('/mon-espace/gouvernance/criteres'));
    await writes.getByRole('button', { name: 'Commencer une version' }).click();
    await writes.getByLabel('Ce que cette version apporte').fill('Un site web plutôt que des horaires.');
    const first = writes.locator('details details', { hasText: 'C1 Horaires publiés' });
    await first.locator('summary').click();
    await first.getByLabel('Nom', { exact: true }).fill('Un site web');
    await first.getByLabel('Contrôle').selectOption('filled:site_web');
    await writes.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await writes.getByText('Le brouillon est enregistré').waitFor();
    // By the keyboard alone.
    await tabTo(writes, 'button[value="simuler"]');
    await writes.keyboard.press('Enter');
    await writes.getByText('1 lieu gagnerait le label').waitFor();
    await writes.getByText('1 lieu perdrait le label').waitFor();
    await isSound(t, state, 'a draft that was simulated');
    await writes.getByRole('link', { name: 'Voir ces lieux' }).click();
    await writes
      .getByText(`${LOSES}, Lille (59) : perd le label ; il lui manque : Un site web (C1)`)
      .waitFor();
    await writes.getByText(`${GAINS}, Lille (59) : gagne le label`).waitFor();
    await isSound(t, state, 'the venues whose label changes');
    await writes.goBack();
    await writes.getByRole('button', { name: 'Dire oui pour État' }).click();
    await writes.getByText('Votre voix est enregistrée').waitFor();
    await tabTo(writes, '#abandon');
    await writes.keyboard.press('Enter');
    await writes.locator('#reason').waitFor();
    await isSound(t, state, 'a draft that may be abandoned');

    const agrees = firms.page;
    await agrees.goto(firms.at('/mon-espace/gouvernance/criteres'));
    await agrees.getByText(/État.: oui/).waitFor();
    await agrees.getByRole('button', { name: 'Dire oui pour Syntec Numérique' }).click();
    await agrees.getByText(/Version 2, en vigueur depuis le 1/).waitFor();
    await agrees.getByText(/Avant.: Horaires publiés/).waitFor();
    t.equal(await settleStandings(db, NOW), 2, 'as was simulated');

    await keeps.reload();
    t.equal(await keeps.getByText('Lieu de référence').count(), 0);
    await keeps.goto(`${keeps.url().split('?')[0]}/criteres`);
    await keeps.getByText(/Il manque 1.critère obligatoire/).waitFor();
    await keeps.locator('#a-faire ~ ul').getByText('Un site web').waitFor();
    await isSound(t, steward, 'what a venue has left to do');
    await keeps.goto(steward.at('/?q=Lille&label=oui'));
    await keeps.getByRole('link', { name: GAINS }).first().click();
    await keeps.getByText('Lieu de référence depuis le 1').waitFor();
    t.same([...state.complaints, ...firms.complaints, ...steward.complaints], []);
  },
);
