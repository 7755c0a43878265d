-- Lower case with diacritics, the tone mark where the newer spelling has it, so that "hòa" and "hoà" are one word: the same as
-- marked() of src/vietnamese/marked.ts.
create function marked(text) returns text language sql immutable strict parallel safe as $$
  select lower(normalize(regexp_replace(regexp_replace(normalize($1, NFD),
    '([oO])([\u0300\u0301\u0303\u0309\u0323])([aeAE])', '\1\3\2', 'g'),
    '([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])', '\1\3\2', 'g'), NFC))
$$;

-- Signs within numbers part words, so that each part of "479/SGDĐT-VP" is found.
alter table papers drop column words;
alter table papers add column words tsvector generated always as (to_tsvector('simple'::regconfig, left(
  translate(fold(coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(signer, '') || ' ' || subject || ' ' || note || ' ' || text), '/-_.', '    '), 400000))) stored;
alter table papers add column marked_words tsvector generated always as (to_tsvector('simple'::regconfig, left(
  translate(marked(coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(signer, '') || ' ' || subject || ' ' || note || ' ' || text), '/-_.', '    '), 400000))) stored;
create index papers_by_words on papers using gin (words);
create index papers_by_marked_words on papers using gin (marked_words);

create index papers_by_issuer on papers (authority_id, direction, issuer_key);
create index papers_by_type on papers (authority_id, direction, type);
create index papers_by_state on papers (authority_id, direction, state);

-- Why a file was added later: what is in it, or what it replaces.
alter table paper_files add column note text not null default '';
