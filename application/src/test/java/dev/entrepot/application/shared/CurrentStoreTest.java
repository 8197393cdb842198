package dev.entrepot.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class CurrentStoreTest {

    @Test
    void worksForTheStoreThatIsBound() {
        assertThat(CurrentStore.find()).isEmpty();
        assertThatIllegalStateException().isThrownBy(CurrentStore::get);

        CurrentStore.run(StoreId.DEFAULT, () -> assertThat(CurrentStore.get()).isEqualTo(StoreId.DEFAULT));

        assertThat(CurrentStore.call(StoreId.DEFAULT, CurrentStore::find)).contains(StoreId.DEFAULT);
        assertThat(StoreId.DEFAULT).hasToString(StoreId.DEFAULT.value().toString());
        assertThat(CurrentStore.find()).isEmpty();
    }
}
