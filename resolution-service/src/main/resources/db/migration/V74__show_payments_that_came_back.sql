create index payout_returned on payout (settled_at, remedy) where state = 'REVERSED';
