-- What the network of an invented company offers, once a post has gone on for half a year.   $1 timestamptz: now
insert into step (uptake, kind, due_on, what)
select uptake, offered.kind, ((uptake.details ->> 'started_on')::date + interval '5 months')::date, offered.what
from uptake join resource using (resource)
join (values (0, 'interview', 'Un entretien avec une entreprise du réseau'), (1, 'internship', 'Deux semaines d’immersion'),
  (2, 'offer', 'Une offre d’emploi proposée')) offered (place, kind, what) on offered.place = uptake % 3
where demonstration and uptake.kind = 'post' and uptake.state = 'running'
  and (uptake.details ->> 'started_on')::date < $1::timestamptz - interval '6 months'
  and not exists (select from step where step.uptake = uptake.uptake and step.kind in ('interview', 'internship', 'offer'))
