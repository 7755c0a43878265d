-- Requests about personal data. The words of the person stand here and in the erasable content of the record.
create table data_requests (
  authority_id uuid not null,
  request_id text not null,
  asks text not null,
  proof text not null,
  from_ref text not null,
  text text,
  answer text,
  outcome jsonb,
  filed_at timestamptz not null,
  decided_at timestamptz,
  extended boolean not null default false,
  answered_at timestamptz,
  primary key (authority_id, request_id)
);
create index data_requests_by_time on data_requests (authority_id, filed_at);
create index data_requests_by_person on data_requests (authority_id, from_ref);

-- Codes that stand for a thing instead of a sign-in. Only the SHA-256 of a code is kept: a code has 100 random bits.
create table privacy_tickets (
  authority_id uuid not null,
  ticket_id text not null,
  code_hash text not null,
  module text not null,
  kind text not null,
  subject text not null,
  created_at timestamptz not null,
  primary key (authority_id, ticket_id)
);
create unique index privacy_tickets_by_code on privacy_tickets (authority_id, code_hash);

create table content_erasures (
  authority_id uuid not null,
  erasure_id text not null,
  seqs bigint[] not null,
  ground text not null,
  text text,
  proposed_at timestamptz not null,
  primary key (authority_id, erasure_id)
);

-- One run of the daily erasure per day, and what it has erased so far: a run that was interrupted goes on from here.
create table retention_runs (
  authority_id uuid not null,
  day date not null,
  run_id text not null,
  primary key (authority_id, day)
);
create table retention_progress (
  authority_id uuid not null,
  day date not null,
  kind text not null,
  erased bigint not null,
  primary key (authority_id, day, kind)
);

-- Who looked at whose data.
create table access_log (
  authority_id uuid not null,
  access_id uuid not null,
  at timestamptz not null,
  by_staff text not null,
  concerned text not null,
  endpoint text not null,
  subject text,
  primary key (authority_id, access_id)
);
create index access_log_by_concerned on access_log (authority_id, concerned, at);
create index access_log_by_time on access_log (authority_id, at);

create table public_retention_runs (
  authority_id uuid not null,
  seq bigint not null,
  day date not null,
  at timestamptz not null,
  erased jsonb not null,
  total bigint not null,
  primary key (authority_id, seq)
);

create table public_data_requests (
  authority_id uuid not null,
  subject text not null,
  asks text not null,
  state text not null,
  filed_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (authority_id, subject)
);

-- Tombstones: which entries lost their content, when, on what ground, by which later entry.
create table public_erasures (
  authority_id uuid not null,
  seq bigint not null,
  ground text not null,
  erased_at timestamptz not null,
  erased_by bigint not null,
  primary key (authority_id, seq)
);
