package dev.entrepot.web.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.catalog.product.VariantId;
import dev.entrepot.web.shared.json.WireJson;
import dev.entrepot.web.shared.json.WireValues;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceOrderRequestTest {

    private final WireJson json = new WireJson(
            () -> Currency.getInstance("EUR"),
            List.of(new WireValues().text(Sku.class, "a SKU", Sku::new).id(VariantId.class, VariantId::new)));

    /** What is here is in the fingerprints that databases hold: with another text a repetition would be taken for another order. */
    @Test
    void isFingerprintedByWhatWasSent() {
        PlaceOrderRequest request = json.bind(
                json.parse(PlaceOrderRequest.EXAMPLE.getBytes(StandardCharsets.UTF_8)), PlaceOrderRequest.class);

        assertThat(new String(json.writeBare(request), StandardCharsets.UTF_8)).isEqualTo("""
                {"coupons":["WELCOME10"],"email":"ada@example.org","lines":[{"quantity":2,"sku":"HAMPER-PANTRY"}],\
                "payment":{"token":"tok_success"},"shipping_address":{"city":"Berlin","country":"DE","line1":"Unter den Linden 1",\
                "name":"Ada Lovelace","postal_code":"10117"}}""");
    }
}
