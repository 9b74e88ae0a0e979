-- A complaint that is worked on under an earlier one of the same customer has no case of its own meanwhile.
alter table case_file drop constraint case_file_state_check;
alter table case_file add constraint case_file_state_check
  check (state in ('OPEN', 'RESOLVED', 'CLOSED', 'WITHDRAWN', 'MERGED'));
