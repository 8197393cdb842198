--liquibase formatted sql

--changeset entrepot:lock-category-tree splitStatements:false
-- Keeps the shape of the store's tree until the transaction ends: as it is for whoever adds to it, for oneself for whoever moves in it.
create function lock_category_tree(moving boolean) returns void
language plpgsql as $$
declare
    tree constant bigint := hashtextextended('category tree:' || current_setting('entrepot.store', true), 0);
begin
    if moving then
        perform pg_advisory_xact_lock(tree);
    else
        perform pg_advisory_xact_lock_shared(tree);
    end if;
end
$$;

--changeset entrepot:lock-category-tree-is-the-applications
revoke execute on function lock_category_tree(boolean) from public;
grant execute on function lock_category_tree(boolean) to "${application_role}";

--changeset entrepot:category-lineage
-- The ids from the root down to the category itself. It is made of parent_id by triggers, so that an order finds all categories of a
-- product by one key, and does not climb the tree.
alter table categories add column lineage uuid[];
-- What stands there belongs to all stores, and a migration is in none of them.
alter table categories no force row level security;
with recursive tree as (
    select tenant_id, id, array[id] as lineage from categories where parent_id is null
    union all
    select c.tenant_id, c.id, t.lineage || c.id
    from tree t join categories c on c.tenant_id = t.tenant_id and c.parent_id = t.id
)
update categories c set lineage = t.lineage from tree t where c.tenant_id = t.tenant_id and c.id = t.id;
alter table categories force row level security;
alter table categories
    alter column lineage set not null,
    add constraint categories_lineage_ends_here check (lineage[cardinality(lineage)] = id),
    add constraint categories_lineage_comes_from_parent check (lineage[cardinality(lineage) - 1] is not distinct from parent_id);
comment on column categories.lineage is 'From the root to the category itself; kept by triggers, never written by hand.';

--changeset entrepot:category-lineage-of-row splitStatements:false
-- Behind the lock every statement sees what earlier holders of it have committed.
create function set_category_lineage() returns trigger
language plpgsql as $$
declare
    above uuid[];
begin
    if new.parent_id is not null or tg_op = 'UPDATE' then
        perform lock_category_tree(tg_op = 'UPDATE');
    end if;
    if new.parent_id is not null then
        select lineage into above from categories where tenant_id = new.tenant_id and id = new.parent_id;
        if not found then
            raise exception 'the category % has no parent %', new.id, new.parent_id
                using errcode = 'foreign_key_violation', table = 'categories', constraint = 'categories_parent';
        end if;
        if new.id = any (above) then
            raise exception 'the category % would stand below itself', new.id
                using errcode = 'check_violation', table = 'categories', constraint = 'categories_not_below_itself';
        end if;
    end if;
    new.lineage := above || new.id;
    return new;
end
$$;

--changeset entrepot:category-lineage-of-subtree splitStatements:false
create function move_category_subtree() returns trigger
language plpgsql as $$
begin
    update categories c
    set lineage = moved.lineage || c.lineage[array_position(c.lineage, moved.id) + 1 :]
    from categories moved
    where moved.tenant_id = new.tenant_id and moved.id = new.id
        and c.tenant_id = moved.tenant_id and c.lineage @> array[moved.id] and c.id <> moved.id;
    return null;
end
$$;

--changeset entrepot:category-lineage-triggers
create trigger lineage_of_added before insert on categories
    for each row execute function set_category_lineage();
create trigger lineage_of_moved before update of parent_id on categories
    for each row when (new.parent_id is distinct from old.parent_id) execute function set_category_lineage();
create trigger subtree_of_moved after update of parent_id on categories
    for each row when (new.parent_id is distinct from old.parent_id) execute function move_category_subtree();
