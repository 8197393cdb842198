package dev.entrepot.web.shared.reply;

import dev.entrepot.web.shared.input.Idempotency;
import dev.entrepot.web.shared.json.Fault;
import dev.entrepot.web.shared.json.FaultyInput;
import dev.entrepot.web.shared.problem.ProblemKinds;
import dev.entrepot.web.shared.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Tells of a missing Idempotency-Key together with what is wrong with the body, which is read before the key is asked for. */
final class KeyBesideFaults implements HandlerExceptionResolver, Ordered {

    private static final String REQUIRED = ProblemKinds.IDEMPOTENCY_KEY_REQUIRED.code();

    private final ProblemWriter problems;

    KeyBesideFaults(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Before everything that answers faults without a look at the endpoint. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean lacksKey = handler instanceof HandlerMethod endpoint
                && needsKey(endpoint)
                && request.getHeader(Idempotency.HEADER) == null;
        if (!lacksKey || !(failure instanceof FaultyInput faulty)) {
            return null;
        }
        List<Fault> faults = new ArrayList<>(faulty.faults());
        faults.add(Fault.of(
                Idempotency.HEADER,
                REQUIRED,
                "This header is required: 1 to 255 characters, new ones for each new request."));
        problems.answer(request, response, new FaultyInput(faults));
        return new ModelAndView();
    }

    private static boolean needsKey(HandlerMethod endpoint) {
        Refuses refuses = endpoint.getMethodAnnotation(Refuses.class);
        return refuses != null && List.of(refuses.value()).contains(REQUIRED);
    }
}
