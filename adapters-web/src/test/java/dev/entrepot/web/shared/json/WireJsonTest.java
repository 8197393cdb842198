package dev.entrepot.web.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.entrepot.domain.catalog.Slug;
import dev.entrepot.domain.catalog.product.ProductId;
import dev.entrepot.domain.catalog.product.ProductStatus;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireJsonTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private final WireJson json = new WireJson(
            () -> EUR,
            List.of(new WireValues()
                    .text(Sku.class, "a SKU", Sku::new)
                    .text(Slug.class, "a slug", Slug::new)
                    .id(ProductId.class, ProductId::new)));

    record Basket(
            @NotBlank @Size(max = 10) String buyerName,
            @Nullable ProductStatus status,
            @Nullable Money total,
            @NotNull @Size(max = 2) List<@Valid @NotNull Line> lines) {}

    record Line(
            @NotNull Sku sku,
            @NotNull @Min(1) @Max(99) Integer quantity,
            @Nullable Boolean gift,
            @Nullable Map<String, String> notes) {}

    record Search(
            @Nullable Integer page,
            @Nullable Money minPrice,
            @Nullable Boolean inStock,
            @Nullable List<ProductId> ids,
            @Nullable Instant createdAfter) {}

    record BeforeUpgrade(String name, @Nullable Money total, List<Line> lines) {}

    record AfterUpgrade(
            @Nullable Integer rank,
            List<WiderLine> lines,
            List<String> coupons,
            Set<String> groups,
            Map<String, String> notes,
            @Nullable Money total,
            String name) {}

    record WiderLine(
            @Nullable String engraving,
            Sku sku,
            Integer quantity,
            @Nullable Boolean gift,
            @Nullable Map<String, String> notes) {}

    record Shown(
            Money price,
            ProductId id,
            Sku sku,
            Slug slug,
            ProductStatus status,
            Instant at,
            @Nullable String none) {}

    @Test
    void writesTheSameBareTextAfterMembersWereAddedThatMayBeAbsent() {
        Line line = new Line(new Sku("A-1"), 2, null, Map.of());
        WiderLine widerLine = new WiderLine(null, new Sku("A-1"), 2, null, null);

        byte[] before = json.writeBare(new BeforeUpgrade("Ada", null, List.of(line)));
        byte[] after =
                json.writeBare(new AfterUpgrade(null, List.of(widerLine), List.of(), Set.of(), Map.of(), null, "Ada"));

        assertThat(new String(before, StandardCharsets.UTF_8))
                .isEqualTo("{\"lines\":[{\"quantity\":2,\"sku\":\"A-1\"}],\"name\":\"Ada\"}");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void writesBareTextsThatDifferWhereverSomethingIsSaid() {
        Money zero = Money.of("0.00", EUR);

        assertThat(List.of(
                        new AfterUpgrade(null, List.of(), List.of(), Set.of(), Map.of(), null, "Ada"),
                        new AfterUpgrade(0, List.of(), List.of(), Set.of(), Map.of(), null, "Ada"),
                        new AfterUpgrade(null, List.of(), List.of(""), Set.of(), Map.of(), null, "Ada"),
                        new AfterUpgrade(null, List.of(), List.of("", ""), Set.of(), Map.of(), null, "Ada"),
                        new AfterUpgrade(null, List.of(), List.of(), Set.of("x"), Map.of(), null, "Ada"),
                        new AfterUpgrade(null, List.of(), List.of(), Set.of(), Map.of("x", ""), null, "Ada"),
                        new AfterUpgrade(null, List.of(), List.of(), Set.of(), Map.of(), zero, "Ada"),
                        new AfterUpgrade(null, List.of(), List.of(), Set.of(), Map.of(), null, "")))
                .extracting(value -> new String(json.writeBare(value), StandardCharsets.UTF_8))
                .doesNotHaveDuplicates();
    }

    @Test
    void readsARecord() {
        Basket basket = bind("""
                {"buyer_name": "Ada", "status": "published", "total": "19.9",
                 "lines": [{"sku": "A-1", "quantity": 2, "gift": true, "notes": {"b": "2", "a": "1"}}]}""");

        assertThat(basket)
                .isEqualTo(new Basket(
                        "Ada",
                        ProductStatus.PUBLISHED,
                        Money.of("19.90", EUR),
                        List.of(new Line(new Sku("A-1"), 2, true, Map.of("a", "1", "b", "2")))));
    }

    @Test
    void tellsEveryFaultAtOnce() {
        FaultyInput faulty = faulty("""
                {"buyer_name": "much too long a name", "status": "lost", "total": "1.999", "foo": 1,
                 "lines": [{"sku": "a b", "quantity": 100, "bar": {}}, {"sku": 7, "quantity": "2", "gift": "yes"}]}""");

        assertThat(faulty.faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/foo unknown_field",
                        "/lines/0/bar unknown_field",
                        "/status unknown_value",
                        "/total too_many_decimals",
                        "/lines/0/sku invalid_sku",
                        "/lines/1/sku wrong_type",
                        "/lines/1/quantity wrong_type",
                        "/lines/1/gift wrong_type",
                        "/buyer_name invalid_length",
                        "/lines/0/quantity out_of_range");
    }

    @Test
    void namesWhatIsKnownWhereAFieldIsUnknown() {
        FaultyInput faulty =
                faulty("{\"buyer_name\": \"Ada\", \"lines\": [{\"sku\": \"A\", \"quantity\": 1, \"qty\": 1}]}");

        assertThat(faulty.faults().getFirst().known()).containsExactly("gift", "notes", "quantity", "sku");
    }

    @Test
    void tellsWhatIsMissing() {
        assertThat(faulty("{\"lines\": [null, {}]}").faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/buyer_name required",
                        "/lines/0 required",
                        "/lines/1/sku required",
                        "/lines/1/quantity required");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"[] | an array", "7 | a number", "\"text\" | a string", "null | null"})
    void refusesWhatIsNoObject(String document, String found) {
        assertThat(faulty(document).faults())
                .containsExactly(new Fault(
                        "",
                        "wrong_type",
                        "The body should be an object with members such as buyer_name, lines, status, total, not "
                                + found + ".",
                        List.of("buyer_name", "lines", "status", "total")));
    }

    @Test
    void saysWhatIsExpected() {
        FaultyInput faulty = faulty("""
                {"buyer_name": "much too long a name",
                 "lines": [{"quantity": 100}, {"sku": "A", "quantity": "2"}, {"sku": "A", "quantity": 99999999999}]}""");

        assertThat(faulty.faults())
                .extracting(fault -> fault.field() + " " + fault.message())
                .containsExactlyInAnyOrder(
                        "/buyer_name This should have at most 10 characters.",
                        "/lines This should have at most 2 entries.",
                        "/lines/0/sku This is required.",
                        "/lines/0/quantity This should be a whole number from 1 to 99.",
                        "/lines/1/quantity This should be a whole number from 1 to 99, not a string.",
                        "/lines/2/quantity This should be a whole number from 1 to 99.");
    }

    @Test
    void takesNoDecimalsForAWholeNumber() {
        FaultyInput faulty = faulty("""
                {"buyer_name": "ada", "lines": [{"sku": "A", "quantity": 5.0}], "reson": 1}""");

        assertThat(faulty.faults())
                .extracting(fault -> fault.field() + " " + fault.message())
                .contains("/lines/0/quantity This should be a whole number from 1 to 99, written without decimals.");
    }

    @Test
    void namesTheMemberThatIsNamedTwice() {
        byte[] twice = "{\"lines\": [\n{\"sku\": \"A\", \"sku\": \"B\"}]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> json.parse(twice))
                .hasMessageStartingWith("The body names \"sku\" twice in one object, at line 2, column ")
                .hasMessageEndingWith("Name each member once.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lines\": {}, \"buyer_name\": \"A\"}",
                "{\"lines\": \"x\", \"buyer_name\": \"A\"}",
                "{\"lines\": [7], \"buyer_name\": \"A\"}",
                "{\"lines\": [\"x\"], \"buyer_name\": \"A\"}",
                "{\"lines\": [], \"buyer_name\": {\"a\": 1}}",
                "{\"lines\": [], \"buyer_name\": \"A\", \"status\": 1}",
                "{\"lines\": [], \"buyer_name\": \"A\", \"total\": []}"
            })
    void refusesOtherTypes(String document) {
        assertThat(faulty(document).faults()).extracting(Fault::code).containsExactly("wrong_type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{} {}",
                "{\"a\": 1, \"a\": 2}",
                "{'a': 1}",
                "{\"a\": NaN}",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
            })
    void refusesWhatIsNoJson(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> json.parse(bytes)).isInstanceOf(MalformedJson.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"20\"", "20", "20.0", "{\"amount\": \"20.00\"}", "{\"amount\": 20, \"currency\": \"EUR\"}"})
    void readsMoneyInManyForms(String money) {
        assertThat(bind("{\"buyer_name\": \"A\", \"lines\": [], \"total\": " + money + "}")
                        .total())
                .isEqualTo(Money.of("20", EUR));
    }

    @Test
    void readsMoneyOfAnotherCurrency() {
        String document =
                "{\"buyer_name\": \"A\", \"lines\": [], \"total\": {\"amount\": \"500\", \"currency\": \"JPY\"}}";

        assertThat(bind(document).total()).isEqualTo(Money.of("500", Currency.getInstance("JPY")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"x\"",
                "1e999999999",
                "99999999999999999999999999999999999999",
                "{\"amount\": \"1\", \"currency\": \"XXX\"}",
                "{\"amount\": \"1\", \"currency\": \"EURO\"}",
                "{\"amount\": \"1\", \"currency\": 1}",
                "{\"amount\": true}",
                "{\"amount\": \"1\", \"cents\": 1}",
                "{}",
                "{\"amount\": {\"amount\": 1}}"
            })
    void refusesWhatIsNoMoney(String money) {
        assertThat(faulty("{\"buyer_name\": \"A\", \"lines\": [], \"total\": " + money + "}")
                        .faults())
                .hasSize(1)
                .first()
                .extracting(Fault::field)
                .asString()
                .startsWith("/total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.999", "\"1.999\"", "\"1.000\"", "1.000", "{\"amount\": \"1.5\", \"currency\": \"JPY\"}"})
    void neverRoundsMoney(String money) {
        assertThat(faulty("{\"buyer_name\": \"A\", \"lines\": [], \"total\": " + money + "}")
                        .faults())
                .extracting(Fault::code)
                .containsExactly("too_many_decimals");
    }

    @Test
    void readsParameters() {
        Search search = json.query(
                Map.of(
                        "page", new String[] {"2"},
                        "min_price", new String[] {"9.99"},
                        "in_stock", new String[] {"true"},
                        "ids",
                                new String[] {
                                    "0193a2f0-0000-7000-8000-000000000001,0193a2f0-0000-7000-8000-000000000002"
                                },
                        "created_after", new String[] {"2026-11-21T07:00:00 01:00"}),
                Search.class);

        assertThat(search)
                .isEqualTo(new Search(
                        2,
                        Money.of("9.99", EUR),
                        true,
                        List.of(
                                ProductId.parse("0193a2f0-0000-7000-8000-000000000001"),
                                ProductId.parse("0193a2f0-0000-7000-8000-000000000002")),
                        Instant.parse("2026-11-21T06:00:00Z")));
    }

    @Test
    void tellsEveryFaultOfParametersAtOnce() {
        Map<String, String[]> parameters = Map.of(
                "page", new String[] {"two"},
                "in_stock", new String[] {"maybe"},
                "ids", new String[] {"1,2"},
                "min_price", new String[] {"1", "2"},
                "created_after", new String[] {"yesterday"},
                "colour", new String[] {"red"});

        assertThat(catchThrowableOfType(FaultyInput.class, () -> json.query(parameters, Search.class))
                        .faults())
                .extracting(fault -> fault.field() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "colour unknown_parameter",
                        "min_price repeated",
                        "page invalid_value",
                        "in_stock wrong_type",
                        "ids invalid_value",
                        "created_after invalid_value");
    }

    @Test
    void writesValuesAsText() {
        Shown shown = new Shown(
                Money.of("19.9", EUR),
                ProductId.parse("0193a2f0-0000-7000-8000-000000000001"),
                new Sku("A-1"),
                new Slug("a-b"),
                ProductStatus.DRAFT,
                Instant.parse("2026-11-21T06:00:00.5Z"),
                null);

        assertThat(new String(json.write(shown), StandardCharsets.UTF_8))
                .isEqualTo("{\"price\":{\"amount\":\"19.90\",\"currency\":\"EUR\"},"
                        + "\"id\":\"0193a2f0-0000-7000-8000-000000000001\",\"sku\":\"A-1\",\"slug\":\"a-b\","
                        + "\"status\":\"draft\",\"at\":\"2026-11-21T06:00:00.500Z\",\"none\":null}");
    }

    private Basket bind(String document) {
        return json.bind(json.parse(document.getBytes(StandardCharsets.UTF_8)), Basket.class);
    }

    private FaultyInput faulty(String document) {
        return catchThrowableOfType(FaultyInput.class, () -> bind(document));
    }
}
