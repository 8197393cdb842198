package dev.entrepot.web.shared.problem;

/** The kinds of problems that refusals of the features become. */
final class RefusalKinds {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int INVALID = 422;

    private RefusalKinds() {}

    /** Takes the description of one kind. */
    interface Describer {
        ProblemKind kind(String code, int status, String title, String meaning);
    }

    static void describe(Describer describer) {
        shared(describer);
        catalogue(describer);
        customers(describer);
        pricing(describer);
        inventory(describer);
        transfers(describer);
        ordering(describer);
    }

    private static void shared(Describer to) {
        to.kind(
                "stale_version",
                STALE,
                "Stale version",
                "It was changed after you read it. Read it again, and repeat your change with its present ETag in If-Match.");
        to.kind(
                "idempotency_key_reused",
                INVALID,
                "Idempotency-Key reused",
                "The key was used for a request with another method, address or body. A key stands for one request, for 24 hours.");
        to.kind(
                "request_in_progress",
                CONFLICT,
                "Request in progress",
                "The same request with the same Idempotency-Key is still being worked on. Repeat it after the seconds that Retry-After tells.");
        to.kind(
                "amount_too_large",
                INVALID,
                "Amount too large",
                "A calculation led to an amount that no currency can hold. Lower the quantities or the prices.");
        to.kind(
                "currency_mismatch",
                INVALID,
                "Currency mismatch",
                "Amounts of two currencies stand where one is expected. Nothing is converted silently: send one currency.");
    }

    private static void catalogue(Describer to) {
        to.kind(
                "invalid_slug",
                INVALID,
                "Invalid slug",
                "A slug consists of lower-case letters, digits and single hyphens between them, at most 220 characters.");
        to.kind(
                "invalid_sku",
                INVALID,
                "Invalid SKU",
                "A SKU consists of 1 to 64 capital letters, digits and hyphens.");
        to.kind(
                "slug_taken",
                CONFLICT,
                "Slug taken",
                "The slug is in use. Choose another, or leave it out to get a free one.");
        to.kind("sku_taken", CONFLICT, "SKU taken", "The SKU is in use. Every variant needs one of its own.");
        to.kind("code_taken", CONFLICT, "Code taken", "The category code is in use. Choose another one.");
        to.kind(
                "unknown_reference",
                INVALID,
                "Unknown reference",
                "A field names the id of something that does not exist. The errors say which field.");
        to.kind(
                "product_not_found",
                NOT_FOUND,
                "Product not found",
                "There is no such product, or only staff may see it.");
        to.kind(
                "category_not_found",
                NOT_FOUND,
                "Category not found",
                "There is no such category, or only staff may see it.");
        to.kind("brand_not_found", NOT_FOUND, "Brand not found", "There is no such brand.");
        to.kind(
                "category_in_use",
                CONFLICT,
                "Category in use",
                "Products or sub-categories stand in the category; products and children say how many. Move or delete them first.");
        to.kind(
                "brand_in_use",
                CONFLICT,
                "Brand in use",
                "There are products of the brand; products says how many. Change or delete them first.");
        to.kind(
                "category_cycle",
                CONFLICT,
                "Category cycle",
                "A category cannot stand below itself or below one of its own descendants.");
        to.kind(
                "illegal_transition",
                CONFLICT,
                "Illegal transition",
                "The present status cannot become the one that was asked for; allowed lists what it can become.");
        to.kind(
                "unfit_variants",
                INVALID,
                "Unfit variants",
                "A product needs at least one variant, and no two may have the same id or the same options.");
    }

    private static void customers(Describer to) {
        to.kind("customer_not_found", NOT_FOUND, "Customer not found", "There is no such customer.");
        to.kind("customer_group_not_found", NOT_FOUND, "Customer group not found", "There is no such customer group.");
        to.kind("customer_tier_not_found", NOT_FOUND, "Customer tier not found", "There is no such customer tier.");
        to.kind(
                "customer_email_taken",
                CONFLICT,
                "Customer e-mail taken",
                "Another customer has the e-mail address; capitals make no difference. Look them up with GET /api/v1/customers?email=...");
        to.kind(
                "unknown_customer_group",
                INVALID,
                "Unknown customer group",
                "A customer was to belong to groups that do not exist; customer_groups names them. Add them first.");
        to.kind(
                "unknown_customer_tier",
                INVALID,
                "Unknown customer tier",
                "A customer was to be assigned a tier that does not exist. Add it first.");
        to.kind(
                "customer_group_code_taken",
                CONFLICT,
                "Customer group code taken",
                "There is a customer group with the code already. Choose another code.");
        to.kind(
                "customer_tier_code_taken",
                CONFLICT,
                "Customer tier code taken",
                "There is a customer tier with the code already. Choose another code.");
        to.kind(
                "customer_tier_rank_taken",
                CONFLICT,
                "Customer tier rank taken",
                "Another customer tier, which customer_tier names, has the rank, so that neither would be the higher one. Choose another.");
        to.kind(
                "customer_group_in_use",
                CONFLICT,
                "Customer group in use",
                "Customers belong to the group; customers says how many. Take it from them first.");
        to.kind(
                "customer_tier_in_use",
                CONFLICT,
                "Customer tier in use",
                "The tier is assigned to customers; customers says how many. Take it from them first.");
    }

    private static void pricing(Describer to) {
        to.kind(
                "unknown_customer",
                INVALID,
                "Unknown customer",
                "The buyer is to be a customer who does not exist. Look them up with GET /api/v1/customers?email=...");
        to.kind("empty_basket", INVALID, "Empty basket", "There is nothing to price. Send at least one line.");
        to.kind(
                "quantity_too_great",
                INVALID,
                "Quantity too great",
                "The lines of one variant add up to more units than can be ordered at once.");
        to.kind(
                "price_missing",
                INVALID,
                "Price missing",
                "Something in the basket has no price in its currency, and so cannot be bought.");
        to.kind(
                "unknown_coupon",
                INVALID,
                "Unknown coupon",
                "A coupon belongs to no promotion. Check the spelling or leave it out.");
        to.kind("coupon_expired", CONFLICT, "Coupon expired", "A coupon was valid until some time ago. Leave it out.");
        to.kind(
                "coupon_not_yet_valid",
                CONFLICT,
                "Coupon not yet valid",
                "A coupon will be valid some time later. Leave it out for now.");
        to.kind(
                "coupon_exhausted",
                CONFLICT,
                "Coupon exhausted",
                "A coupon has been used as often as it may be. Leave it out.");
        to.kind(
                "not_for_sale",
                INVALID,
                "Not for sale",
                "A line names a SKU or variant that does not exist or is not published.");
        to.kind(
                "promotion_code_taken",
                CONFLICT,
                "Promotion code taken",
                "Another promotion has the code. Choose another one.");
        to.kind(
                "coupons_not_generated",
                CONFLICT,
                "Coupons not generated",
                "The promotion does not ask for generated codes. Set its coupons to single_use first.");
        to.kind(
                "coupon_batch_not_found",
                NOT_FOUND,
                "Coupon batch not found",
                "The promotion has no such batch of codes.");
        to.kind("promotion_not_found", NOT_FOUND, "Promotion not found", "There is no such promotion.");
        to.kind(
                "price_list_code_taken",
                CONFLICT,
                "Price list code taken",
                "Another price list has the code, or it is that of the regular prices. Choose another one.");
        to.kind("price_list_not_found", NOT_FOUND, "Price list not found", "There is no such price list.");
        to.kind(
                "price_list_entry_not_found",
                NOT_FOUND,
                "Price not found",
                "The price list has no price of the variant from this quantity on.");
        to.kind(
                "shipping_method_code_taken",
                CONFLICT,
                "Shipping method code taken",
                "Another shipping method has the code. Choose another one.");
        to.kind(
                "shipping_method_not_found",
                NOT_FOUND,
                "Shipping method not found",
                "There is no such shipping method.");
        to.kind(
                "unknown_shipping_method",
                INVALID,
                "Unknown shipping method",
                "The store has no shipping method of this code. Choose one of GET /api/v1/shipping-methods.");
        to.kind(
                "shipping_unavailable",
                INVALID,
                "Shipping unavailable",
                "The basket cannot be delivered by the chosen method; obstacle says why: destination, weight or currency.");
        to.kind("sku_not_found", NOT_FOUND, "SKU not found", "No variant has this SKU.");
        to.kind("price_change_not_found", NOT_FOUND, "Price change not found", "There is no such change of a price.");
        to.kind(
                "price_change_decided",
                CONFLICT,
                "Price change decided",
                "The change took effect, was rejected or was cancelled already, or does not wait for approval; state says which.");
        to.kind(
                "own_price_change",
                FORBIDDEN,
                "Own price change",
                "A great change of a price is approved by somebody else than who proposed it.");
        to.kind(
                "invalid_price",
                INVALID,
                "Invalid price",
                "A price is above zero and within the shop's bounds, and a crossed-out price is above the price beside it.");
    }

    private static void inventory(Describer to) {
        to.kind(
                "stock_below_reserved",
                CONFLICT,
                "Stock below reserved",
                "More units are held for orders and carts than would be on hand: reserved says how many, sku and location of what. Ship or release what is held, or cancel the orders that hold it.");
        to.kind(
                "insufficient_stock_on_hand",
                CONFLICT,
                "Insufficient stock on hand",
                "More units would go than are there: on_hand says how many, sku and location of what. Book what came in first.");
        to.kind(
                "too_much_stock",
                CONFLICT,
                "Too much stock",
                "There would be more units than are counted with: at most 1000000000.");
        to.kind(
                "backorder_below_promised",
                CONFLICT,
                "Backorder below promised",
                "More units were promised beyond what is on hand than the limit would allow. Book what came in first, release what is held, or cancel the orders that hold it.");
        to.kind(
                "unknown_sku",
                INVALID,
                "Unknown SKU",
                "Lines name SKUs that no variant has, or that no line of the reservation to be shipped has; skus lists them. Nothing was done.");
        to.kind("reservation_not_found", NOT_FOUND, "Reservation not found", "There is no such reservation.");
        to.kind(
                "reservation_state",
                CONFLICT,
                "Reservation state",
                "What the reservation is does not allow that; state says what it is. What is held is committed before it is shipped; what an order holds is let go by cancelling the order, and once some of it was shipped by releasing the rest.");
        to.kind(
                "reservation_expired",
                CONFLICT,
                "Reservation expired",
                "The reservation was held until expires_at. Reserve again.");
        to.kind(
                "not_held",
                CONFLICT,
                "Not held",
                "The reservation holds fewer units of sku than were named: held says how many.");
        to.kind("location_not_found", NOT_FOUND, "Location not found", "There is no such location.");
        to.kind(
                "unknown_location",
                INVALID,
                "Unknown location",
                "A location that does not exist was named. Look up what is with GET /api/v1/locations.");
        to.kind(
                "location_code_taken",
                CONFLICT,
                "Location code taken",
                "Another location has the code. Choose another one.");
        to.kind(
                "default_location_needed",
                CONFLICT,
                "Default location needed",
                "There is always one default location, which is active. Make another one the default first: PATCH it with is_default true.");
        to.kind(
                "location_in_use",
                CONFLICT,
                "Location in use",
                "Something is in stock at the location, or once was, or a transfer names it, and the books refer to it. Deactivate it instead:"
                        + " PATCH it with active false.");
    }

    private static void transfers(Describer to) {
        to.kind("transfer_not_found", NOT_FOUND, "Transfer not found", "There is no such transfer.");
        to.kind(
                "same_location",
                INVALID,
                "Same location",
                "A transfer would come from where it goes. Name two locations.");
        to.kind("empty_transfer", INVALID, "Empty transfer", "A transfer has at least one line.");
        to.kind(
                "duplicate_variant",
                INVALID,
                "Duplicate variant",
                "Several lines are about one variant, which sku names. Send one line with the sum.");
        to.kind(
                "transfer_state",
                CONFLICT,
                "Transfer state",
                "Only what is in transit can be received or cancelled; state says what the transfer is.");
        to.kind(
                "more_received_than_sent",
                INVALID,
                "More received than sent",
                "More of something is to arrive than was sent; excesses says of what. Receive what was sent, and book the rest as a receipt.");
        to.kind(
                "insufficient_stock_to_transfer",
                CONFLICT,
                "Insufficient stock to transfer",
                "What is not there or is held for orders cannot leave, and nothing was sent. shortages names every line that falls short.");
    }

    private static void ordering(Describer to) {
        to.kind(
                "order_not_paid",
                CONFLICT,
                "Order not paid",
                "The goods of an order leave when it is paid, and nothing was sent. Read the order, and ship it when its status is paid.");
        to.kind(
                "order_shipped",
                CONFLICT,
                "Order shipped",
                "Goods of the order have left the house or were digital, so it cannot be called off. Release its reservation to let go what is still held.");
        to.kind(
                "insufficient_stock",
                CONFLICT,
                "Insufficient stock",
                "The stock cannot meet the order, and nothing of it was reserved. shortages names every line that falls short; elsewhere says how many more units are at locations that do not send to the destination.");
        to.kind(
                "quote_changed",
                CONFLICT,
                "Quote changed",
                "The price is no longer the one that the buyer agreed to. difference tells line by line what changed, quote what it costs now. Show it, and order with the new fingerprint.");
        to.kind("order_not_found", NOT_FOUND, "Order not found", "There is no such order, or it is not yours to see.");
    }
}
