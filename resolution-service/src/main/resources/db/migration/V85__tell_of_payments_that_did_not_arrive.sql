-- A payment that was called off leaves the customer without the money like one that came back: both are listed until as much is offered
-- again, and the customer is written to.
drop index payout_returned;
create index payout_not_arrived on payout (settled_at, remedy) where state in ('REVERSED', 'CANCELLED');
create index payout_not_arrived_of_case on payout (business_unit, number, settled_at, remedy)
  where state in ('REVERSED', 'CANCELLED');

insert into short_letter_text (code, text_zh, text_en) values
  ('NOT_PAID', '我们给您的补偿款没有付到，您还没有收到这笔钱。我们会与您联系，问清怎样付给您；您也可以在本页告诉我们。',
   'Our payment to you did not arrive, so you do not have the money. We get in touch with you to ask how it can be paid; you can also tell us on this page.'),
  ('OFFER_ENDED_UNASKED', '我们的补救方案已经到期。同事记下过您愿意接受，但我们没有能再向您核实。我们会再看一遍；如果您仍然需要，也可以在本页告诉我们。',
   'Our offer has come to its end. A colleague noted that you take it, but we did not get to ask you once more. We look at it again; if you still want it, you can also tell us on this page.');
