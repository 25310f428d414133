-- With the standings and labels that follow from them; what real versions say is gone through anew.
with criteria as (delete from reference where demonstration),
studies as (delete from study where demonstration)
update standing_state set reference = null, settled_on = null, after = null
