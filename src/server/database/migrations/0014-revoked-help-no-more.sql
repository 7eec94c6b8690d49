-- A volunteer whose use was ended helps no more, also where it ended before the volunteer's row could say so: they leave the
-- lessons ahead as `account.revoke` has them leave now, under a new version, so that every device reads these rows again.
with today as (
  select to_char(now() at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day
), gone as (
  select v.municipality, v.id, v.data from record v
  where v.table_name = 'volunteer' and v.data is not null and not v.data ? 'revokedOn' and exists (
    select from record a where a.municipality = v.municipality and a.table_name = 'account'
      and a.data->>'subjectId' = v.id and a.data->>'role' = 'volunteer' and a.data->>'state' = 'revoked')
), leaving as (
  select p.municipality, p.id, p.data, l.id as lesson_id from record p
  join gone on gone.municipality = p.municipality and gone.id = p.data->>'volunteerId'
  join record l on l.municipality = p.municipality and l.table_name = 'lesson' and l.id = p.data->>'lessonId'
  where p.table_name = 'pairing' and p.data->>'state' in ('asked', 'accepted', 'confirmed')
    and l.data->>'state' not in ('held', 'cancelled') and l.data->>'lessonDay' >= (select day from today)
), lesson as (
  select l.municipality, l.id, l.data from record l
  where l.table_name = 'lesson' and exists (
    select from leaving where leaving.municipality = l.municipality and leaving.lesson_id = l.id)
), staying as (
  select p.municipality, p.id, p.data, lesson.id as lesson_id, coalesce(
    v.data is not null and gone.id is null
      and (v.data->>'adultFrom' is null or v.data->>'adultFrom' <= lesson.data->>'lessonDay'), false) as is_adult
  from record p
  join lesson on lesson.municipality = p.municipality and lesson.id = p.data->>'lessonId'
  left join record v on v.municipality = p.municipality and v.table_name = 'volunteer' and v.id = p.data->>'volunteerId'
  left join gone on gone.municipality = p.municipality and gone.id = p.data->>'volunteerId'
  where p.table_name = 'pairing' and p.data->>'state' = 'confirmed' and not exists (
    select from leaving where leaving.municipality = p.municipality and leaving.id = p.id)
), people as (
  select lesson.municipality, lesson.id, lesson.data, coalesce(bool_or(staying.is_adult), false) as has_adult,
    count(staying.id) filter (where staying.data->>'part' <> 'trainee') as teaching
  from lesson left join staying on staying.municipality = lesson.municipality and staying.lesson_id = lesson.id
  group by lesson.municipality, lesson.id, lesson.data
), changed as (
  select municipality, 'volunteer' as table_name, id,
    data || jsonb_build_object('revokedOn', (select day from today)) as data from gone
  union all
  select municipality, 'pairing', id, data || '{"state": "withdrew"}' from leaving
  union all
  select staying.municipality, 'pairing', staying.id, staying.data || '{"state": "accepted"}' from staying
    join people on people.municipality = staying.municipality and people.id = staying.lesson_id
    where not people.has_adult
  union all
  select municipality, 'lesson', id, data || '{"state": "open"}' from people
    where data->>'state' = 'confirmed' and not (has_adult
      and (data->>'seatsTaken')::numeric <= teaching * (data->>'learnersPerHelper')::numeric)
), moved as (
  update space set version = version + 1 where municipality in (select municipality from changed)
  returning municipality, version
)
update record r set version = moved.version, data = changed.data
  from changed join moved using (municipality)
  where r.municipality = changed.municipality and r.table_name = changed.table_name and r.id = changed.id;
