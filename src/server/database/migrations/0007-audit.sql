-- The audit log: who did what with which rows, never their content. Lines are numbered from 1 without holes by
-- municipality, and each line's hash is made over the line and the hash before it (src/server/audit/line-hash.ts).
create table audit (
  municipality text not null,
  number bigint not null,
  at timestamptz not null,
  account_id text,
  what text not null,
  about jsonb not null,
  hash text not null,
  primary key (municipality, number)
);
call put_behind_wall('audit');
revoke update, delete on audit from magonote_hub;

-- Where a town's chain stands: on the row that every writer has locked, so that no line is numbered twice.
alter table space
  add column audit_number bigint not null default 0,
  add column audit_hash text not null default '';

-- Nobody changes a line, the owner neither; a restore drops the whole table and makes it anew.
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is only ever added to' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_only_grows before update or delete on audit
  for each row execute function refuse_audit_change();
create trigger audit_is_never_emptied before truncate on audit
  for each statement execute function refuse_audit_change();

-- Views that were made offline are reported with numbers counted up from 1 by device and account: the last one noted.
create table view_report (
  municipality text not null,
  account_id text not null,
  device text not null,
  last_id bigint not null,
  primary key (municipality, account_id, device)
);
call put_behind_wall('view_report');
