create table authorities (
  authority_id uuid primary key,
  host text not null unique,
  name text not null,
  short_name text not null,
  superior text not null default '',
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  opening_hours text not null default '',
  created_at timestamptz not null
);

-- The head of each authority's record: locked by whoever appends.
create table record_heads (
  authority_id uuid primary key references authorities,
  size bigint not null default 0,
  last_at timestamptz not null default '-infinity'
);

-- Append-only: no statement of the program updates or deletes a row.
create table record_entries (
  authority_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  module text not null,
  kind text not null,
  subject text not null,
  did text not null,
  internal boolean not null,
  entry bytea not null,
  primary key (authority_id, seq)
);
create index record_entries_by_subject on record_entries (authority_id, module, subject, seq);
create index record_entries_by_deed on record_entries (authority_id, did, seq) where not internal;
create index record_entries_by_time on record_entries (authority_id, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the record is append-only';
end $$;
create trigger record_entries_append_only before update or delete on record_entries
  for each row execute function refuse_change();

-- What entries commit to. Erasing empties salt and body; the row and the tree stay.
create table record_contents (
  authority_id uuid not null,
  seq bigint not null,
  salt bytea,
  body text,
  erased_at timestamptz,
  erased_ground text,
  primary key (authority_id, seq),
  check ((salt is null) = (body is null)),
  check ((erased_at is null) = (salt is not null))
);

-- One row per subject: the only truth for its workflow state. `salt` hides doers across subjects and can be erased.
create table record_subjects (
  authority_id uuid not null,
  module text not null,
  kind text not null,
  subject text not null,
  state text not null,
  entered_at timestamptz not null,
  salt bytea,
  first_seq bigint not null,
  last_seq bigint not null,
  deeds jsonb not null,
  concerned text[] not null default '{}',
  unit_id uuid,
  due_at timestamptz,
  primary key (authority_id, module, subject)
);
create index record_subjects_by_state on record_subjects (authority_id, module, kind, state, due_at);
