-- What holds a territory, from France on.   $1 level   $2 code
select parent.level, parent.code, parent.nom, parent.population, parent.approximate, parent.indicators
from territory self
cross join lateral (values
  (1, 'france', 'FR'), (2, 'region', self.region), (3, 'departement', self.departement), (4, 'epci', self.epci),
  (5, 'commune', self.city)
) holder (place, level, code)
join territory parent on (parent.level, parent.code) = (holder.level, holder.code)
where self.level = $1 and self.code = $2 and (parent.level, parent.code) <> (self.level, self.code)
order by place
