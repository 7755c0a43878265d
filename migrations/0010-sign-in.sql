-- The tables of better-auth (src/platform/session/models.ts names its fields) with the authority in front of every key.
-- An e-mail address is one account in each authority that invited it.
create table auth_users (
  authority_id uuid not null references authorities,
  id uuid not null default gen_random_uuid(),
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  two_factor_enabled boolean,
  -- Ours: until when an invitation stands, when it was first used, when the account was closed.
  invited_until timestamptz,
  activated_at timestamptz,
  closed_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, email)
);

create table auth_sessions (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  expires_at timestamptz not null,
  token text not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  ip_address text,
  user_agent text,
  user_id uuid not null,
  method text,
  second_factor boolean,
  primary key (authority_id, id),
  foreign key (authority_id, user_id) references auth_users on delete cascade,
  unique (authority_id, token)
);
create index auth_sessions_user_id_idx on auth_sessions (user_id);

create table auth_accounts (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null,
  primary key (authority_id, id),
  foreign key (authority_id, user_id) references auth_users on delete cascade,
  unique (authority_id, provider_id, account_id)
);
create index auth_accounts_user_id_idx on auth_accounts (user_id);

create table auth_verifications (
  authority_id uuid not null references authorities,
  id uuid not null default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (authority_id, id)
);
create index auth_verifications_identifier_idx on auth_verifications (identifier);

create table auth_two_factors (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  secret text not null,
  backup_codes text not null,
  user_id uuid not null,
  verified boolean,
  failed_verification_count integer,
  locked_until timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, user_id) references auth_users on delete cascade,
  unique (authority_id, user_id)
);
create index auth_two_factors_secret_idx on auth_two_factors (secret);
create index auth_two_factors_user_id_idx on auth_two_factors (user_id);

create table auth_passkeys (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  name text,
  public_key text not null,
  user_id uuid not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text,
  primary key (authority_id, id),
  foreign key (authority_id, user_id) references auth_users on delete cascade,
  unique (authority_id, credential_id)
);
create index auth_passkeys_user_id_idx on auth_passkeys (user_id);
create index auth_passkeys_credential_id_idx on auth_passkeys (credential_id);

-- Guesses at passwords and codes: all processes count in the same place. `key` is an HMAC: no address and no e-mail is kept.
create table auth_guesses (
  authority_id uuid not null references authorities,
  key text not null,
  guesses integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz not null,
  primary key (authority_id, key)
);

-- TOTP codes already given, kept for as long as they would be accepted again (RFC 6238, 5.2).
create table auth_used_codes (
  authority_id uuid not null,
  user_id uuid not null,
  code text not null,
  at timestamptz not null,
  primary key (authority_id, user_id, code),
  foreign key (authority_id, user_id) references auth_users on delete cascade
);

-- What its owner, and nobody else, can read.
create table auth_sign_ins (
  authority_id uuid not null,
  id uuid not null default gen_random_uuid(),
  user_id uuid not null,
  at timestamptz not null,
  event text not null,
  method text,
  device text not null,
  primary key (authority_id, id),
  foreign key (authority_id, user_id) references auth_users on delete cascade
);
create index auth_sign_ins_by_owner on auth_sign_ins (authority_id, user_id, at desc);
