-- Lower case without diacritics, đ as d, spaces collapsed: the same as fold() of src/vietnamese/fold.ts.
create function fold(text) returns text language sql immutable strict parallel safe as $$
  select btrim(regexp_replace(
    replace(lower(regexp_replace(normalize($1, NFD), '[\u0300-\u036f]', '', 'g')), 'đ', 'd'),
    '\s+', ' ', 'g'))
$$;
