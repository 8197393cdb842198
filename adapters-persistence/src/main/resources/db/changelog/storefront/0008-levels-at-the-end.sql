--liquibase formatted sql

--changeset entrepot:levels-are-told-at-the-end
-- What crosses a level changes the offer of its product, whose row comes behind all rows of stock in the order of locking. So it is told
-- when the transaction has all the stock that it takes, which is at its end.
drop trigger stock_items_ran_out_or_came_back on stock_items;
create constraint trigger stock_items_ran_out_or_came_back after update on stock_items
    deferrable initially deferred
    for each row execute function stock_ran_out_or_came_back();
