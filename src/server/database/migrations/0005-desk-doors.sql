-- A desk signs in by passkey, or by password and one-time code (TOTP). credential.kind: pin and password (hash is argon2id), slip
-- (SHA-256), totp (hash is the secret, sealed with a key made of the server's own; last_step is the last code that was used).
alter table credential add column last_step bigint;

-- id and public_key are base64url. A counter that does not grow is a copy of the key.
create table passkey (
  id text primary key,
  municipality text not null,
  account_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  is_backed_up boolean not null,
  label text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_by_account on passkey (municipality, account_id);
call put_behind_wall('passkey');

-- Browsers in which somebody has signed in to an account before: whoever guesses elsewhere does not lock them out.
create table known_browser (
  municipality text not null,
  account_id text not null,
  token_hash text not null,
  seen_at timestamptz not null,
  primary key (municipality, account_id, token_hash)
);
call put_behind_wall('known_browser');

-- What a browser was asked to sign or to prove, once and within minutes; any hub process may hear the answer. subject says for whom
-- it was made, sealed holds a TOTP secret that is nobody's yet.
create table challenge (
  value text primary key,
  purpose text not null,
  subject text not null,
  sealed text,
  ends_at timestamptz not null
);

-- What a person sees of their own sessions; the token's hash stays here.
alter table session
  add column id text not null default gen_random_uuid()::text,
  add column browser text not null default '';
create unique index session_by_id on session (id);

-- A desk invites too: for a time, for a partner's liaison, or somebody who has an account already and lost the way in.
alter table invitation
  add column account_id text,
  add column subject_id text,
  add column ends_at timestamptz,
  -- Once this account's use has ended the code is good for nothing.
  add column invited_by text;
grant insert on invitation to magonote_hub;
