-- A first set, of what the platform holds: the committee changes it as it sees fit. No constant is supposed that nobody has
-- said: what a figure of value multiplies by is a parameter, empty until the committee fills it.
with said (code, nom, kind, unit, decimals, direction, article, formula, source, frequency, counted, method, limits, statement, parameters) as (values
  ('lieux', 'Lieux de l’annuaire', 'activity', 'lieux', 0, 'higher', 1,
    'Nombre de lieux de médiation numérique ouverts que l’annuaire montre.', 'L’annuaire de Nouvelle Proximité', 'month', 'stock',
    'Compte des fiches qui ne sont ni fermées ni réunies à une autre, par commune, à la fin du mois.',
    'Un lieu que personne n’a déclaré n’est pas compté.',
    $q$select code_insee, count(*) as value from venue group by code_insee$q$, '[]'),
  ('espaces-publics-numeriques', 'Espaces publics numériques', 'activity', 'lieux', 0, 'higher', 1,
    'Nombre de lieux de l’annuaire dont la typologie est « EPN » ou « EPI ».', 'L’annuaire de Nouvelle Proximité', 'month', 'stock',
    'Compte des fiches ouvertes dont la typologie du standard national contient EPN ou EPI.',
    'La typologie est déclarée par le lieu ou par sa source ; les fiches sans typologie n’y sont pas.',
    $q$select code_insee, count(*) as value from venue where typologie && array['EPN', 'EPI'] group by code_insee$q$, '[]'),
  ('lieux-gratuits', 'Part des lieux où l’accueil est gratuit', 'social', '%', 1, 'higher', 1,
    '100 × lieux dont les frais à charge contiennent « Gratuit » ÷ lieux de l’annuaire.', 'L’annuaire de Nouvelle Proximité', 'month', 'stock',
    'Rapport de deux comptes de fiches ouvertes, refait à chaque niveau de territoire : jamais une moyenne de parts.',
    'Un lieu qui ne dit pas ses frais est compté au dénominateur.',
    $q$select code_insee, 100 * count(*) filter (where frais_a_charge && array['Gratuit']) as numerator, count(*) as denominator
from venue group by code_insee$q$, '[]'),
  ('ateliers', 'Séances d’ateliers', 'activity', 'séances', 0, 'higher', 4,
    'Nombre de séances d’ateliers prévues dans la période et non annulées.', 'L’agenda de Nouvelle Proximité', 'month', 'flow',
    'Compte des séances par leur jour, sur l’horloge de là où elles ont lieu.',
    'Les inscriptions ne disent pas qui est venu : la séance compte, pas les personnes.',
    $q$select code_insee, count(*) as value from workshop, period
where day >= starts and day < ends and state <> 'cancelled' group by code_insee$q$, '[]'),
  ('postes-ouverts', 'Postes ouverts', 'activity', 'postes', 0, 'higher', 6,
    'Nombre de postes publiés dans la période.', 'Les offres des lieux sur la plateforme', 'month', 'flow',
    'Compte des publications ; un poste publié à nouveau compte à nouveau.', 'Ce qui est ouvert hors de la plateforme n’est pas connu.',
    $q$select code_insee, count(*) as value from offer, period
where kind = 'post' and day >= starts and day < ends group by code_insee$q$, '[]'),
  ('missions-ouvertes', 'Missions ouvertes', 'activity', 'missions', 0, 'higher', 7,
    'Nombre de missions publiées dans la période.', 'Les offres des lieux sur la plateforme', 'month', 'flow',
    'Compte des publications ; une mission publiée à nouveau compte à nouveau.', 'Ce qui est ouvert hors de la plateforme n’est pas connu.',
    $q$select code_insee, count(*) as value from offer, period
where kind = 'mission' and day >= starts and day < ends group by code_insee$q$, '[]'),
  ('missions-pourvues', 'Missions et postes commencés', 'social', 'personnes', 0, 'higher', 7,
    'Nombre de missions et de postes (articles 6 et 7) qu’une personne a commencés dans la période.',
    'Le suivi des postes et des missions sur la plateforme', 'month', 'flow',
    'Compte des débuts, par département : jamais une personne.', 'Une personne qui commence deux fois compte deux fois.',
    $q$select departement, count(*) as value from filled, period
where day >= starts and day < ends group by departement$q$, '[]'),
  ('machines-remises', 'Ordinateurs remis', 'social', 'machines', 0, 'higher', 8,
    'Nombre de machines remises à un foyer ou gardées par un lieu dans la période.', 'La chaîne de garde des machines (Ordi)', 'month', 'flow',
    'Compte des remises et des gardes inscrites dans la chaîne de garde, qui ne se modifie pas, à la commune du lieu.',
    'Une machine rendue puis remise compte deux fois.',
    $q$select code_insee, count(*) as value from machine_act, period
where act in ('hand', 'keep') and day >= starts and day < ends group by code_insee$q$, '[]'),
  ('fonds-verse', 'Versé par le fonds', 'economic', '€', 0, 'higher', 9,
    'Somme des parts payées aux projets dans la période, en euros.', 'Le grand livre du fonds (article 9)', 'month', 'flow',
    'Somme des écritures de paiement du grand livre, à la commune du lieu qui porte le projet.', 'Un retour au fonds n’est pas déduit.',
    $q$select code_insee, sum(euros) as value from fund_paid, period
where day >= starts and day < ends group by code_insee$q$, '[]'),
  ('offres-emploi', 'Offres d’emploi publiées', 'activity', 'offres', 0, 'higher', 10,
    'Nombre d’offres d’emploi des membres publiées dans la période et placées sur la carte.', 'Les flux des membres', 'month', 'flow',
    'Compte des publications, à la commune la plus proche de l’offre.', 'Une offre sans lieu n’est pas comptée.',
    $q$select code_insee, count(*) as value from offer, period
where kind = 'job' and day >= starts and day < ends group by code_insee$q$, '[]'),
  ('pratiques-validees', 'Bonnes pratiques validées', 'activity', 'pratiques', 0, 'higher', 2,
    'Nombre de bonnes pratiques validées pour la première fois dans la période.', 'La boîte à outils', 'month', 'flow',
    'Compte des pratiques par le jour de leur première validation encore tenue.', 'Une pratique n’est d’aucun territoire : seule la France a un chiffre.',
    $q$select null as code_insee, count(*) as value from practice_validated, period where day >= starts and day < ends$q$, '[]'),
  ('enfants-accueillis', 'Enfants accueillis par les pilotes scolaires', 'social', 'enfants', 0, 'higher', 5,
    'Somme des effectifs des classes dont la première séance a été tenue dans la période.', 'Les pilotes scolaires', 'month', 'flow',
    'Chaque classe compte une fois, le mois de sa première séance, pour son effectif déclaré.',
    'L’effectif est celui de la classe, non des présents.',
    $q$select code_insee, sum(pupils) as value from class_reached, period
where day >= starts and day < ends group by code_insee$q$, '[]'),
  ('heures-benevoles', 'Heures données à l’école', 'social', 'heures', 0, 'higher', 5,
    'Somme des heures données par des volontaires aux séances tenues dans la période, préparation comprise.', 'Les pilotes scolaires', 'month', 'flow',
    'Somme des heures déclarées par séance, par département : une commune peut n’avoir qu’un volontaire.', 'Les heures sont déclarées par l’équipe.',
    $q$select departement, sum(hours + preparation) as value from hours, period
where role = 'volunteer' and day >= starts and day < ends group by departement$q$, '[]'),
  ('valeur-du-benevolat', 'Valeur des heures données', 'economic', '€', 0, 'higher', 12,
    'Heures données à l’école × valeur d’une heure.', 'Les pilotes scolaires ; la valeur d’une heure est fixée par le comité', 'month', 'flow',
    'Méthode du coût de remplacement : ce qu’auraient coûté les mêmes heures si elles avaient été payées, à la valeur retenue par le comité.',
    'Dit un ordre de grandeur, non une dépense ni une économie : personne n’aurait forcément payé ces heures.',
    $q$select departement, sum(hours + preparation) * (select value from parameter where name = 'valeur_heure') as value
from hours, period where role = 'volunteer' and day >= starts and day < ends group by departement$q$,
    '[{"name": "valeur_heure", "label": "Valeur d’une heure donnée", "unit": "€", "value": null, "source": "à fixer par le comité"}]'),
  ('valeur-du-reemploi', 'Valeur des ordinateurs remis', 'economic', '€', 0, 'higher', 12,
    'Ordinateurs remis × valeur d’un ordinateur reconditionné.', 'La chaîne de garde des machines ; la valeur d’une machine est fixée par le comité', 'month', 'flow',
    'Valeur de remplacement par une machine d’occasion comparable, retenue par le comité.',
    'Une seule valeur pour toutes les machines, quel que soit leur âge.',
    $q$select code_insee, count(*) * (select value from parameter where name = 'valeur_machine') as value from machine_act, period
where act in ('hand', 'keep') and day >= starts and day < ends group by code_insee$q$,
    '[{"name": "valeur_machine", "label": "Valeur d’un ordinateur reconditionné", "unit": "€", "value": null, "source": "à fixer par le comité"}]'),
  ('carbone-evite', 'Émissions évitées par le réemploi', 'social', 'kg CO₂e', 0, 'higher', 12,
    'Ordinateurs remis × émissions évitées par ordinateur.', 'La chaîne de garde des machines ; le facteur est fixé par le comité', 'month', 'flow',
    'Émissions de la fabrication d’un ordinateur neuf que le réemploi remplace, d’après le facteur sourcé que le comité retient.',
    'Suppose que chaque machine remise remplace un achat neuf.',
    $q$select code_insee, count(*) * (select value from parameter where name = 'kg_par_machine') as value from machine_act, period
where act in ('hand', 'keep') and day >= starts and day < ends group by code_insee$q$,
    '[{"name": "kg_par_machine", "label": "Émissions évitées par ordinateur", "unit": "kg CO₂e", "value": null, "source": "à fixer par le comité"}]')
), added as (
  insert into indicator (code) select code from said returning code
)
insert into indicator_version (code, version, nom, kind, unit, decimals, direction, article, formula, source, frequency, counted,
  method, limits, statement, parameters, changes, actor)
select said.code, 1, nom, kind, unit, decimals, direction, article, formula, source, frequency, counted, method, limits, statement,
  parameters::jsonb, 'Première définition.', 'convention'
from said join added using (code);
