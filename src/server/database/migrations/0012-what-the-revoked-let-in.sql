-- What somebody let in does not outlive their own use: once it ends, the codes they made that nobody has used are gone, also
-- if they are let in again before those would have ended. Whatever writes the account's row, this is part of it.
create function end_codes_of_revoked() returns trigger language plpgsql as $$
begin
  delete from invitation where municipality = new.municipality and invited_by = new.id and used_at is null;
  delete from enrolment where municipality = new.municipality and made_by = new.id and used_at is null;
  return null;
end $$;
revoke execute on function end_codes_of_revoked() from public;
grant delete on invitation to magonote_hub;

create trigger revoked after update on record_account for each row
  when (old.data->>'state' = 'active' and new.data->>'state' is distinct from 'active')
  execute function end_codes_of_revoked();
