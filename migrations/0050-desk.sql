-- One notice per entry of the record and person. The texts are written when the notice is, and erased by time.
create table notices (
  authority_id uuid not null,
  staff_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  module text not null,
  kind text not null,
  subject text not null,
  party text not null,
  title jsonb not null,
  text jsonb not null,
  href text not null,
  read_at timestamptz,
  mailed_at timestamptz,
  -- Why no letter was sent: not wanted, no address, refused for good.
  mail_note text,
  primary key (authority_id, staff_id, seq)
);
create index notices_unread on notices (authority_id, staff_id) where read_at is null;
create index notices_by_time on notices (authority_id, at);

create table notice_choices (
  authority_id uuid not null,
  staff_id uuid not null,
  email text not null,
  language text not null,
  primary key (authority_id, staff_id)
);

create table saved_views (
  authority_id uuid not null,
  view_id uuid not null,
  staff_id uuid not null,
  list text not null,
  name text not null,
  query text not null,
  primary key (authority_id, view_id)
);
create unique index saved_views_by_name on saved_views (authority_id, staff_id, list, name);

-- Work is asked for by what concerns a person, too.
create index record_subjects_by_concerned on record_subjects using gin (concerned);
create index record_subjects_by_due on record_subjects (authority_id, due_at) where due_at is not null;
