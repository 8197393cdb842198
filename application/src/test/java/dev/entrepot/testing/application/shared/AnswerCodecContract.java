package dev.entrepot.testing.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entrepot.application.catalog.CreateBrand;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.shared.AnswerCodec;
import dev.entrepot.domain.catalog.classification.BrandId;
import dev.entrepot.domain.ordering.Order;
import dev.entrepot.testing.domain.ordering.SampleOrders;
import dev.entrepot.testing.domain.shared.Fresh;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link AnswerCodec} does. */
public interface AnswerCodecContract {

    /** What is tested. */
    AnswerCodec codec();

    @Test
    default void readsAnOrderAsItWasWritten() {
        Order order = SampleOrders.placed();
        order.decline("card_declined", Fresh.NOW.plusNanos(123_456_000));
        OrderView answer = OrderView.of(order);

        OrderView read = codec().read(codec().write(answer), OrderView.class);

        assertThat(read).isEqualTo(answer);
        assertThat(read.accessToken()).isEqualTo(answer.accessToken());
    }

    @Test
    default void readsASmallAnswerAsItWasWritten() {
        CreateBrand.Created answer = new CreateBrand.Created(new BrandId(Fresh.uuid()));

        assertThat(codec().read(codec().write(answer), CreateBrand.Created.class))
                .isEqualTo(answer);
    }

    @Test
    default void refusesWhatItHasNotWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> codec().read("nonsense", OrderView.class));
    }

    @Test
    default void refusesARecordOfAnotherType() {
        String text = codec().write(new CreateBrand.Created(new BrandId(Fresh.uuid())));

        assertThatIllegalArgumentException().isThrownBy(() -> codec().read(text, OrderView.class));
    }
}
