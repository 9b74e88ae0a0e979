-- One replica reads a unit's mailbox at a time.
create table mailbox_lease (
  business_unit text primary key,
  holder text not null,
  held_until timestamptz not null
);

-- Every mail that was looked at, once; the row is written in the transaction of what came of it.
create table received_mail (
  business_unit text not null,
  -- SHA-256 of what makes the mail this one: id, sender, date, subject and text
  mail_key text not null,
  outcome text not null check (outcome in ('FILED', 'THREADED', 'IGNORED')),
  reason text,
  number text,
  -- an opaque reference of the sender
  sender text,
  at timestamptz not null,
  -- all its parts are taken
  completed_at timestamptz,
  primary key (business_unit, mail_key)
);
create index received_mail_sender on received_mail (business_unit, sender, at) where sender is not null;

-- Mail of ours that is still to be sent; what it says is put together when it goes.
create table outgoing_mail (
  business_unit text not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('ACKNOWLEDGEMENT')),
  in_reply_to text,
  created_at timestamptz not null,
  next_try_at timestamptz not null,
  attempts int not null default 0,
  sent_at timestamptz,
  given_up_at timestamptz,
  primary key (business_unit, id)
);
create index outgoing_mail_due on outgoing_mail (business_unit, next_try_at)
  where sent_at is null and given_up_at is null;

call protect_business_unit('mailbox_lease');
call protect_business_unit('received_mail');
call protect_business_unit('outgoing_mail');
grant select, insert, update on mailbox_lease, received_mail, outgoing_mail to ${app_role};
