-- What an invented communication says.   $1 communication
insert into communication_version (communication, version, kind, title, text, planned_on, shown_at)
values ($1, 1, 'évènement', 'Une journée dans les lieux',
  'Des entreprises ouvrent leurs ateliers dans les lieux de médiation numérique : chacun vient avec ses questions. L’État et Syntec Numérique y sont nommés côte à côte.',
  date '2026-10-12', 'Lettre aux adhérents et page de la journée')
