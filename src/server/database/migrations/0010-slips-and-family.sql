-- The slip the desk printed for a learner: what is typed by hand from it. code_hash is an HMAC under the server's secret,
-- pin_hash argon2id. Ten wrong PINs in all void the code; the keys below are then as good as before.
create table slip (
  municipality text not null,
  account_id text not null,
  code_hash text not null,
  pin_hash text not null,
  failures int not null default 0,
  issued_at timestamptz not null,
  issued_by text not null,
  voided_at timestamptz,
  primary key (municipality, account_id)
);
create unique index slip_by_code on slip (municipality, code_hash);
call put_behind_wall('slip');

-- Keys that open a learner's account: the one in the printed QR, and one for each device on which the code was typed.
-- key_hash is SHA-256: what is behind it is random and long.
create table slip_key (
  municipality text not null,
  key_hash text not null,
  account_id text not null,
  kept_at timestamptz not null,
  primary key (municipality, key_hash)
);
create index slip_key_by_account on slip_key (municipality, account_id);
call put_behind_wall('slip_key');

-- Somebody of the family who is let in to see how a learner's wishes stand: first an invitation, then an account until ends_at.
create table family_access (
  municipality text not null,
  id text not null,
  learner_id text not null,
  code_hash text not null,
  days int not null,
  invited_by text not null,
  invited_at timestamptz not null,
  code_ends_at timestamptz not null,
  account_id text,
  relation text,
  redeemed_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  primary key (municipality, id)
);
create unique index family_access_by_code on family_access (municipality, code_hash);
create index family_access_by_learner on family_access (municipality, learner_id);
create unique index family_access_by_account on family_access (municipality, account_id);
call put_behind_wall('family_access');
