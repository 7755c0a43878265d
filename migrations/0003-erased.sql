-- For finding what was erased since the pages were made.
create index record_contents_erased on record_contents (authority_id, erased_at) where erased_at is not null;
