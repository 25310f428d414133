-- Agreements, whole, as JSON.   $1 text: one slug, or null for all   $2 boolean: those that are only prepared, too
-- $3 date: the day of which the text is given
select agreement.slug, agreement.kind, agreement.title, agreement.object,
  (select slug from agreement as whole where whole.agreement = agreement.applies) as applies,
  (select title from agreement as whole where whole.agreement = agreement.applies) as applies_title,
  to_char(signed_on, 'YYYY-MM-DD') as signed_on, term_years::int, renewal_years::int, notice_months::int, demonstration,
  agreement.version, to_char(agreement.updated_at at time zone 'Europe/Paris', 'YYYY-MM-DD') as updated_on,
  (select coalesce(json_agg(json_build_object('party', agreement_party, 'place', place, 'name', name, 'signatory', signatory,
      'stands_for', party, 'organisation', organisation, 'version', version,
      'amendment', (select number from agreement_amendment where amendment = one.amendment)) order by place), '[]')
    from agreement_party as one where one.agreement = agreement.agreement) as parties,
  (select coalesce(json_agg(json_build_object('article', article, 'title', title, 'summary', summary, 'version', version,
      'amendment', (select number from agreement_amendment where amendment = one.amendment))
      order by article), '[]')
    from agreement_article as one where one.agreement = agreement.agreement) as articles,
  (select coalesce(json_agg(json_build_object('commitment', commitment, 'article', article, 'party', one.agreement_party,
      'owner', owner.name, 'what', what, 'due_on', due_on, 'due_rule', due_rule, 'evidence', evidence, 'state', state,
      'note', note, 'version', one.version,
      'amendment', (select number from agreement_amendment where amendment = one.amendment),
      'said', case when said_at is not null then json_build_object('by', said_by,
        'on', to_char(said_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) end,
      'updated_on', to_char(one.updated_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by article, commitment), '[]')
    from agreement_commitment as one left join agreement_party as owner using (agreement_party)
    where one.agreement = agreement.agreement) as commitments,
  (select coalesce(json_agg(json_build_object('amendment', amendment, 'number', number, 'title', title, 'text', text,
      'signed_on', signed_on, 'says_on', says_on, 'effective_on', effective_on, 'withdrawn_why', withdrawn_why,
      'heard', signatures_heard(one.agreement, one.amendment),
      'version', version) order by number), '[]')
    from agreement_amendment as one where one.agreement = agreement.agreement) as amendments,
  (select coalesce(json_agg(json_build_object('denunciation', denunciation, 'party', one.agreement_party, 'by', owner.name,
      'sent_on', sent_on, 'letter', letter, 'recorded_for', recorded_for, 'acknowledged_on', acknowledged_on, 'withdrawn_why', withdrawn_why,
      'version', one.version) order by sent_on, denunciation), '[]')
    from agreement_denunciation as one join agreement_party as owner using (agreement_party)
    where one.agreement = agreement.agreement) as denunciations,
  (select coalesce(json_agg(json_build_object('effective_on', effective_on, 'amendment', amendment,
      'added_on', to_char(added_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by effective_on, agreement_text), '[]')
    from agreement_text as one where one.agreement = agreement.agreement) as texts,
  signatures_heard(agreement.agreement, null) as heard,
  (select json_build_object('effective_on', effective_on, 'text', text) from agreement_text as one
    where one.agreement = agreement.agreement and effective_on <= $3::date
    order by effective_on desc, agreement_text desc limit 1) as text,
  (select coalesce(json_agg(json_build_object('digest', digest, 'name', name, 'size', octet_length(bytes),
      'amendment', amendment, 'added_on', to_char(added_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) order by added_at, digest), '[]')
    from agreement_file as one where one.agreement = agreement.agreement) as files
from agreement
where ($1::text is null or agreement.slug = $1) and ($2::boolean or signed_on is not null)
order by demonstration, signed_on nulls last, agreement.agreement
