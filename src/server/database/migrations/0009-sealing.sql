-- A part of the key under which a device keeps contacts. Without it what lies on a tablet cannot be opened; it is given to
-- whoever proves their PIN, and nobody is given it once the account's use has ended or the tablet was revoked.
create table sealing_share (
  municipality text not null,
  account_id text not null,
  -- The device's own random name for the key.
  seal_id text not null,
  -- Encrypted with the server's secret: a stolen backup opens no tablet.
  share text not null,
  device_id text,
  made_at timestamptz not null default now(),
  primary key (municipality, account_id, seal_id)
);
create index sealing_share_by_device on sealing_share (municipality, device_id);
call put_behind_wall('sealing_share');
