-- A file as it came, kept once per content; its bytes lie in the folder of files.
create table kept_files (
  authority_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  media_type text not null,
  kept_at timestamptz not null,
  primary key (authority_id, sha256)
);

-- A file on its way in. Its bytes lie in the folder of intakes until it is read, outside of every backup: a paper that
-- bears a mark of secrecy leaves nothing behind.
create table intakes (
  authority_id uuid not null,
  intake_id uuid not null,
  name text not null,
  bytes bigint not null,
  sha256 text not null,
  came_by text not null check (came_by in ('upload', 'mail', 'folder')),
  -- Sender of a letter; empty otherwise.
  came_from text not null default '',
  brought_by uuid,
  brought_at timestamptz not null,
  state text not null check (state in ('waiting', 'reading', 'read', 'failed', 'secret')),
  pages_done int not null default 0,
  pages_all int not null default 0,
  problem text,
  primary key (authority_id, intake_id)
);
create index intakes_by_time on intakes (authority_id, brought_at desc);

create table registers (
  authority_id uuid not null,
  register_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  side text not null check (side in ('state', 'party')),
  -- Types of paper that are numbered here; empty: all that no other register of the same span numbers.
  types text[] not null default '{}',
  title text not null,
  -- A year (state) or a term of office (Party).
  period text not null,
  first_day date not null,
  last_day date not null,
  first_serial int not null default 1,
  next_serial int not null default 1,
  -- Abbreviation of the authority in the notation of numbers: "UBND", "ĐU".
  notation text not null default '',
  state text not null default 'open',
  primary key (authority_id, register_id)
);
create index registers_by_span on registers (authority_id, direction, side, first_day);

-- Serials that no paper bears, and why.
create table register_gaps (
  authority_id uuid not null,
  register_id uuid not null,
  first_serial int not null,
  last_serial int not null,
  why text not null,
  explained_at timestamptz not null,
  primary key (authority_id, register_id, first_serial)
);

-- Incoming and outgoing papers. One without a serial is a draft: an ordinary row.
create table papers (
  authority_id uuid not null,
  paper_id uuid not null,
  direction text not null check (direction in ('in', 'out')),
  side text not null default 'state' check (side in ('state', 'party')),
  register_id uuid,
  serial int,
  registered_on date,
  number text,
  dated date,
  place text,
  issuer text,
  parent text,
  type text,
  subject text not null default '',
  addressees text[] not null default '{}',
  recipients text[] not null default '{}',
  signer text,
  signer_title text,
  signing_authority text,
  urgency text,
  copies int not null default 1,
  note text not null default '',
  -- Time allowed for the whole paper.
  due_on date,
  -- Who may see it besides those who work on it; null: the whole authority.
  unit_id uuid,
  came_by text not null check (came_by in ('upload', 'mail', 'folder', 'hand', 'import', 'made')),
  intake_id uuid,
  import_id uuid,
  drafted_by uuid,
  drafted_at timestamptz not null,
  -- Of an outgoing paper: what it is made of (kernel/official-paper.ts).
  content jsonb,
  version int not null default 1,
  text text not null default '',
  state text not null default 'draft',
  number_key text generated always as (upper(regexp_replace(number, '\s', '', 'g'))) stored,
  issuer_key text generated always as (fold(issuer)) stored,
  folded text generated always as (fold(coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || subject)) stored,
  words tsvector generated always as (to_tsvector('simple'::regconfig, left(
    fold(coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(signer, '') || ' ' || subject || ' ' || note || ' ' || text), 400000))) stored,
  primary key (authority_id, paper_id)
);
create unique index papers_by_serial on papers (authority_id, register_id, serial) where serial is not null;
create index papers_by_number on papers (authority_id, number_key);
create index papers_by_day on papers (authority_id, direction, registered_on desc, serial desc);
create index papers_by_draft on papers (authority_id, direction, drafted_at desc) where serial is null;
create index papers_by_words on papers using gin (words);

create table paper_files (
  authority_id uuid not null,
  paper_id uuid not null,
  sha256 text not null,
  part text not null check (part in ('original', 'attachment', 'version', 'signed')),
  name text not null,
  position int not null default 0,
  added_by uuid,
  added_at timestamptz not null,
  primary key (authority_id, paper_id, sha256, part)
);
create index paper_files_by_content on paper_files (authority_id, sha256);

-- What the reader supposed of a paper, with the text and its places; kept so that a person can check it.
create table paper_readings (
  authority_id uuid not null,
  paper_id uuid not null,
  reading jsonb not null,
  pages jsonb not null,
  -- MinHash of the text, to find near-identical papers.
  signature int[] not null,
  read_at timestamptz not null,
  primary key (authority_id, paper_id)
);

create table paper_cites (
  authority_id uuid not null,
  paper_id uuid not null,
  position int not null,
  number text not null,
  number_key text generated always as (upper(regexp_replace(number, '\s', '', 'g'))) stored,
  dated date,
  issuer text,
  primary key (authority_id, paper_id, position)
);
create index paper_cites_by_number on paper_cites (authority_id, number_key);

create table paper_links (
  authority_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null check (kind in ('carries-on', 'answers', 'replaces')),
  primary key (authority_id, from_id, to_id, kind)
);
create index paper_links_by_end on paper_links (authority_id, to_id);

-- Who opened a paper, once a day.
create table paper_openings (
  authority_id uuid not null,
  paper_id uuid not null,
  staff_id uuid not null,
  on_day date not null,
  last_at timestamptz not null,
  primary key (authority_id, paper_id, staff_id, on_day)
);

-- What a paper asks of somebody. One without a subject in the record is a proposal: an ordinary row.
create table tasks (
  authority_id uuid not null,
  task_id uuid not null,
  paper_id uuid,
  -- The task of a superior's paper that this one serves.
  parent_id uuid,
  position int not null default 0,
  text text not null,
  -- As the paper names who is to act.
  actor text not null default '',
  role text check (role in ('lead', 'join')),
  -- Who leads.
  unit_id uuid,
  staff_id uuid,
  due_on date,
  -- The deadline in the paper's words.
  due_text text not null default '',
  -- {every: week|month|quarter|half-year|year, day: last day of the span is 31}
  recurs jsonb,
  series_id uuid,
  spans jsonb not null default '[]',
  proposed boolean not null default true,
  result text not null default '',
  result_paper_id uuid,
  began_at timestamptz,
  ended_at timestamptz,
  state text not null default 'proposed',
  folded text generated always as (fold(text || ' ' || actor)) stored,
  primary key (authority_id, task_id)
);
create index tasks_by_paper on tasks (authority_id, paper_id, position);
create index tasks_by_parent on tasks (authority_id, parent_id);
create index tasks_by_due on tasks (authority_id, due_on) where not proposed;
create index tasks_by_unit on tasks (authority_id, unit_id) where not proposed;
create index tasks_by_person on tasks (authority_id, staff_id) where not proposed;

-- Units that join in a task (phối hợp).
create table task_joins (
  authority_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  primary key (authority_id, task_id, unit_id)
);
create index task_joins_by_unit on task_joins (authority_id, unit_id);

-- Progress and evidence, in words and files: no decisions.
create table task_notes (
  authority_id uuid not null,
  note_id uuid not null,
  task_id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  text text not null,
  -- In hundredths; null where the note says nothing of it.
  progress int check (progress between 0 and 100),
  sha256 text,
  file_name text,
  primary key (authority_id, note_id)
);
create index task_notes_by_task on task_notes (authority_id, task_id, at);

-- Copies of the states of subjects, kept by the database itself: lists of papers, tasks and registers show them.
create function copy_state_to_documents() returns trigger language plpgsql as $$
begin
  case new.kind
    when 'register' then
      update registers set state = new.state where authority_id = new.authority_id and register_id = new.subject::uuid;
    when 'task' then
      update tasks set state = new.state where authority_id = new.authority_id and task_id = new.subject::uuid;
    else
      update papers set state = new.state where authority_id = new.authority_id and paper_id = new.subject::uuid;
  end case;
  return null;
end $$;
create trigger record_subjects_state_of_documents after insert or update on record_subjects for each row
  when (new.module = 'documents') execute function copy_state_to_documents();
