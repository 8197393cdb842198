package dev.entrepot.persistence.pricing;

import dev.entrepot.domain.pricing.pricelist.PriorPrice;

/**
 * The prior price as a column, as {@link PriorPrice} has it. That of a regular price is kept with it; that of a price on a further list
 * depends on when the list came into force, so it is worked out where it is shown.
 */
final class PriorPriceColumn {

    /** The amount in minor units under the name {@code prior_unit}; wants {@link #JOINS}. */
    static final String PRIOR_UNIT = """
            case
                when p.named_list is null then p.prior_unit
                when p.compare_at is not null
                     or (p.min_quantity = 1 and l.customer_groups = '{}' and l.tiers = '{}' and l.channels = '{}' and p.unit < r.unit)
                then least((
                    select min(h.old_unit) from price_changes h
                    where h.variant_id = p.variant_id and h.currency = p.currency and h.list = p.list
                      and h.min_quantity = p.min_quantity and h.changed_at > b.at - interval '%1$d hours' and h.changed_at <= b.at
                      and (l.valid_from is null or h.changed_at > l.valid_from)
                ), (
                    select min(h.old_unit) from price_changes h
                    where h.variant_id = p.variant_id and h.currency = p.currency and h.list = 'base'
                      and h.min_quantity = r.min_quantity and h.changed_at > b.at - interval '%1$d hours' and h.changed_at < b.at
                ), (
                    select n.unit from (
                        (select 1 as turn, h.old_unit as unit from price_changes h
                         where h.variant_id = p.variant_id and h.currency = p.currency and h.list = 'base'
                           and h.min_quantity = r.min_quantity and h.changed_at >= b.at
                         order by h.changed_at, h.sequence
                         limit 1)
                        union all select 2, r.unit where b.at is not null
                    ) n
                    order by n.turn
                    limit 1
                )) end as prior_unit
            """.formatted(PriorPrice.PERIOD.toHours());

    /** To a row {@code p} of prices: its list, the regular price for as many units, and when what is asked now was first asked. */
    static final String JOINS = """
            left join lateral (select * from price_lists where code = p.named_list offset 0) l on true
            left join lateral (
                select i.min_quantity, i.unit from prices i
                where i.variant_id = p.variant_id and i.currency = p.currency and i.list = 'base' and i.min_quantity <= p.min_quantity
                  and l.tax_included = (
                      select s.prices_include_tax from stores s where s.id = nullif(current_setting('entrepot.store', true), '')::uuid)
                order by i.min_quantity desc
                limit 1) r on true
            left join lateral (
                select greatest(max(h.changed_at), l.valid_from) as at from price_changes h
                where h.variant_id = p.variant_id and h.currency = p.currency and h.list = p.list and h.min_quantity = p.min_quantity
                  and h.old_unit is distinct from h.new_unit
                having count(*) > 0) b on p.named_list is not null
            """;

    private PriorPriceColumn() {}
}
