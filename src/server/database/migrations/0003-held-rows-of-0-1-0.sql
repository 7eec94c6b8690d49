-- Release 0.1.0 kept what was typed beside the held row only, and not who decided: its rows get what later ones have, under
-- a new version, so that every desk reads them again. More than 20,000 letters stay beside the row (see hold.ts).
with old as (
  select r.municipality, r.id, h.made_at,
    case when length(h.input::text) <= 20000 then h.input end as input
  from record r left join held_mutation h on h.municipality = r.municipality and h.id = r.id
  where r.table_name = 'held' and not r.data ? 'reason'
), moved as (
  update space set version = version + 1 where municipality in (select municipality from old)
  returning municipality, version
)
update record r set version = moved.version, data = r.data || jsonb_build_object(
    'input', old.input,
    'madeAt', coalesce(to_char(old.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), r.data->>'heldAt'),
    'reason', '',
    'decidedBy', null,
    'decidedAt', null)
  from old join moved using (municipality)
  where r.municipality = old.municipality and r.table_name = 'held' and r.id = old.id;
