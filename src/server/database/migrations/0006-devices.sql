-- Volunteers' tablets: each has a key of its own that never leaves it, and every request of theirs is signed with it.
-- (The table `device` is another thing: it counts the changes of one browser's database.)
create table enrolled_device (
  municipality text not null,
  id text not null,
  label text not null,
  -- P-256, as a JSON Web Key
  public_key jsonb not null,
  enrolled_at timestamptz not null,
  enrolled_by text not null,
  -- the last signed request: the lease counts from here
  seen_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (municipality, id)
);
create unique index enrolled_device_by_id on enrolled_device (id);

-- Only the hash of a code is kept.
create table enrolment (
  code_hash text primary key,
  municipality text not null,
  made_by text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- Whose rows a tablet may still hold: ended_at is null until somebody is known to have left it.
create table device_use (
  municipality text not null,
  device_id text not null,
  account_id text not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality, device_id, account_id)
);

-- Signatures already used, as long as their time would let them be used again.
create table seen_nonce (
  municipality text not null,
  device_id text not null,
  nonce text not null,
  until timestamptz not null,
  primary key (municipality, device_id, nonce)
);
create index seen_nonce_by_until on seen_nonce (until);

alter table session add column device_id text;
create index session_by_device on session (municipality, device_id);
-- No volunteer's session goes on without a tablet: they begin again on one that is enrolled.
delete from session where role = 'volunteer';

call put_behind_wall('enrolled_device');
call put_behind_wall('enrolment');
call put_behind_wall('device_use');
call put_behind_wall('seen_nonce');
