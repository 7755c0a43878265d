-- Kinds of unit are data: each authority has its own.
create table unit_types (
  authority_id uuid not null references authorities,
  code text not null,
  vi text not null,
  en text not null,
  side text not null check (side in ('state', 'party')),
  rank int not null default 0,
  primary key (authority_id, code)
);

-- Units are public facts: these three tables are a fold of the record and nothing else writes them.
create table public_units (
  authority_id uuid not null,
  unit_id uuid not null,
  name text not null,
  type text not null,
  type_vi text not null,
  type_en text not null,
  side text not null,
  rank int not null,
  state_parent_id uuid,
  party_parent_id uuid,
  valid_from date,
  valid_until date,
  state text not null,
  first_seq bigint not null,
  last_seq bigint not null,
  folded text generated always as (fold(name)) stored,
  primary key (authority_id, unit_id)
);
create index public_units_by_state_parent on public_units (authority_id, state_parent_id);
create index public_units_by_party_parent on public_units (authority_id, party_parent_id);

create table public_unit_names (
  authority_id uuid not null,
  unit_id uuid not null,
  seq bigint not null,
  name text not null,
  name_key text not null,
  valid_from date,
  valid_until date,
  primary key (authority_id, unit_id, seq)
);
create index public_unit_names_by_key on public_unit_names (authority_id, name_key);

create table public_unit_links (
  authority_id uuid not null,
  predecessor_id uuid not null,
  successor_id uuid not null,
  -- The unit whose decision says so: both ends may.
  stated_by uuid not null,
  on_day date,
  primary key (authority_id, predecessor_id, successor_id, stated_by)
);
create index public_unit_links_by_successor on public_unit_links (authority_id, successor_id);

-- How papers call a unit besides its name: an aid for reading, not a decision.
create table unit_aliases (
  authority_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('alias', 'abbreviation')),
  name text not null,
  name_key text not null,
  primary key (authority_id, unit_id, kind, name)
);
create index unit_aliases_by_key on unit_aliases (authority_id, name_key);

-- The only place of staff names and work addresses; erasing a person empties the row.
create table staff (
  authority_id uuid not null references authorities,
  staff_id uuid not null,
  user_id uuid,
  name text not null,
  sort_key text collate "C" not null,
  email text not null,
  phone text not null default '',
  title text not null default '',
  unit_id uuid,
  active_from date,
  active_until date,
  folded text generated always as (fold(name || ' ' || email || ' ' || title)) stored,
  version int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  erased_at timestamptz,
  primary key (authority_id, staff_id)
);
create unique index staff_by_email on staff (authority_id, email) where erased_at is null;
create unique index staff_by_user on staff (authority_id, user_id) where user_id is not null;
create index staff_by_name on staff (authority_id, sort_key, staff_id) where erased_at is null;
create index staff_by_unit on staff (authority_id, unit_id, sort_key) where erased_at is null;

-- Who holds which role; whether it holds is the state of the subject in record_subjects.
create table role_grants (
  authority_id uuid not null,
  grant_id uuid not null,
  staff_id uuid not null,
  role text not null,
  unit_id uuid,
  valid_from date not null,
  valid_until date,
  paper text not null default '',
  primary key (authority_id, grant_id)
);
create index role_grants_by_staff on role_grants (authority_id, staff_id);
create index role_grants_by_role on role_grants (authority_id, role);
create index role_grants_by_unit on role_grants (authority_id, unit_id);

create table public_grants (
  authority_id uuid not null,
  grant_id uuid not null,
  role text,
  unit_id uuid,
  unit_name text,
  valid_from date,
  valid_until date,
  state text not null,
  reason text,
  granted_at timestamptz not null,
  changed_at timestamptz not null,
  last_seq bigint not null,
  erased_ground text,
  primary key (authority_id, grant_id)
);
create index public_grants_by_state on public_grants (authority_id, state, changed_at);

create table deputyships (
  authority_id uuid not null,
  deputyship_id uuid not null,
  absent_id uuid not null,
  deputy_id uuid not null,
  roles text[],
  valid_from date not null,
  valid_until date not null,
  paper text not null default '',
  primary key (authority_id, deputyship_id)
);
create index deputyships_by_deputy on deputyships (authority_id, deputy_id, valid_until);
create index deputyships_by_absent on deputyships (authority_id, absent_id, valid_until);

-- On whose desk a subject lies, whichever module it belongs to.
create table work_assignments (
  authority_id uuid not null,
  module text not null,
  subject uuid not null,
  kind text not null,
  staff_id uuid not null,
  assigned_at timestamptz not null,
  primary key (authority_id, module, subject)
);
create index work_assignments_by_staff on work_assignments (authority_id, staff_id, assigned_at);

create table handovers (
  authority_id uuid not null,
  handover_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  items jsonb not null,
  note text not null default '',
  at timestamptz not null,
  primary key (authority_id, handover_id)
);
create index handovers_by_time on handovers (authority_id, at);
