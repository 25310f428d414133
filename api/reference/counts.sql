-- How many venues meet each criterion; `label` of those labelled, `venue` of all.
select code, venues from standing_count
