-- The second wall: a transaction of one municipality meets no other's rows, whatever its statements say.
-- It runs as magonote_hub (made before any step, see ensure-hub-role.ts) with the setting magonote.municipality.

-- Puts a table with a municipality behind the wall; every later table of that kind is to be put there too.
-- Roles belong to the whole cluster: a user of another database's hub is in magonote_hub too and could come here, so
-- a session counts only when its own user may do what the role may not.
create procedure put_behind_wall(walled regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format(
    'create policy one_town on %s to magonote_hub using (
      municipality = nullif(current_setting(''magonote.municipality'', true), '''')
      and (select has_table_privilege(session_user, ''store''::regclass, ''insert'')))', walled);
  execute format('grant select, insert, update, delete on %s to magonote_hub', walled);
end $$;
revoke execute on procedure put_behind_wall(regclass) from public;

call put_behind_wall('space');
call put_behind_wall('record');
call put_behind_wall('device');
call put_behind_wall('mutation_result');
call put_behind_wall('held_mutation');
call put_behind_wall('credential');
call put_behind_wall('session');
grant select on store to magonote_hub;

-- A code that names no municipality yet is for whichever its holder names.
alter table invitation enable row level security;
create policy one_town on invitation to magonote_hub
  using (
    coalesce(municipality, current_setting('magonote.municipality', true))
      = nullif(current_setting('magonote.municipality', true), '')
    and (select has_table_privilege(session_user, 'store'::regclass, 'insert')))
  with check (
    municipality = nullif(current_setting('magonote.municipality', true), '')
    and (select has_table_privilege(session_user, 'store'::regclass, 'insert')));
grant select, update on invitation to magonote_hub;

-- Nobody but the owner reaches a partition otherwise than through its parent: no policy, no grant.
do $$
declare
  part regclass;
begin
  for part in select inhrelid from pg_inherits where inhparent = 'record'::regclass loop
    execute format('alter table %s enable row level security', part);
  end loop;
end $$;

-- Behind the wall an index serves only comparisons that tell nothing of the rows they reject, and `->>` is none of
-- these: a look-up would read its whole table. So the fields by which rows are looked up are columns.
alter table record
  add column "contactId" text generated always as (data->>'contactId') stored,
  add column "partnerId" text generated always as (data->>'partnerId') stored,
  add column "subjectId" text generated always as (data->>'subjectId') stored,
  add column "volunteerId" text generated always as (data->>'volunteerId') stored,
  add column "learnerId" text generated always as (data->>'learnerId') stored,
  add column "lessonId" text generated always as (data->>'lessonId') stored,
  add column "requestId" text generated always as (data->>'requestId') stored,
  add column "learnerHomeId" text generated always as (data->>'learnerHomeId') stored,
  add column "lessonDay" text generated always as (data->>'lessonDay') stored,
  add column "state" text generated always as (data->>'state') stored;

drop index record_learner_by_contact_id;
drop index record_volunteer_by_partner_id;
drop index record_account_by_subject_id;
drop index record_account_by_contact_id;
drop index record_check_by_volunteer_id;
drop index record_request_by_learner_id;
drop index record_request_by_state;
drop index record_request_by_lesson_id;
drop index record_lesson_by_lesson_day;
drop index record_lesson_by_learner_home_id;
drop index record_lesson_by_request_id;
drop index record_booking_by_lesson_id;
drop index record_booking_by_learner_id;
drop index record_pairing_by_lesson_id;
drop index record_pairing_by_volunteer_id;
drop index record_attendance_by_lesson_id;
drop index record_report_by_lesson_id;
drop index record_report_by_learner_id;
drop index record_call_by_state;

create index record_learner_by_contact_id on record_learner (municipality, "contactId");
create index record_volunteer_by_partner_id on record_volunteer (municipality, "partnerId");
create index record_account_by_subject_id on record_account (municipality, "subjectId");
create index record_account_by_contact_id on record_account (municipality, "contactId");
create index record_check_by_volunteer_id on record_check (municipality, "volunteerId");
create index record_request_by_learner_id on record_request (municipality, "learnerId");
create index record_request_by_state on record_request (municipality, "state");
create index record_request_by_lesson_id on record_request (municipality, "lessonId");
create index record_lesson_by_lesson_day on record_lesson (municipality, "lessonDay");
create index record_lesson_by_learner_home_id on record_lesson (municipality, "learnerHomeId");
create index record_lesson_by_request_id on record_lesson (municipality, "requestId");
create index record_booking_by_lesson_id on record_booking (municipality, "lessonId");
create index record_booking_by_learner_id on record_booking (municipality, "learnerId");
create index record_pairing_by_lesson_id on record_pairing (municipality, "lessonId");
create index record_pairing_by_volunteer_id on record_pairing (municipality, "volunteerId");
create index record_attendance_by_lesson_id on record_attendance (municipality, "lessonId");
create index record_report_by_lesson_id on record_report (municipality, "lessonId");
create index record_report_by_learner_id on record_report (municipality, "learnerId");
create index record_call_by_state on record_call (municipality, "state");
