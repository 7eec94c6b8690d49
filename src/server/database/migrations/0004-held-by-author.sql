-- Whoever typed a change that is held hears what the desk decides of it.
alter table record add column "authorId" text generated always as (data->>'authorId') stored;
create index record_held_by_author_id on record_held (municipality, "authorId");
