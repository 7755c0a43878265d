-- Access tokens of other programs. The token itself is nowhere: only its hash and its first letters.
create table access_tokens (
  authority_id uuid not null references authorities,
  token_id uuid not null,
  owner_id uuid not null,
  name text not null,
  prefix text not null,
  hash bytea not null,
  scopes text[] not null,
  second_factor boolean not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  last_used_on date,
  primary key (authority_id, token_id),
  unique (authority_id, hash)
);
create index access_tokens_by_owner on access_tokens (authority_id, owner_id);

-- Addresses that are told of public entries. Secrets are sealed under a key that the database does not hold.
create table webhooks (
  authority_id uuid not null references authorities,
  webhook_id uuid not null,
  name text not null,
  url text not null,
  events text[] not null,
  secret text not null,
  former_secret text,
  former_until timestamptz,
  failures_in_row int not null default 0,
  last_delivered_at timestamptz,
  created_at timestamptz not null,
  primary key (authority_id, webhook_id)
);

-- How far into the record deliveries have been made.
create table webhook_cursors (
  authority_id uuid primary key references authorities,
  next_seq bigint not null
);

create table webhook_deliveries (
  authority_id uuid not null,
  delivery_id uuid not null,
  webhook_id uuid not null,
  seq bigint,
  event text not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  created_at timestamptz not null,
  tried_at timestamptz,
  status int,
  took_ms int,
  failure text,
  primary key (authority_id, delivery_id),
  unique (authority_id, webhook_id, seq)
);
create index webhook_deliveries_by_time on webhook_deliveries (authority_id, webhook_id, created_at desc);
