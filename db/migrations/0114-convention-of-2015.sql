-- The convention of 27 May 2015: its articles and what each party took upon itself, in the words of this site. What of an
-- article is not known here is not made up: only what the directory does of it is said.
select set_config('app.actor', 'convention', true);

insert into agreement_article (agreement, article, title, summary)
select agreement, article, said.title, summary from agreement
cross join (values
  (1, 'L’annuaire national des lieux', 'Les lieux où l’on est aidé dans le numérique sont réunis dans un annuaire national géolocalisé. C’est cet annuaire : chacun y cherche le lieu le plus proche qui répond à son besoin.'),
  (2, 'Ce que les partenaires apportent', 'Des entreprises donnent du temps de travail ou du matériel, sans contrepartie financière : du mécénat. Ce qui est appris est rassemblé dans une boîte à outils ouverte à celles et ceux qui font vivre les lieux.'),
  (3, 'Les besoins', 'Un conseil, un service ou une solution sont recherchés par un lieu ou par une partie ; les membres y répondent ici.'),
  (4, 'Ateliers et événements', 'Des ateliers et des événements sont annoncés avec leurs dates ; on s’y inscrit sans compte.'),
  (5, 'Pilotes dans les écoles', 'Des communes essaient avec leurs écoles des séances animées par des lieux et des volontaires. Leurs candidatures sont approuvées par quatre parties, et chaque année finit par un bilan.'),
  (6, 'Emplois d’avenir numériques', 'Un premier emploi dans un lieu, avec un tuteur, une entreprise marraine et une formation.'),
  (7, 'Service civique', 'Des missions de service civique de six à douze mois dans un lieu, avec un partenaire.'),
  (8, 'Ordi 2.0', 'Des ordinateurs dont une entreprise n’a plus l’usage sont remis en état, pour des lieux et des foyers qui en manquent.'),
  (9, 'Fonds Solidarités numériques', 'Des dons d’entreprises, des appels à projets, des lieux aidés ; les comptes sont ouverts à tous.'),
  (10, 'Offres d’emploi du numérique', 'Les offres des membres sont montrées près de chez soi et près des lieux.'),
  (11, 'Référentiel des compétences numériques', 'Les compétences numériques de base au travail sont décrites dans un référentiel, avec les lieux où les apprendre. Les très petites entreprises y cherchent ce qui leur manque.'),
  (12, 'Comité de gouvernance', 'Ministères, collectivités, associations, institutions et partenaires industriels se réunissent au moins une fois l’an. Ils arrêtent les critères qui caractérisent un lieu du réseau, commandent des études et suivent des indicateurs.'),
  (13, 'Comité de pilotage', 'Les parties se réunissent au moins une fois l’an et décident à l’unanimité. Elles font le bilan de l’année.'),
  (14, 'Durée et dénonciation', 'La convention vaut trois ans à compter de sa signature, puis se renouvelle d’année en année sans autre formalité. Une partie peut y mettre fin à tout moment par lettre recommandée avec accusé de réception : la fin vient trois mois après l’envoi.'),
  (15, 'Communication', 'Un message, un événement ou l’usage d’un logo est approuvé par les parties, fond et forme, avant d’être publié. L’État rend visible son partenaire.'),
  (16, 'Avenants', 'Un avenant est signé par les parties et annexé. Sauf s’il en dit autrement, il prend effet le premier jour du mois qui suit sa signature.'),
  (17, 'Différends', 'Un différend s’ouvre par une lettre recommandée datée ; les parties ont trente jours pour s’entendre. À défaut, les tribunaux de Paris sont compétents.')
) as said (article, title, summary)
where slug = 'convention-2015';

-- Whose a commitment is, where this site does not know it, is not guessed: it is of all the parties together, until whoever
-- runs the directory says it better from the signed text.
insert into agreement_commitment (agreement, article, agreement_party, what, due_rule, evidence, state)
select agreement.agreement, article, agreement_party, what, due_rule, evidence, state from agreement
cross join (values
  (1, null, 'Réunir les lieux dans un annuaire national géolocalisé, et le tenir à jour.', null, 'lieux', 'en cours'),
  (2, 'Syntec Numérique', 'Susciter les dons de temps de travail et de matériel par ses membres.', null, 'dons', 'en cours'),
  (2, null, 'Rassembler les bonnes pratiques dans une boîte à outils ouverte.', null, 'pratiques', 'en cours'),
  (3, null, 'Faire connaître ce que les lieux recherchent, et y répondre.', null, 'besoins', 'en cours'),
  (4, null, 'Annoncer les ateliers et les événements.', null, 'ateliers', 'en cours'),
  (5, null, 'Mener des pilotes dans des écoles, avec des communes volontaires, et en tirer le bilan.', 'chaque année scolaire', 'pilotes', 'en cours'),
  (6, null, 'Ouvrir des postes d’avenir dans les lieux, parrainés par des entreprises.', 'pendant les dates du programme', 'postes', 'en cours'),
  (7, null, 'Ouvrir des missions de service civique dans les lieux.', 'pendant les dates du programme', 'missions', 'en cours'),
  (8, null, 'Susciter les dons d’ordinateurs d’entreprises, remis en état pour des lieux et des foyers.', 'pendant les dates du programme', 'machines', 'en cours'),
  (9, null, 'Susciter les dons d’entreprises au fonds.', 'pendant les dates du programme', 'promesses', 'en cours'),
  (9, null, 'Aider des projets de lieux par des appels, et tenir les comptes ouverts.', 'pendant les dates du programme', 'projets', 'en cours'),
  (10, 'Syntec Numérique', 'Faire publier ici les offres d’emploi de ses membres.', null, 'offres-emploi', 'en cours'),
  (11, null, 'Tenir un référentiel des compétences numériques de base au travail.', null, 'competences', 'en cours'),
  (12, null, 'Réunir le comité de gouvernance.', 'au moins une fois l’an', null, 'à venir'),
  (13, null, 'Réunir le comité de pilotage et faire le bilan de l’année.', 'au moins une fois l’an', null, 'à venir'),
  (15, 'État', 'Rendre visible son partenaire dans ce qu’il publie du partenariat.', 'à chaque publication', null, 'à venir'),
  (15, null, 'Approuver ensemble, fond et forme, ce qui est dit du partenariat.', 'avant chaque publication', null, 'à venir')
) as said (article, owner, what, due_rule, evidence, state)
left join agreement_party as owner on owner.agreement = agreement.agreement and owner.name = said.owner
where slug = 'convention-2015'
order by article;
