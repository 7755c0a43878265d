-- What a reviewer remarks on blocks of a draft of ours. Its own until the draft is returned; it then stands in that
-- decision, and the author ticks off here what is mended.
create table paper_remarks (
  authority_id uuid not null,
  remark_id uuid not null,
  paper_id uuid not null,
  -- The text that was read, and the block of its body, counted from 0.
  version int not null,
  block int not null check (block >= 0),
  quote text not null,
  remark text not null,
  -- Null once the person is erased.
  made_by uuid,
  made_at timestamptz not null,
  returned_at timestamptz,
  mended_at timestamptz,
  primary key (authority_id, remark_id)
);
create index paper_remarks_by_paper on paper_remarks (authority_id, paper_id, made_at);
