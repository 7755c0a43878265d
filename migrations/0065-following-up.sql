-- Notices that no entry of the record brings: reminders, digests. `about` names one for good; `seq` is where the record stood.
alter table notices add column about text not null default '';
alter table notices drop constraint notices_pkey;
alter table notices add primary key (authority_id, staff_id, seq, about);
create unique index notices_once on notices (authority_id, staff_id, about) where about <> '';

alter table notice_choices add column reminders boolean not null default true;
alter table notice_choices add column digest boolean not null default true;

-- Who assigned it last: told when it is long overdue.
alter table tasks add column assigned_by uuid;
-- The day of a series this task stands for, before it is moved from a day off.
alter table tasks add column occurs_on date;
create unique index tasks_by_series on tasks (authority_id, series_id, occurs_on) where series_id is not null;

-- How far a task's reminders have come: each rung of the ladder is told once for a deadline.
create table task_rungs (
  authority_id uuid not null,
  task_id uuid not null,
  due_on date not null,
  rung int not null,
  told_on date not null,
  escalated_on date,
  primary key (authority_id, task_id, due_on)
);

-- When people are reminded, and when the one who assigned is told; the usual where an authority has no row.
create table reminder_rules (
  authority_id uuid primary key,
  rule jsonb not null
);
create table reminder_rule_changes (
  authority_id uuid not null,
  change_id uuid not null,
  at timestamptz not null,
  staff_id uuid not null,
  before jsonb not null,
  after jsonb not null,
  primary key (authority_id, change_id)
);

-- The address under which a person's calendar is read without signing in; only its hash is kept.
create table calendar_feeds (
  authority_id uuid not null,
  staff_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  read_on date,
  primary key (authority_id, staff_id)
);
create unique index calendar_feeds_by_token on calendar_feeds (authority_id, token_hash);
