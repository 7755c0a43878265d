-- What an outgoing paper said each time it was submitted: its reviewer sees what changed since.
create table paper_versions (
  authority_id uuid not null,
  paper_id uuid not null,
  version int not null,
  content jsonb not null,
  submitted_at timestamptz not null,
  primary key (authority_id, paper_id, version)
);

-- To whom an issued paper goes, and when and how it went.
create table paper_sendings (
  authority_id uuid not null,
  paper_id uuid not null,
  position int not null,
  recipient text not null,
  sent_on date,
  way text check (way in ('network', 'mail', 'post', 'hand')),
  primary key (authority_id, paper_id, position)
);
