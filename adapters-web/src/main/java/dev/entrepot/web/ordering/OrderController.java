package dev.entrepot.web.ordering;

import dev.entrepot.application.ordering.CancelOrder;
import dev.entrepot.application.ordering.FindOrder;
import dev.entrepot.application.ordering.OrderHistory;
import dev.entrepot.application.ordering.OrderView;
import dev.entrepot.application.ordering.PlaceOrder;
import dev.entrepot.application.shared.Answer;
import dev.entrepot.domain.ordering.OrderId;
import dev.entrepot.domain.ordering.OrderingRefusal;
import dev.entrepot.web.pricing.BuyerContent;
import dev.entrepot.web.shared.access.Caller;
import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.input.IfMatch;
import dev.entrepot.web.shared.input.MediaTypes;
import dev.entrepot.web.shared.input.Query;
import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.Problem;
import dev.entrepot.web.shared.problem.ProblemKinds;
import dev.entrepot.web.shared.reply.Refuses;
import dev.entrepot.web.shared.reply.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@Controller
@Tag(name = "Orders", description = "What was bought.")
final class OrderController {

    private static final String ORDERS = "/api/v1/orders";
    private static final String TOKEN_HEADER = "X-Access-Token";
    private static final String TOKEN_EXAMPLE = "1vZ0pYk3uW9aQx7LmBtR5sD2fG8hJ4kN6cE0iO1yPqX";

    private final PlaceOrder placeOrder;
    private final FindOrder findOrder;
    private final OrderHistory history;
    private final CancelOrder cancelOrder;
    private final OrderWebMapper mapper;

    OrderController(
            PlaceOrder placeOrder,
            FindOrder findOrder,
            OrderHistory history,
            CancelOrder cancelOrder,
            OrderWebMapper mapper) {
        this.placeOrder = placeOrder;
        this.findOrder = findOrder;
        this.history = history;
        this.cancelOrder = cancelOrder;
        this.mapper = mapper;
    }

    @PostMapping(path = ORDERS, consumes = MediaTypes.JSON)
    @Operation(
            summary = "Place an order",
            description =
                    "Prices the lines by the rules of this moment, holds the stock, writes the order and asks for the payment. If"
                            + " the gateway answers at once, so does this: status paid, or payment_failed with the stock released;"
                            + " otherwise pending. Keep the access token: with it the order can be read. Staff may describe the buyer.")
    @Refuses({
        "idempotency_key_required",
        "insufficient_stock",
        "quote_changed",
        "not_for_sale",
        "price_missing",
        "unknown_coupon",
        "coupon_expired",
        "coupon_not_yet_valid",
        "coupon_exhausted",
        "unknown_shipping_method",
        "shipping_unavailable",
        "quantity_too_great",
        "amount_too_large",
        "unknown_customer",
        "idempotency_key_reused",
        "request_in_progress",
        "authentication_required"
    })
    Reply<OrderResponse> placeOrder(@RequestBody PlaceOrderRequest request, Idempotency idempotency, Caller caller) {
        BuyerContent.demandOfStaff(request.buyer(), caller);
        PlaceOrder.Command command = mapper.command(request, idempotency.required(request), caller.name());
        try {
            Answer<OrderView> answer = placeOrder.handle(command);
            OrderView order = answer.result();
            return Reply.created(answer, ORDERS + "/" + order.id(), mapper.response(order), order.version());
        } catch (OrderingRefusal.QuoteChanged changed) {
            throw withPresentQuote(changed);
        }
    }

    @GetMapping(ORDERS + "/{id}")
    @Operation(
            summary = "Read an order",
            description =
                    "One order, for staff or for whoever has its access token. To everybody else it does not exist.")
    @Refuses("order_not_found")
    Reply<OrderResponse> getOrder(
            @PathVariable String id,
            @Parameter(description = "The order's access token, for whoever has no key.", example = TOKEN_EXAMPLE)
                    @RequestHeader(name = TOKEN_HEADER, required = false)
                    @Nullable
                    String token,
            @Query TokenQuery query,
            Caller caller) {
        OrderView order = seen(id, token, query, caller);
        return Reply.ok(mapper.response(order), order.version()).personal();
    }

    @GetMapping(ORDERS + "/{id}/history")
    @Operation(
            summary = "Read how an order went on",
            description = "Every change of an order's status, the first one first, for those who may read the order.")
    @Refuses("order_not_found")
    Reply<OrderHistoryResponse> getOrderHistory(
            @PathVariable String id,
            @Parameter(description = "The order's access token, for whoever has no key.", example = TOKEN_EXAMPLE)
                    @RequestHeader(name = TOKEN_HEADER, required = false)
                    @Nullable
                    String token,
            @Query TokenQuery query,
            Caller caller) {
        OrderView order = seen(id, token, query, caller);
        return Reply.ok(new OrderHistoryResponse(
                        history.of(order.id()).stream().map(mapper::change).toList()))
                .personal();
    }

    @PostMapping(ORDERS + "/{id}/cancel")
    @Operation(
            summary = "Cancel an order",
            description =
                    "Calls an order off; for staff. Its stock is free again at once, and if it was paid, the money is given back.")
    @Refuses({"order_not_found", "illegal_transition", "order_shipped", "stale_version"})
    Reply<OrderResponse> cancelOrder(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable CancelOrderRequest request,
            IfMatch ifMatch,
            Idempotency idempotency,
            Caller caller) {
        CancelOrderRequest asked = request == null ? new CancelOrderRequest(null) : request;
        String reason = asked.reason() == null ? "" : asked.reason().strip();
        OrderId wanted = idOf(id);
        Long expected = ifMatch.present()
                ? ifMatch.expected(findOrder
                        .handle(new FindOrder.Command(wanted, caller.isStaff(), null))
                        .version())
                : null;
        Answer<OrderView> answer = cancelOrder.handle(
                new CancelOrder.Command(idempotency.optional(asked), wanted, expected, caller.name(), reason));
        OrderView order = answer.result();
        return Reply.done(answer, mapper.response(order), order.version());
    }

    private OrderView seen(String id, @Nullable String header, TokenQuery query, Caller caller) {
        String token = header == null ? query.accessToken() : header;
        return findOrder.handle(new FindOrder.Command(idOf(id), caller.isStaff(), token));
    }

    /** What is no id is the id of no order. */
    private static OrderId idOf(String text) {
        try {
            return OrderId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new OrderingRefusal.NotFound(text);
        }
    }

    /** Nothing is kept of the quote that the buyer saw: its fingerprint tells the amounts. */
    private ApiProblem withPresentQuote(OrderingRefusal.QuoteChanged changed) {
        Map<String, Object> facts = new HashMap<>(changed.facts());
        facts.put("quote", mapper.present(changed.quote()));
        changed.difference().ifPresent(difference -> facts.put("difference", mapper.difference(difference)));
        return new ApiProblem(new Problem(ProblemKinds.of(changed), changed.getMessage(), List.of(), facts, Map.of()));
    }

    record TokenQuery(
            @Schema(description = "The order's access token, unless the header has it.", example = TOKEN_EXAMPLE)
            @Nullable
            String accessToken) {

        /** Does not tell the token. */
        @Override
        public String toString() {
            return "TokenQuery[hidden]";
        }
    }
}
