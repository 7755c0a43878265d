-- The mailbox of an authority from which letters are taken in.
create table mailboxes (
  authority_id uuid primary key,
  host text not null,
  port int not null check (port between 1 and 65535),
  -- TLS from the first byte, or STARTTLS, which is then demanded.
  security text not null check (security in ('tls', 'starttls')),
  username text not null,
  -- Sealed under the installation's secret.
  password text not null,
  folder text not null,
  state text not null check (state in ('on', 'off')),
  -- Letters that came before are left alone.
  since timestamptz not null,
  uid_validity bigint,
  last_uid bigint not null default 0,
  -- The letter being taken in, and how often that was begun: one that breaks the connection each time is passed over.
  trying_uid bigint,
  tries int not null default 0,
  -- Until when one process has the mailbox for itself.
  claimed_until timestamptz,
  checked_at timestamptz,
  -- Since the last check that went well; null where that was the last one.
  problem text,
  changed_at timestamptz not null
);

-- Letters that were seen, each once; `mark` is the SHA-256 of what names a letter for good.
create table mailbox_letters (
  authority_id uuid not null,
  mark text not null,
  came_from text not null,
  seen_at timestamptz not null,
  files int not null,
  -- Why something of it was not taken in.
  problem text,
  primary key (authority_id, mark)
);
create index mailbox_letters_by_time on mailbox_letters (authority_id, seen_at desc);
