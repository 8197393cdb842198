package dev.entrepot.domain.pricing;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of {@code pricing-cases.txt}: words, some of which are {@code name=value}. */
record Words(List<String> words) {

    static Words of(String line) {
        return new Words(List.of(line.strip().split(" +")));
    }

    String at(int position) {
        return words.get(position);
    }

    Stream<String> from(int position) {
        return words.stream().skip(position);
    }

    boolean has(String name) {
        return words.stream().anyMatch(word -> word.equals(name) || word.startsWith(name + "="));
    }

    String value(String name, String otherwise) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    String[] values(String name) {
        String value = value(name, "");
        return value.isEmpty() ? new String[0] : value.split(",");
    }

    @Nullable
    Long number(String name) {
        return has(name) ? Long.valueOf(value(name, "")) : null;
    }
}
