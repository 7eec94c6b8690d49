-- The hub's tables. Every key is led by the municipality, so that a distributed database can shard by it.

-- epoch changes when a backup is restored: devices then push again what the hub has lost.
create table store (
  "only" boolean primary key default true check ("only"),
  epoch text not null,
  created_at timestamptz not null default now()
);
insert into store (epoch) values (gen_random_uuid()::text);

-- The row every writer of a municipality locks first, so that a cursor never skips a late commit.
create table space (
  municipality text primary key,
  version bigint not null default 0
);

-- One table for all shared rows, one partition for each table of the domain; data is null where the row was deleted.
-- A cursor compares table and id byte by byte, here and in the sync room alike; other collations sort otherwise.
create table record (
  municipality text not null,
  table_name text collate "C" not null,
  id text collate "C" not null,
  version bigint not null,
  data jsonb,
  primary key (municipality, table_name, id)
) partition by list (table_name);

create table record_municipality partition of record for values in ('municipality');
create table record_learner partition of record for values in ('learner');
create table record_volunteer partition of record for values in ('volunteer');
create table record_partner partition of record for values in ('partner');
create table record_place partition of record for values in ('place');
create table record_contact partition of record for values in ('contact');
create table record_account partition of record for values in ('account');
create table record_check partition of record for values in ('check');
create table record_request partition of record for values in ('request');
create table record_lesson partition of record for values in ('lesson');
create table record_booking partition of record for values in ('booking');
create table record_pairing partition of record for values in ('pairing');
create table record_attendance partition of record for values in ('attendance');
create table record_report partition of record for values in ('report');
create table record_resource partition of record for values in ('resource');
create table record_call partition of record for values in ('call');
create table record_held partition of record for values in ('held');

create index record_by_version on record (municipality, version, table_name, id);

create index record_learner_by_contact_id on record_learner (municipality, (data->>'contactId'));
create index record_volunteer_by_partner_id on record_volunteer (municipality, (data->>'partnerId'));
create index record_account_by_subject_id on record_account (municipality, (data->>'subjectId'));
create index record_account_by_contact_id on record_account (municipality, (data->>'contactId'));
create index record_check_by_volunteer_id on record_check (municipality, (data->>'volunteerId'));
create index record_request_by_learner_id on record_request (municipality, (data->>'learnerId'));
create index record_request_by_state on record_request (municipality, (data->>'state'));
create index record_request_by_lesson_id on record_request (municipality, (data->>'lessonId'));
create index record_lesson_by_lesson_day on record_lesson (municipality, (data->>'lessonDay'));
create index record_lesson_by_learner_home_id on record_lesson (municipality, (data->>'learnerHomeId'));
create index record_lesson_by_request_id on record_lesson (municipality, (data->>'requestId'));
create index record_booking_by_lesson_id on record_booking (municipality, (data->>'lessonId'));
create index record_booking_by_learner_id on record_booking (municipality, (data->>'learnerId'));
create index record_pairing_by_lesson_id on record_pairing (municipality, (data->>'lessonId'));
create index record_pairing_by_volunteer_id on record_pairing (municipality, (data->>'volunteerId'));
create index record_attendance_by_lesson_id on record_attendance (municipality, (data->>'lessonId'));
create index record_report_by_lesson_id on record_report (municipality, (data->>'lessonId'));
create index record_report_by_learner_id on record_report (municipality, (data->>'learnerId'));
create index record_call_by_state on record_call (municipality, (data->>'state'));

create table device (
  municipality text not null,
  id text not null,
  account_id text not null,
  last_mutation_id bigint not null default 0,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  primary key (municipality, id)
);

-- What became of a mutation, kept so that a repeated push hears the same answer.
create table mutation_result (
  municipality text not null,
  device_id text not null,
  mutation_id bigint not null,
  name text not null,
  author text not null,
  outcome text not null,
  result jsonb not null,
  made_at timestamptz,
  settled_at timestamptz not null default now(),
  primary key (municipality, device_id, mutation_id)
);

-- Mutations that wait for a coordinator's decision.
create table held_mutation (
  municipality text not null,
  id text not null,
  device_id text not null,
  mutation_id bigint not null,
  name text not null,
  author text not null,
  input jsonb not null,
  made_at timestamptz,
  held_at timestamptz not null default now(),
  primary key (municipality, id)
);

-- kind: pin (hash is argon2id) or slip (SHA-256: the key behind it is random and long).
create table credential (
  municipality text not null,
  account_id text not null,
  kind text not null,
  sign_in_name text,
  hash text not null,
  failures int not null default 0,
  locked_until timestamptz,
  primary key (municipality, account_id, kind)
);
create index credential_by_sign_in_name on credential (municipality, sign_in_name);

-- Only the hash of a token is kept: a stolen backup opens no session.
create table session (
  token_hash text primary key,
  municipality text not null,
  account_id text not null,
  role text not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  idle_seconds int not null
);
create index session_by_account on session (municipality, account_id);

create table invitation (
  code_hash text primary key,
  role text not null,
  municipality text,
  created_at timestamptz not null default now(),
  used_at timestamptz
);
