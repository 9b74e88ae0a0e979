-- The list by which a person is erased is the list by which a person is told: as words, as an opened address, or not at all. Not told are
-- fingerprints, which say nothing to anybody, what may be about somebody else, too, and files, which are listed one by one instead.
alter table personal_column add column told_as text not null default 'WORDS'
  check (told_as in ('WORDS', 'CONTACT', 'ADDRESS', 'NOTHING'));
alter table personal_column add column zh text;
alter table personal_column add column en text;

update personal_column p set told_as = t.told_as
from (values
  ('complaint', 'contact', 'CONTACT'),
  ('reach', 'sender', 'ADDRESS'),
  ('reach', 'postal_address', 'ADDRESS'),
  ('complaint', 'request_hash', 'NOTHING'),
  ('complaint', 'token_hash', 'NOTHING'),
  ('attachment', 'state', 'NOTHING'),
  ('complaint_link', 'because', 'NOTHING'),
  ('complaint_link', 'undone_because', 'NOTHING')
) as t (table_name, column_name, told_as)
where p.table_name = t.table_name and p.column_name = t.column_name;

update personal_column p set zh = t.zh, en = t.en
from (values
  ('complaint', 'text', '内容', 'What you told us'),
  ('complaint', 'contact', '联系方式', 'Contact'),
  ('complaint', 'customer', '客户编号', 'Customer reference'),
  ('complaint', 'email_reference', '按邮箱的客户编号', 'Customer reference by e-mail'),
  ('complaint', 'order_reference', '订单', 'Order'),
  ('complaint', 'site', '地点', 'Site'),
  ('complaint', 'region', '地区', 'Region'),
  ('complaint', 'product', '商品', 'Product'),
  ('customer_message', 'text', '留言', 'You wrote'),
  ('customer_message', 'answers', '您的回答', 'You answered'),
  ('information_asked', 'zh', '我们的问题', 'We asked, in Chinese'),
  ('information_asked', 'en', '我们的问题（英文）', 'We asked'),
  ('information_asked', 'answer', '您的回答', 'You answered'),
  ('grievance', 'text', '记下的抱怨', 'Remark noted by staff'),
  ('remark_outcome', 'words', '我们的致谢', 'Our thanks'),
  ('demand_assessment', 'explanation', '诉求评估的说明', 'Why the demand was assessed so'),
  ('demand_assessment', 'evidence', '诉求评估的证据', 'Evidence of the assessment'),
  ('demand_assessment', 'review_words', '复核意见', 'Words of the reviewer'),
  ('demand_assessment', 'appeal_text', '您的申诉', 'Your appeal'),
  ('demand_assessment', 'appeal_words', '申诉的答复', 'Decision on the appeal'),
  ('staff_filing', 'direct_cause', '柜台记录：直接原因', 'Noted by staff: direct cause'),
  ('staff_filing', 'cause_behind', '柜台记录：背后原因', 'Noted by staff: cause behind it'),
  ('staff_filing', 'says_of_products', '柜台记录：对产品的看法', 'Noted by staff: of our products'),
  ('staff_filing', 'says_of_needs', '柜台记录：需求', 'Noted by staff: of needs'),
  ('staff_filing', 'says_of_competitors', '柜台记录：对同行的看法', 'Noted by staff: of competitors'),
  ('received_mail', 'sender', '来信人编号', 'Reference of the mail''s sender'),
  ('outgoing_mail', 'in_reply_to', '所回邮件的标识', 'Id of the mail that we answered'),
  ('gateway_conversation', 'sender', '消息发送人编号', 'Reference of the message''s sender'),
  ('reach', 'sender', '短信或聊天账号', 'Account for text messages or chat'),
  ('reach', 'postal_address', '邮寄地址', 'Postal address'),
  ('mention', 'author', '帖子作者', 'Author of the post'),
  ('mention', 'url', '帖子网址', 'Address of the post'),
  ('mention', 'title', '帖子标题', 'Title of the post'),
  ('mention', 'text', '帖子内容', 'Text of the post'),
  ('mention', 'evidence', '核实依据', 'How it was verified'),
  ('mention', 'words', '与作者联系的记录', 'Note of the talk with the author'),
  ('mention', 'refusal', '未批准的原因', 'Why a text was not released')
) as t (table_name, column_name, zh, en)
where p.table_name = t.table_name and p.column_name = t.column_name;

-- One row per row that holds something of the person; read as the caller, so a foreign unit shows nothing.
create function words_of(unit text, complaint_number text) returns table (place text, held jsonb)
  language plpgsql stable set search_path = public as $$
declare
  one record;
begin
  for one in
    select p.table_name, p.found_by,
      string_agg(format('%L, %I', p.column_name, p.column_name), ', ') as pairs,
      string_agg(format('%I is not null', p.column_name), ' or ') as any_held
    from personal_column p where p.told_as <> 'NOTHING' group by p.table_name, p.found_by
  loop
    return query execute format(
      'select %L::text, jsonb_build_object(%s) from %I where business_unit = $1 and %s and (%s)',
      one.table_name, one.pairs, one.table_name, one.found_by, one.any_held) using unit, complaint_number;
  end loop;
end $$;
revoke execute on function words_of(text, text) from public;
grant execute on function words_of(text, text) to ${app_role};

-- Telling and erasing look up by number what was only ever looked up otherwise.
create index received_mail_of on received_mail (business_unit, number) where number is not null;
create index outgoing_mail_of on outgoing_mail (business_unit, number);
create index gateway_conversation_of on gateway_conversation (business_unit, number);
create index grievance_converted_to on grievance (business_unit, converted_to) where converted_to is not null;
