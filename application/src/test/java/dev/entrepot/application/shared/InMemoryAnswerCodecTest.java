package dev.entrepot.application.shared;

import dev.entrepot.testing.application.shared.AnswerCodecContract;
import dev.entrepot.testing.application.shared.InMemoryAnswerCodec;

class InMemoryAnswerCodecTest implements AnswerCodecContract {

    private final InMemoryAnswerCodec codec = new InMemoryAnswerCodec();

    @Override
    public AnswerCodec codec() {
        return codec;
    }
}
