package dev.entrepot.web.shared.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the codes in {@code errors} of a problem mean, beside those of the {@link ProblemKinds kinds of problems}, which stand there too. */
public final class FaultCodes {

    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        shapes();
        values();
        rules();
    }

    private FaultCodes() {}

    /** What each code means, those that any request may meet first. */
    public static Map<String, String> meanings() {
        return Collections.unmodifiableMap(MEANINGS);
    }

    private static void shapes() {
        code("required", "it is missing, null or blank, and must not be");
        code("unknown_field", "there is no such member; `known` lists those that there are");
        code("unknown_parameter", "there is no such query parameter; `known` lists those that there are");
        code("repeated", "a query parameter that takes one value was given several times");
        code("wrong_type", "another JSON type is expected");
    }

    private static void values() {
        code("unknown_value", "it is none of the values that are listed");
        code("invalid_value", "no such value can be: it cannot be read as what is expected");
        code("invalid_format", "it has not the form that is expected");
        code("invalid_length", "too short or too long, too few or too many");
        code("out_of_range", "too small or too great, or below what it must not be below");
        code("too_many_decimals", "more decimals than the currency has; nothing is rounded");
        code("staff_only", "only staff may ask for this value");
        code("unknown_country", "no country has this code (ISO 3166-1 alpha-2, in capital letters)");
    }

    private static void rules() {
        code("one_of_two", "exactly one of two members must be sent");
        code("not_removable", "null in a merge patch would remove it, and it cannot be removed");
        code("conflicting", "two members must not be sent together");
        code("ambiguous_variant", "a line names its variant by `sku` and by `variant_id`, or by neither");
        code("contradicts_shipping_address", "`ship_to` is another place than the `shipping_address`");
        code("code_is_final", "the code of a thing stays what it is");
        code("currency_is_final", "the currency of a price list stays what it is");
        code("ends_before_it_begins", "the end of a period is not after its start");
        code("unfit_promotion", "parts of a promotion do not fit together");
        code("unfit_shipping_method", "parts of a shipping method do not fit together");
        code("unfit_tax_rule", "parts of a tax rule do not fit together");
        code("duplicate_tax_rule", "two tax rules are for the same zone, category and time");
        code("invalid_backorder", "the limit or the date of a backorder policy does not fit its kind");
        code(
                "unfit_change",
                "a change of stock says neither or both of `on_hand` and `by`, or what does not go with its reason");
        code("wrong_direction", "goods that come in for such a reason do not go, or those that go do not come");
    }

    private static void code(String code, String meaning) {
        MEANINGS.put(code, meaning);
    }
}
