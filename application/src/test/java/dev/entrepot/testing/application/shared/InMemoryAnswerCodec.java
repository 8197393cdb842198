package dev.entrepot.testing.application.shared;

import dev.entrepot.application.shared.AnswerCodec;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes an answer as a number under which it keeps the record itself. */
public final class InMemoryAnswerCodec implements AnswerCodec {

    private final List<Record> answers = new CopyOnWriteArrayList<>();

    /** Makes a codec that has written nothing yet. */
    public InMemoryAnswerCodec() {}

    @Override
    public synchronized String write(Record answer) {
        answers.add(answer);
        return "answer " + (answers.size() - 1);
    }

    @Override
    public <R extends Record> R read(String text, Class<R> type) {
        try {
            return type.cast(answers.get(Integer.parseInt(text.replace("answer ", ""))));
        } catch (NumberFormatException | IndexOutOfBoundsException | ClassCastException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + text, e);
        }
    }
}
