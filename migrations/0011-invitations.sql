-- Invitations, reset codes, and the link of the first administrator (whose staff_id and user_id are not known yet).
create table sign_in_invitations (
  authority_id uuid not null references authorities,
  invitation_id uuid not null,
  purpose text not null check (purpose in ('invitation', 'reset', 'first-administrator')),
  way text not null check (way in ('email', 'code')),
  staff_id uuid,
  user_id uuid,
  -- SHA-256 of a long token, or HMAC of a short code: neither can be read back.
  secret_hash bytea not null,
  remove_second_factor boolean not null default false,
  guesses integer not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (authority_id, invitation_id),
  foreign key (authority_id, user_id) references auth_users on delete cascade,
  check ((purpose = 'first-administrator') = (user_id is null))
);
create index sign_in_invitations_by_staff on sign_in_invitations (authority_id, staff_id, created_at desc);
create index sign_in_invitations_by_secret on sign_in_invitations (authority_id, secret_hash);
