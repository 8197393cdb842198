package dev.entrepot.persistence.shared;

/** Several statements in one text, which the driver takes apart and sends together. */
final class Statements {

    /** What stands between two of them, and in none. */
    static final String SEPARATOR = ";\n";

    private Statements() {}

    /** How many statements a text holds. */
    static int countIn(String text) {
        int count = 1;
        for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, at + 1)) {
            count++;
        }
        return count;
    }
}
