package dev.entrepot.application.shared;

import dev.entrepot.testing.application.shared.IdSourceContract;
import dev.entrepot.testing.application.shared.SequentialIds;

class SequentialIdsTest implements IdSourceContract {

    private final SequentialIds ids = new SequentialIds();

    @Override
    public IdSource ids() {
        return ids;
    }
}
