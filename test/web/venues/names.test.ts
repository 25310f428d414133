import t from 'tap';
import { calm, calmPlace, slugOf, venueUrl } from '../../../web/venues/names.ts';

t.test('names typed in capitals are written as a person would', async (t) => {
  for (const [typed, written] of [
    ['COMMUNE DE CHATEAUNEUF EN THYMERAIS', 'Commune de Chateauneuf en Thymerais'],
    ['CCAS DE ST ANDRE', 'CCAS de Saint Andre'],
    ['MJC LA MAISON DE L’ETANG', 'MJC la Maison de l’Etang'],
    ['KONEXIO', 'Konexio'],
    ['ANPE', 'Anpe'],
    ['PIMMS', 'PIMMS'],
    ['Médiathèque de Roubaix', 'Médiathèque de Roubaix'],
    ['EPN 17', 'EPN 17'],
    ['ASSOCIATION POUR L’INSERTION de Lille', 'Association pour l’Insertion de Lille'],
    ['MAISON DE QUARTIER Les Moulins', 'Maison de Quartier Les Moulins'],
    ['CCAS de Lille', 'CCAS de Lille'],
    ['Espace PLURIEL', 'Espace Pluriel'],
    ['Tiers-lieu LABEL', 'Tiers-lieu LABEL'],
  ] as const)
    t.equal(calm(typed), written);
});

t.test('so are communes and addresses', async (t) => {
  for (const [typed, written] of [
    ['CHATEAUNEUF-EN-THYMERAIS', 'Chateauneuf-en-Thymerais'],
    ['EU', 'Eu'],
    ['27 RUE JEAN BART', '27 rue Jean Bart'],
    ['208 RUE du Marechal Leclerc', '208 rue du Marechal Leclerc'],
    ['12 bis ALL DES TILLEULS BP 30', '12 bis allée des Tilleuls BP 30'],
    ['1 place Augustin Laurent', '1 place Augustin Laurent'],
  ] as const)
    t.equal(calmPlace(typed), written);
});

t.test('a venue’s address holds its id whole, and its name for people', async (t) => {
  t.equal(slugOf('Médiathèque de L’Haÿ-les-Roses'), 'mediatheque-de-l-hay-les-roses');
  t.equal(slugOf('Cœur & Sœurs'), 'coeur-soeurs');
  t.equal(slugOf('!!!'), 'lieu');
  t.ok(slugOf('a'.repeat(300)).length <= 80);
  t.equal(venueUrl({ id: 'a/b?c', nom: 'Ici' }), '/lieux/a%2Fb%3Fc/ici');
});
