-- Whoever's use was ended keeps their sessions, in which a device may hand in what is unsent and hear of the end. Once they
-- are let in again none of these goes on: they sign in anew. Whatever writes the account's row, this is part of it.
create function end_sessions_before_readmission() returns trigger language plpgsql as $$
begin
  delete from session where municipality = new.municipality and account_id = new.id;
  return null;
end $$;
revoke execute on function end_sessions_before_readmission() from public;

create trigger readmitted after update on record_account for each row
  when (old.data->>'state' is distinct from 'active' and new.data->>'state' = 'active')
  execute function end_sessions_before_readmission();

-- The first code is the administrator's from now on, who invites each town's first coordinator: one that was printed for a
-- coordinator and never used opens nothing more.
delete from invitation where role = 'coordinator' and municipality is null and used_at is null;
