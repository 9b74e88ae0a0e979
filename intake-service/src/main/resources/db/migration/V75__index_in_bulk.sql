-- Keys of a batch wait in the index's list and are merged in one go, which costs half; IndexComplaints does both in one transaction,
-- so that a look-up seldom finds anything in the list. The limit is out of reach of a batch: an insert never merges by itself.
alter index complaint_search_keys set (fastupdate = on, gin_pending_list_limit = 65536);

create function merge_findable() returns bigint
  language sql security definer set search_path = public
  as 'select gin_clean_pending_list(''complaint_search_keys'')';
revoke execute on function merge_findable() from public;
grant execute on function merge_findable() to ${app_role};
