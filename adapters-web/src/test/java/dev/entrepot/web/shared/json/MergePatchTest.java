package dev.entrepot.web.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class MergePatchTest {

    private final WireJson json = new WireJson(() -> Currency.getInstance("EUR"), List.of());

    /** The test cases of RFC 7396, appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"a":"b"}           | {"a":"c"}                 | {"a":"c"}
            {"a":"b"}           | {"b":"c"}                 | {"a":"b","b":"c"}
            {"a":"b"}           | {"a":null}                | {}
            {"a":"b","b":"c"}   | {"a":null}                | {"b":"c"}
            {"a":["b"]}         | {"a":"c"}                 | {"a":"c"}
            {"a":"c"}           | {"a":["b"]}               | {"a":["b"]}
            {"a":{"b":"c"}}     | {"a":{"b":"d","c":null}}  | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]}   | {"a":[1]}                 | {"a":[1]}
            ["a","b"]           | ["c","d"]                 | ["c","d"]
            {"a":"b"}           | ["c"]                     | ["c"]
            {"a":"foo"}         | null                      | null
            {"a":"foo"}         | "bar"                     | "bar"
            {"e":null}          | {"a":1}                   | {"e":null,"a":1}
            [1,2]               | {"a":"b","c":null}        | {"a":"b"}
            {}                  | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            """)
    void mergesAsTheStandardSays(String document, String patch, String result) {
        JsonNode target = read(document);

        assertThat(new MergePatch(read(patch)).applyTo(target)).isEqualTo(read(result));
        assertThat(target).as("the document itself").isEqualTo(read(document));
    }

    @Test
    void keepsWhatCannotBeRemoved() {
        MergePatch patch = new MergePatch(read("{\"price\": null, \"name\": \"x\", \"slug\": null}"));

        assertThatExceptionOfType(FaultyInput.class)
                .isThrownBy(() -> patch.demandKept(List.of("price", "name", "slug", "sku")))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(Fault::field, Fault::code)
                        .containsExactly(tuple("/price", "not_removable"), tuple("/slug", "not_removable")));
        assertThatNoException().isThrownBy(() -> patch.demandKept(List.of("name", "sku")));
    }

    private JsonNode read(String text) {
        return json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
