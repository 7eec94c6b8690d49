-- What somebody let in does not outlive their own use, also where nobody of the family asked for anything between its end and
-- their being let in again: once a use ends, what is open of it is over. An invitation nobody has answered is over with whoever
-- made it; family that came in, with the learner whose family they are. Whatever writes the account's row, this is part of it.
alter table family_access add column is_over boolean not null default false;

create function end_family_of_revoked() returns trigger language plpgsql as $$
begin
  update family_access set is_over = true
    where municipality = new.municipality and ended_at is null
      and ((account_id is null and invited_by = new.id)
        or (new.data->>'role' = 'learner' and learner_id = new.data->>'subjectId'));
  return null;
end $$;
revoke execute on function end_family_of_revoked() from public;

create trigger revoked_with_family after update on record_account for each row
  when (old.data->>'state' = 'active' and new.data->>'state' is distinct from 'active')
  execute function end_family_of_revoked();

update family_access set is_over = true where ended_at is null and exists (
  select from record_account a where a.municipality = family_access.municipality and a.data->>'state' <> 'active'
    and ((family_access.account_id is null and a.id = invited_by)
      or (a.data->>'role' = 'learner' and a.data->>'subjectId' = learner_id)));
