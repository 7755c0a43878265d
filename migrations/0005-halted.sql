-- Why the record takes no decision now, as src/record/halt.ts names it; null while it takes them.
alter table record_heads add column halted text;
