package dev.entrepot.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entrepot.domain.shared.Refusal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Crème Brûlée                | creme-brulee
                    Red  Shirt                  | red-shirt
                    "  --Red/Shirt!--  "        | red-shirt
                    Straße                      | strasse
                    GROẞ                        | gross
                    Ærø Ødegård                 | aero-odegard
                    Łódź                        | lodz
                    Þór & Ðorn                  | thor-and-dorn
                    Œuvre Ħal Đuro Ŋa           | oeuvre-hal-duro-na
                    ıssız İzmir                 | issiz-izmir
                    Men's Women’s Oʼahu         | mens-womens-oahu
                    ﬁne ①                       | fine-1
                    № 5                         | no-5
                    Coke™ Zero℠ Pepsi® ©        | coke-zero-pepsi
                    Ǿ ǣ                         | o-ae
                    Ａ４ paper                   | a4-paper
                    50 %                        | 50
                    Ⅳ                           | iv
                    already-a-slug              | already-a-slug
                    """)
    void isMadeOfANameByTransliteration(String name, String slug) {
        assertThat(Slug.from(name, "fallback")).hasToString(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "中文", "---", "!?", "☃"})
    void takesTheFallbackWhenNothingOfTheNameIsLeft(String name) {
        assertThat(Slug.from(name, "product")).isEqualTo(new Slug("product"));
    }

    @Test
    void cutsLongNamesAndLeavesNoHyphenAtTheEnd() {
        assertThat(Slug.from("a".repeat(300), "x").value()).hasSize(200);
        assertThat(Slug.from("a".repeat(199) + " bcd", "x").value()).isEqualTo("a".repeat(199));
        assertThat(Slug.from("-" + "a".repeat(199) + "bcd", "x").value()).isEqualTo("a".repeat(199) + "b");
    }

    @Test
    void isMadeOfAnyNameWhatever() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder name = new StringBuilder();
            random.ints(random.nextInt(30), 1, 0x3000)
                    .filter(Character::isDefined)
                    .forEach(name::appendCodePoint);

            Slug slug = Slug.from(name.toString(), "fallback");

            assertThat(Slug.from(slug.value(), "x"))
                    .as("a slug of a slug is itself; seed %d, name '%s'", seed, name)
                    .isEqualTo(slug);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "é", "a/b", "a\n"})
    void refusesWhatIsNotASlug(String text) {
        assertThatExceptionOfType(CatalogRefusal.InvalidSlug.class)
                .isThrownBy(() -> new Slug(text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("invalid_slug");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.facts()).containsEntry("slug", text);
                });
    }

    @Test
    void isAtMostTwoHundredAndTwentyCharactersLong() {
        assertThat(new Slug("a".repeat(220)).value()).hasSize(220);
        assertThatExceptionOfType(CatalogRefusal.InvalidSlug.class).isThrownBy(() -> new Slug("a".repeat(221)));
    }

    @Test
    void isNumberedToTellItApart() {
        assertThat(new Slug("red-shirt").numbered(2)).hasToString("red-shirt-2");
    }

    @Test
    void isShortenedWhereTheNumberWouldNotFit() {
        assertThat(new Slug("a".repeat(220)).numbered(12)).hasToString("a".repeat(217) + "-12");
        assertThat(new Slug("a".repeat(217) + "-bc").numbered(7)).hasToString("a".repeat(217) + "-7");
    }
}
