-- How often each key of each limit was used in its present window; see access/limit.ts. The key is a hash: no name and no
-- address is kept. A crash may forget the counts, and a count costs no wait for the disk.
create table rate_limit (
  key text primary key,
  points int not null,
  ends_at timestamptz not null
);
alter table rate_limit set unlogged;
create index rate_limit_by_end on rate_limit (ends_at);
