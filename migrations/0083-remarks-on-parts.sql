-- A remark may be about a part of the head or the foot too; its block is then 0.
alter table paper_remarks add column part text not null default 'body'
  check (part in ('subject', 'addressees', 'body', 'signer', 'recipients'));
