-- Once the invented meetings that they came to are gone.
delete from committee_member where demonstration
