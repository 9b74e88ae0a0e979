-- A known fault or a recall concerns one product: shown to whoever names it, in the field or in words. Without a product: everybody of the item.
alter table usage_notice add column product text check (length(product) between 2 and 100);
