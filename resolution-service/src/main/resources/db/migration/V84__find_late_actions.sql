-- What is open by its due time whoever owns it: whoever leads is told of what is late.
create index corrective_action_open on corrective_action (business_unit, due, id) where state = 'OPEN';
