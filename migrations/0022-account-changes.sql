-- Changes of a person's account that another person decided. The addresses are kept while the change can be contested.
create table account_changes (
  authority_id uuid not null,
  change_id uuid not null,
  staff_id uuid not null,
  did text not null check (did in ('remove-second-factor', 'change-address')),
  former_address text,
  new_address text,
  at timestamptz not null,
  primary key (authority_id, change_id)
);
create index account_changes_by_staff on account_changes (authority_id, staff_id, at desc);
