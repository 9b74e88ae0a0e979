-- After all versions: the item came beside the questions, and neither may wait for the other.
select set_config('app.business_units', 'retail', true);
insert into information_question (business_unit, item, code, position, zh, en) values
  ('retail', 'installation', 'product-name', 1, '商品名称或型号是什么？', 'What is the name or model of the product?'),
  ('retail', 'installation', 'amount-paid', 2, '您实际付了多少钱，您认为应付多少？', 'How much did you pay, and how much should it have been?'),
  ('retail', 'installation', 'photo', 3, '能拍一张照片吗？请在本页上传，并在这里写“已上传”。', 'Can you take a photo? Please add it on this page and write “added” here.')
on conflict do nothing;
