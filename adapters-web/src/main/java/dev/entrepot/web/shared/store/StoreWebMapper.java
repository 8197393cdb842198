package dev.entrepot.web.shared.store;

import dev.entrepot.application.shared.StoreSettings;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.input.WebMapping;
import org.mapstruct.Mapper;

@Mapper(config = WebMapping.class)
interface StoreWebMapper {

    StoreResponse response(StoreSettings settings);

    StoreRequest editable(StoreSettings settings);

    StoreSettings settings(StoreRequest request);

    default Money money(Money money) {
        return money;
    }
}
