package dev.entrepot.web.ordering;

import dev.entrepot.application.ordering.OrderSummaries;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.reply.Listing;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Tag(name = "Orders")
final class OrderListController {

    private final OrderSummaries summaries;
    private final OrderWebMapper mapper;

    OrderListController(OrderSummaries summaries, OrderWebMapper mapper) {
        this.summaries = summaries;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/orders")
    @Operation(
            summary = "List orders",
            description =
                    "The orders that pass all filters, the latest first; for staff. An order is looked up by number=E-1000042.")
    Reply<Listing<OrderSummaryResponse>> listOrders(@Query OrderQuery query) {
        if (query.walks()) {
            int size = query.asPageRequest().size();
            return Reply.walk(
                            summaries.listAfter(query.asFilter(), query.newestFirst(), query.after(), size + 1),
                            size,
                            view -> OrderCursor.of(view.place()),
                            mapper::summary,
                            query.fieldNames())
                    .personal();
        }
        return Reply.page(
                        summaries.list(query.asFilter(), query.newestFirst(), query.asPageRequest()),
                        mapper::summary,
                        query.fieldNames())
                .personal();
    }
}
