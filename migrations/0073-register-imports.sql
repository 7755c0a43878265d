-- Registers that an office kept before, taken over from a file. The lines become papers in state 'imported', which no decision
-- but that of the import was taken of.
create table register_imports (
  authority_id uuid not null,
  import_id uuid not null,
  register_id uuid not null,
  file_name text not null,
  sha256 text not null,
  -- SHA-256 of the canonical lines: what the decision commits to.
  digest text not null,
  lines int not null,
  left_out int not null default 0,
  first_serial int not null,
  last_serial int not null,
  -- First serial of the register before; null where the import opened it.
  first_before int,
  imported_by uuid,
  imported_at timestamptz not null,
  state text not null default 'imported',
  primary key (authority_id, import_id)
);
create index register_imports_by_time on register_imports (authority_id, imported_at desc);
create index register_imports_by_register on register_imports (authority_id, register_id);

-- Lines that were decided and are not written among the papers yet.
create table register_import_lines (
  authority_id uuid not null,
  import_id uuid not null,
  serial int not null,
  paper_id uuid not null,
  line jsonb not null,
  primary key (authority_id, import_id, serial)
);

-- To whom an old register says that a paper went.
alter table papers add column passed_to text not null default '';
create index papers_by_import on papers (authority_id, import_id) where import_id is not null;

create or replace function copy_state_to_documents() returns trigger language plpgsql as $$
begin
  case new.kind
    when 'register' then
      update registers set state = new.state where authority_id = new.authority_id and register_id = new.subject::uuid;
    when 'register-import' then
      update register_imports set state = new.state where authority_id = new.authority_id and import_id = new.subject::uuid;
    when 'task' then
      update tasks set state = new.state where authority_id = new.authority_id and task_id = new.subject::uuid;
    else
      update papers set state = new.state where authority_id = new.authority_id and paper_id = new.subject::uuid;
  end case;
  return null;
end $$;
