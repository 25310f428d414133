-- An invented agreement that applies the convention: signed, amended, with commitments kept, missed and to come.
insert into agreement (slug, kind, title, object, applies, signed_on, demonstration)
select 'demonstration-ateliers', 'convention d’application', 'Convention d’application : des ateliers près de chez soi (démonstration)',
  'Des ateliers réguliers dans des lieux de trois départements, animés par des bénévoles d’une association inventée.',
  agreement, date '2023-01-31', true
from agreement where slug = 'convention-2015';
insert into agreement_party (agreement, place, name, signatory, party)
select agreement, place, name, signatory, party from agreement
cross join (values (1, 'État', 'la direction chargée de la médiation numérique', 'État'),
  (2, 'Association des ateliers inventés', 'la présidence de l’association', null)) as said (place, name, signatory, party)
where slug = 'demonstration-ateliers';
insert into agreement_article (agreement, article, title, summary)
select agreement, article, said.title, summary from agreement
cross join (values (1, 'Les ateliers', 'L’association anime des ateliers dans des lieux volontaires, gratuits pour ceux qui y viennent.'),
  (2, 'Les lieux', 'L’État fait connaître les ateliers aux lieux de l’annuaire.'),
  (3, 'Le bilan', 'Un bilan est rendu public chaque année.')) as said (article, title, summary)
where slug = 'demonstration-ateliers';
insert into agreement_commitment (agreement, article, agreement_party, what, due_on, due_rule, evidence)
select agreement.agreement, article, owner.agreement_party, what, due_on, due_rule, evidence from agreement
cross join (values
  (1, 'Association des ateliers inventés', 'Animer deux cents ateliers dans des lieux de l’annuaire.', date '2025-12-31', null, null),
  (2, 'État', 'Écrire à chaque lieu des trois départements.', date '2023-06-30', null, null),
  (3, null, 'Publier un bilan.', null, 'chaque année', 'bilans')) as said (article, owner, what, due_on, due_rule, evidence)
left join agreement_party as owner on owner.agreement = agreement.agreement and owner.name = said.owner
where slug = 'demonstration-ateliers';
insert into agreement_amendment (agreement, number, title, text, signed_on)
select agreement, 1, 'Un département de plus', 'L’article 1 vaut pour **quatre** départements au lieu de trois.', date '2024-02-29'
from agreement where slug = 'demonstration-ateliers';
insert into agreement_text (agreement, effective_on, text, amendment)
select agreement, effective_on, E'# Convention d’application\n\nTexte inventé, pour la démonstration.\n\n## Article 1. Les ateliers\n\nL’association anime des ateliers dans des lieux de '
    || departements || E' départements :\n\n- gratuits pour ceux qui y viennent ;\n- annoncés dans l’annuaire.\n\n## Article 2. Les lieux\n\nL’État fait connaître les ateliers.\n\n## Article 3. Le bilan\n\nUn bilan est publié chaque année.',
  (select amendment from agreement_amendment as one where one.agreement = agreement.agreement and number = said.number)
from agreement cross join (values (date '2023-01-31', 'trois', null), (date '2024-03-01', '**quatre**', 1)) as said (effective_on, departements, number)
where slug = 'demonstration-ateliers';
update agreement_commitment set state = 'tenu', note = 'Courrier envoyé à tous les lieux, relancé une fois.'
from agreement where agreement_commitment.agreement = agreement.agreement and slug = 'demonstration-ateliers' and article = 2;
update agreement_commitment set state = 'non tenu', note = 'Cent soixante ateliers tenus sur deux cents : deux animateurs ont manqué.'
from agreement where agreement_commitment.agreement = agreement.agreement and slug = 'demonstration-ateliers' and article = 1;
update agreement_commitment set state = 'en cours'
from agreement where agreement_commitment.agreement = agreement.agreement and slug = 'demonstration-ateliers' and article = 3;
