-- Templates of reports: ordinary rows; every change keeps the version before it.
create table report_templates (
  authority_id uuid not null,
  template_id uuid not null,
  name text not null,
  span text not null check (span in ('month', 'quarter', 'half-year', 'year', 'ad-hoc')),
  content jsonb not null,
  version int not null default 1,
  retired boolean not null default false,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (authority_id, template_id)
);

create table report_template_versions (
  authority_id uuid not null,
  template_id uuid not null,
  version int not null,
  name text not null,
  content jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (authority_id, template_id, version)
);

-- A report filled at an instant: its figures stand as they were counted then.
create table reports (
  authority_id uuid not null,
  report_id uuid not null,
  template_id uuid not null,
  template_version int not null,
  title text not null,
  span text not null,
  first_day date not null,
  last_day date not null,
  figures jsonb not null,
  content jsonb not null,
  filled_by uuid,
  filled_at timestamptz not null,
  -- The outgoing paper that was drafted from it.
  paper_id uuid,
  primary key (authority_id, report_id)
);
create index reports_by_time on reports (authority_id, filled_at desc);
