-- $1 json: [{ programme, article, name, lead, description, rules }]: what is ruled already stays, a new rule is added.
insert into programme as known (programme, article, name, lead, description, rules)
select programme, article, name, lead, description, rules from json_to_recordset($1::json)
  as given (programme text, article smallint, name text, lead text, description text, rules jsonb)
on conflict (programme) do update set rules = excluded.rules || known.rules
where not known.rules ?& array(select jsonb_object_keys(excluded.rules))
