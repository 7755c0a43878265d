-- One row per Idempotency-Key of a write, for 24 hours. `answer` is null while the write is under way, and stays null
-- where the process ended before it knew: such a key is never run a second time.
create table idempotency_keys (
  authority_id uuid not null,
  caller text not null,
  key text not null,
  request_hash bytea not null,
  started_at timestamptz not null,
  status int,
  answer text,
  primary key (authority_id, caller, key)
);
create index idempotency_keys_by_age on idempotency_keys (started_at);
