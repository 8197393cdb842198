package dev.entrepot.web.pricing;

import dev.entrepot.application.pricing.ChangePrices;
import dev.entrepot.application.pricing.PriceChangeView;
import dev.entrepot.application.pricing.PriceProposalView;
import dev.entrepot.domain.catalog.product.Sku;
import dev.entrepot.domain.pricing.pricelist.Price;
import dev.entrepot.domain.shared.Identifier;
import dev.entrepot.domain.shared.Money;
import dev.entrepot.web.shared.input.WebMapping;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

@Mapper(config = WebMapping.class)
interface PriceWebMapper {

    @Mapping(target = "id", source = "proposal.id")
    @Mapping(target = "list", source = "proposal.setting.price.list")
    @Mapping(target = "minQuantity", source = "proposal.setting.minQuantity")
    @Mapping(target = "state", source = "proposal.state")
    @Mapping(target = "presentPrice", source = "present")
    @Mapping(target = "price", source = "proposal.setting.price.unit")
    @Mapping(target = "compareAtPrice", source = "proposal.setting.price.compareAt")
    @Mapping(target = "proposedBy", source = "proposal.setting.by.name")
    @Mapping(target = "reason", source = "proposal.setting.reason")
    @Mapping(target = "proposedAt", source = "proposal.proposedAt")
    @Mapping(target = "effectiveAt", source = "proposal.effectiveAt")
    @Mapping(target = "decidedBy", source = "proposal.decision.by.name")
    @Mapping(target = "note", source = "proposal.decision.note")
    @Mapping(target = "decidedAt", source = "proposal.decision.at")
    @Mapping(target = "appliedAt", source = "proposal.appliedAt")
    PriceChangeResponse change(PriceProposalView view);

    PriceHistoryResponse entry(PriceChangeView view);

    @Mapping(target = "price", source = "unit")
    @Mapping(target = "compareAtPrice", source = "compareAt")
    PriceHistoryResponse.AmountsResponse amounts(Price price);

    @Mapping(target = "compareAtPrice", source = "after.compareAt")
    @Mapping(target = "priceChangeId", source = "proposal")
    BulkPriceResponse.RowResponse row(ChangePrices.Row row);

    default @Nullable Money unit(@Nullable Price price) {
        return price == null ? null : price.unit();
    }

    default String sku(Sku sku) {
        return sku.value();
    }

    default @Nullable UUID id(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }
}
