-- The last public entry of a subject, -1 where there is none: what its next public entry links to, so that no public entry
-- tells whose an internal one is.
alter table record_subjects add column last_public_seq bigint not null default -1;
update record_subjects s set last_public_seq = coalesce((
  select max(seq) from record_entries e
  where e.authority_id = s.authority_id and e.module = s.module and e.subject = s.subject and not e.internal), -1);
