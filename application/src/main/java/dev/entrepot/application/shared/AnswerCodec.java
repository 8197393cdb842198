package dev.entrepot.application.shared;

/** Writes answers (records of values) as text, and reads them back equal. */
public interface AnswerCodec {

    /** The record as text. */
    String write(Record answer);

    /**
     * The record that was written.
     *
     * @throws IllegalArgumentException if the text is not a record of that type
     */
    <R extends Record> R read(String text, Class<R> type);
}
