-- Sixteen numbers out of the 64 of a signature: two texts of which 85 of 100 runs are alike share one of them in all but one of
-- 100,000 pairs (locality-sensitive hashing; J. Leskovec et al., Mining of Massive Datasets, 3.4). The authority is hashed in.
create function signature_bands(authority uuid, signature int[]) returns bigint[] language sql immutable parallel safe as $$
  select case when signature[1] is null or signature[1] = 2147483647 then '{}'::bigint[] else (
    select array_agg(hashtextextended(authority::text || ':' || band::text || ':' || signature[4 * band + 1]::text || ','
      || signature[4 * band + 2]::text || ',' || signature[4 * band + 3]::text || ',' || signature[4 * band + 4]::text, 0))
    from generate_series(0, 15) as band) end
$$;
alter table paper_readings add column bands bigint[]
  generated always as (signature_bands(authority_id, signature)) stored;
create index paper_readings_by_bands on paper_readings using gin (bands);

-- Where the reader was corrected by a person: test cases for the reader. They stay on this machine; what leaves it is masked.
create table reader_cases (
  authority_id uuid not null,
  case_id uuid not null,
  field text not null,
  -- JSON of what the reader supposed; null where it saw nothing.
  supposed jsonb,
  confidence real,
  -- JSON of what the person entered; null where there is nothing to enter.
  entered jsonb,
  -- Lines of the page around the place, and how the text came to be.
  lines jsonb not null,
  page_from text not null,
  side text not null,
  corrected_at timestamptz not null,
  primary key (authority_id, case_id)
);
create index reader_cases_by_time on reader_cases (authority_id, corrected_at desc);
