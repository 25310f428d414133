-- Whether invented kits are to come: beside invented practices, where there are none yet.
select exists (select from resource where demonstration and kind = 'practice')
  and not exists (select from resource where demonstration and kind = 'practice' and details ? 'chapters') as is_new
