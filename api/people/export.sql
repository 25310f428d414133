-- Everything that is held about a person.
-- Columns, for a function takes no more than a hundred arguments.
-- $1 person
select to_json(held) as held
from (select
  (select json_build_object('courriel', email, 'nom', name, 'depuis', created_at) from person where id = $1) as "personne",
  (select coalesce(json_agg(json_build_object('role', role, 'lieu', venue.id, 'organisation', mandate.organisation,
      'commune', mandate.code_insee,
      'partie', party, 'preuve', proof, 'depuis', given_at, 'rappels', reminders)), '[]')
    from mandate left join venue on venue.number = mandate.venue where person = $1) as "mandats",
  (select coalesce(json_agg(json_build_object('le', at, 'geste', act, 'comment', way,
      'par', by_role, 'role', role, 'lieu', venue.id, 'commune', told.code_insee, 'partie', party) order by event), '[]')
    from mandate_event told left join venue on venue.number = told.venue where told.person = $1) as "rôles donnés et retirés",
  (select coalesce(json_agg(json_build_object('le', at, 'geste', act,
      'comment', way, 'role', role, 'lieu', venue.id) order by event), '[]')
    from mandate_event told left join venue on venue.number = told.venue
    where told.by_person = $1 and told.person is distinct from $1) as "rôles que vous avez donnés et retirés",
  (select coalesce(json_agg(json_build_object('lieu', venue.id, 'message', message, 'le', claimed_at,
      'etat', state, 'reponse', answer)), '[]')
    from claim join venue on venue.number = claim.venue where person = $1) as "demandes",
  (select coalesce(json_agg(json_build_object('commune', code_insee, 'message', message,
      'le', asked_at, 'état', state, 'preuve', proof, 'réponse', answer) order by request), '[]')
    from commune_request where person = $1) as "communes_demandées",
  (select coalesce(json_agg(json_build_object('commune', code_insee, 'le', decided_at,
      'état', state, 'réponse', answer) order by request), '[]')
    from commune_request where decided_by = $1) as "demandes_de_communes_décidées",
  (select coalesce(json_agg(json_build_object('domaine', domain, 'commune', code_insee,
      'le', added_at) order by added_at), '[]')
    from commune_domain where added_by = $1) as "domaines_de_communes_reconnus",
  (select coalesce(json_agg(json_build_object('école', school.nom, 'le', decided_at,
      'décision', outcome) order by vouching), '[]')
    from school_vouching join school using (uai) where person = $1) as "adresses_d_écoles_vérifiées",
  (select coalesce(json_agg(json_build_object('lieu', venue.id,
      'ressource', report.resource, 'organisation', report.organisation, 'sujet', subject, 'message', message,
      'le', reported_at)), '[]')
    from report left join venue using (number) join person on person.id = $1 where lower(report.mail) = person.email) as "signalements",
  (select coalesce(json_agg(json_build_object('lieu', venue.id, 'le', written_at)), '[]')
    from reminder join mandate using (mandate) join venue on venue.number = mandate.venue where person = $1) as "rappels",
  (select coalesce(json_agg(json_build_object('objet', subject, 'le', written_at)), '[]')
    from mail join person on person.id = $1 where recipient = person.email) as "courriels",
  (select coalesce(json_agg(json_build_object('navigateur', user_agent, 'depuis', created_at,
      'vue', updated_at)), '[]') from session where person = $1) as "sessions",
  (select coalesce(json_agg(json_build_object('service', provider_id, 'depuis', created_at)), '[]')
    from account where person = $1) as "comptes",
  (select coalesce(json_agg(json_build_object('nom', name, 'droits', rights, 'source', key.source,
      'lieux', (select json_agg(venue.id) from api_key_venue limited join venue on venue.number = limited.venue
        where limited.api_key = key.api_key),
      'depuis', made_at, 'jusqu_au', expires_on, 'servie', last_used_on, 'revoquee', revoked_at)), '[]')
    from api_key key where person = $1) as "cles",
  (select coalesce(json_agg(json_build_object('nom', name, 'adresse', url, 'état', state,
      'depuis', made_at, 'actes', (select json_agg(json_build_object('acte', act, 'le', at) order by entry)
        from webhook_act told where told.webhook = webhook.webhook)) order by webhook), '[]')
    from webhook where person = $1) as "abonnements",
  (select coalesce(json_agg(json_build_object('lieu', venue.id, 'critère', code, 'ce_qui_le_montre', evidence,
      'lien', link, 'le', recorded_at) order by criterion_declaration), '[]')
    from criterion_declaration said join venue on venue.number = said.venue where person = $1) as "critères_déclarés",
  (select coalesce(json_agg(json_build_object('version', reference, 'pour', name, 'oui', agrees,
      'le', said_at) order by reference_voice), '[]')
    from reference_voice join agreement_party using (agreement_party) where person = $1) as "voix_sur_les_critères",
  (select coalesce(json_agg(json_build_object('lieu', fields, 'message', message, 'le', proposed_at,
      'état', state)), '[]') from proposal where person = $1) as "propositions",
  (select coalesce(json_agg(json_build_object('genre', kind, 'titre', title, 'texte', description,
      'conditions', conditions, 'details', details, 'etat', state, 'depuis', created_at)), '[]')
    from resource where person = $1) as "ressources",
  (select coalesce(json_agg(json_build_object('ressource', title, 'vue par', consent.audience,
      'donné', given_at, 'retiré', withdrawn_at) order by consent), '[]')
    from consent join resource using (resource) where consent.person = $1) as "consentements",
  (select coalesce(json_agg(json_build_object('organisation', nom, 'connu comme', known_as, 'le', asked_at,
      'confirmé', confirmed_at, 'refusé', refused_at, 'raison', refused_for)), '[]')
    from employment join resource using (resource) join organisation on organisation.organisation = employment.organisation
    where resource.person = $1) as "employeur",
  (select coalesce(json_agg(json_build_object('organisation', nom, 'dit', word.state,
      'raison', reason, 'le', said_at) order by word), '[]')
    from employment_word word join organisation using (organisation) join resource using (resource)
    where $1 in (word.person, resource.person)) as "réponses_de_l_employeur",
  (select coalesce(json_agg(json_build_object('organisation', nom, 'le', confirmed_at)), '[]')
    from employment join organisation using (organisation) where confirmed_by = $1) as "temps_confirmé",
  (select coalesce(json_agg(json_build_object('acte', act, 'ressource', title, 'mot', note, 'le', moved_at)
      order by moved_at), '[]')
    from move join resource using (resource) where move.person = $1) as "actes",
  (select coalesce(json_agg(json_build_object('acte', act, 'machine', identifier, 'le', moved_at) order by custody), '[]')
    from custody join machine using (machine) where custody.person = $1) as "machines",
  (select coalesce(json_agg(json_build_object('acte', act, 'lieu', venue.id, 'nombre', quantity,
      'le', moved_at) order by move), '[]')
    from machine_request_move told join machine_request using (request) join venue on venue.number = machine_request.venue
    where told.person = $1) as "demandes_de_machines",
  (select coalesce(json_agg(json_build_object('acte', act, 'jour', on_day, 'le', moved_at) order by move), '[]')
    from collection_move join collection_day using (collection) where collection_move.person = $1) as "jours_de_collecte",
  (select coalesce(json_agg(json_build_object('candidature', uptake, 'intérêt', interest,
      'le', declared_at) order by declared_at), '[]')
    from fund_declaration where person = $1) as "intérêts déclarés",
  (select coalesce(json_agg(json_build_object('candidature', uptake, 'pour', yes, 'euros', euros, 'motif', reason,
      'le', voted_at) order by voted_at), '[]')
    from fund_vote where person = $1) as "voix au comité",
  (select coalesce(json_agg(json_build_object('candidature', uptake, 'pour', yes, 'motif', reason,
      'le', voted_at, 'jusque', ended_at) order by before), '[]')
    from fund_vote_before where person = $1) as "voix changées",
  (select coalesce(json_agg(json_build_object('texte', text, 'le', sent_at) order by sent_at), '[]')
    from (select person, text, sent_at from message union all select person, text, sent_at from team_message) message
    where person = $1) as "messages",
  (select coalesce(json_agg(json_build_object('ressource', title, 'version', validation.version,
      'pour', purpose, 'le', validated_at, 'retirée', withdrawn_at) order by validated_at), '[]')
    from validation join resource using (resource) where validation.person = $1) as "validations",
  (select coalesce(json_agg(json_build_object('ressource', title, 'lieu', venue.id, 'note', said.stars,
      'texte', said.text, 'le', recorded_at) order by entry), '[]')
    from rating_history said join resource using (resource) join venue on venue.number = said.venue
    where said.person = $1) as "avis",
  (select coalesce(json_agg(json_build_object('acte', act, 'avis', record, 'le', recorded_at) order by entry), '[]')
    from lesson_feedback_history where lesson_feedback_history.person = $1) as "avis_de_séances",
  (select coalesce(json_agg(json_build_object('acte', act, 'récit', record, 'le', acted_at) order by entry), '[]')
    from story_act where story_act.person = $1) as "récits",
  (select coalesce(json_agg(json_build_object('ressource', title, 'type', type, 'le', added_at)), '[]')
    from practice_file join resource using (resource) where practice_file.person = $1) as "fichiers",
  (select coalesce(json_agg(json_build_object('poste', title, 'nom', young_person.name, 'invité', invited_at,
      'accord', consent_at, 'fin_contestée', (select json_agg(note order by move) from move
        where move.uptake = uptake.uptake and actor = 'personne' and act = 'contest'))), '[]')
    from young_person join uptake using (uptake) join resource using (resource)
    where young_person.mail = (select email from person where id = $1)) as "postes",
  (select coalesce(json_agg(json_build_object('poste', title, 'étape', step.kind,
      'le', confirmed_at) order by confirmed_at), '[]')
    from step_confirmation said join step using (step) join uptake using (uptake) join resource using (resource)
    where said.person = $1) as "étapes_confirmées",
  (select coalesce(json_agg(json_build_object('poste', title, 'étape', step.kind,
      'prévue', was, 'le', moved_at) order by moved_at), '[]')
    from step_day join step using (step) join uptake using (uptake) join resource using (resource)
    where step_day.person = $1) as "étapes_déplacées",
  (select coalesce(json_agg(json_build_object('mission', title, 'nom', applicant.name,
      'message', applicant.message, 'le', consent_at, 'état', application.state)), '[]')
    from applicant join application using (application) join resource on resource.resource = application.resource
    where applicant.mail = (select email from person where id = $1)) as "candidatures",
  (select coalesce(json_agg(json_build_object('commune', commune.nom, 'école', school.nom, 'le', word.on_day,
      'dit', word.state, 'depuis', said_at) order by word), '[]')
    from lesson_word word join lesson_place using (lesson) join school using (uai)
    join commune on commune.code_insee = lesson_place.code_insee join resource on resource.resource = word.resource
    where $1 in (word.person, resource.person)) as "séances",
  (select coalesce(json_agg(json_build_object('commune', commune.nom, 'école', school.nom, 'jour', weekday,
      'état', team_member.state, 'depuis', proposed_at) order by member), '[]')
    from team_member join school_class using (school_class) join pilot using (pilot) join school using (uai)
    join commune on commune.code_insee = pilot.code_insee join resource on resource.resource = team_member.resource
    where resource.person = $1) as "classes",
  (select coalesce(json_agg(json_build_object('commune', commune.nom, 'le', on_day, 'heures', hours)
      order by on_day), '[]')
    from lesson_hours join lesson_place using (lesson) join commune using (code_insee)
    join resource on resource.resource = lesson_hours.resource where resource.person = $1) as "heures_données",
  (select coalesce(json_agg(json_build_object('de', kind, 'lequel', nullif(subject, ''), 'depuis', made_at)), '[]')
    from pilot_calendar where person = $1) as "agendas",
  (select coalesce(json_agg(json_build_object('quoi', what, 'le', recorded_at) order by recorded_at), '[]')
    from (select 'séance' as what, recorded_at from lesson_history where person = $1
      union all select case what when 'loan' then 'prêt' else 'formation' end, recorded_at from year_history where person = $1) written) as "année_des_pilotes",
  (select coalesce(json_agg(json_build_object('mission', title, 'geste', act,
      'le', moved_at) order by moved_at), '[]')
    from application_move told join application using (application) join resource using (resource)
    where told.person = $1) as "candidatures_suivies",
  (select coalesce(json_agg(json_build_object('nom', nom, 'le', created_at)), '[]')
    from organisation where proposed_by = $1) as "organisations_inscrites",
  (select coalesce(json_agg(json_build_object('lieu', venue.id, 'le', invited_at)), '[]')
    from invitation join venue on venue.number = invitation.venue
    where invitation.mail = (select email from person where id = $1)) as "invitations",
  (select coalesce(json_agg(json_build_object('commune', code_insee, 'geste', did, 'texte', said, 'le', at)
      order by at), '[]')
    from (select pilot, act as did, null as said, moved_at as at from pilot_move where pilot_move.person = $1
      union all select pilot, coalesce(answer, 'réponse'), text, said_at from pilot_word where pilot_word.person = $1
      union all select pilot, 'version ' || version, null, recorded_at from pilot_history where pilot_history.person = $1
      union all select pilot, 'équipe : ' || to_state, null, moved_at from team_move
        join team_member using (member) join school_class using (school_class) where team_move.person = $1) told
    join pilot using (pilot)) as "pilotes_scolaires",
  (select coalesce(json_agg(json_build_object('lieu', venue.id, 'version', history.version,
      'le', recorded_at) order by recorded_at), '[]')
    from venue_history history join venue using (number) where person = $1) as "modifications"
) held
