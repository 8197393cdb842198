package dev.entrepot.web.shared.problem;

import dev.entrepot.application.shared.RefusedTogether;
import dev.entrepot.domain.shared.ConcurrentChange;
import dev.entrepot.domain.shared.CurrencyMismatch;
import dev.entrepot.domain.shared.MoneyOverflow;
import dev.entrepot.domain.shared.Refusal;
import dev.entrepot.web.shared.json.Fault;
import dev.entrepot.web.shared.json.FaultyInput;
import dev.entrepot.web.shared.json.MalformedJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** The one place that knows what an exception is to a client. */
final class Problems {

    private static final String RETRY_AFTER_FACT = "retry_after_seconds";
    /** How the framework tells a Content-Type that it cannot read from one that is not there. */
    private static final String UNREADABLE_TYPE = "Could not parse Content-Type.";

    private static final Map<Integer, ProblemKind> BY_STATUS = Map.of(
            404, ProblemKinds.NOT_FOUND,
            405, ProblemKinds.METHOD_NOT_ALLOWED,
            501, ProblemKinds.METHOD_NOT_ALLOWED,
            406, ProblemKinds.NOT_ACCEPTABLE,
            413, ProblemKinds.BODY_TOO_LARGE,
            415, ProblemKinds.UNSUPPORTED_MEDIA_TYPE,
            503, ProblemKinds.UNAVAILABLE);

    private Problems() {}

    /** The problem that the failure is; none if it is a defect of ours. */
    static Optional<Problem> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case ApiProblem api -> api.problem();
                    case RefusedTogether together -> together(together);
                    case Refusal refusal -> refused(refusal);
                    case FaultyInput faulty -> faulty(faulty.faults());
                    case MalformedJson malformed -> Problem.of(ProblemKinds.MALFORMED_REQUEST, malformed.getMessage());
                    case BodyTooLarge tooLarge -> tooLarge(tooLarge.limit());
                    case ConcurrentChange change ->
                        Problem.of(
                                        ProblemKinds.CONCURRENT_CHANGE,
                                        "Others changed the same thing at the same moment. Repeat the request.")
                                .with(HttpHeaders.RETRY_AFTER, "1");
                    case MoneyOverflow overflow -> named("amount_too_large", "An amount would be too large.");
                    case CurrencyMismatch mismatch ->
                        named(
                                "currency_mismatch",
                                "Expected an amount in " + mismatch.expected() + ", but one is in " + mismatch.actual()
                                        + ".");
                    case InvalidParameterException undecodable ->
                        Problem.of(
                                ProblemKinds.MALFORMED_REQUEST,
                                "The query string cannot be decoded: after each % stand two hexadecimal digits, and the bytes are UTF-8.");
                    case HttpMessageNotReadableException unreadable ->
                        Problem.of(
                                ProblemKinds.MALFORMED_REQUEST,
                                "The request needs a JSON body, and has none; /openapi.json tells what stands in it.");
                    case ErrorResponse response -> framework(response);
                    default -> Overload.isBehind(failure) ? unavailable() : null;
                });
    }

    /** The problem of a status that something before us chose. */
    static Problem ofStatus(int status) {
        ProblemKind kind = BY_STATUS.get(status);
        if (kind != null) {
            return Problem.of(kind, kind.title() + ".");
        }
        return status >= 400 && status < 500
                ? Problem.of(
                        ProblemKinds.MALFORMED_REQUEST,
                        "The request cannot be read: its address or a header is malformed, or longer than the server takes.")
                : internal();
    }

    static Problem internal() {
        return Problem.of(
                ProblemKinds.INTERNAL_ERROR,
                "Something went wrong on our side. Tell us the request_id if it happens again.");
    }

    private static Problem refused(Refusal refusal) {
        Map<String, Object> facts = refusal.facts();
        List<Fault> errors = facts.get("field") instanceof String field && refusal.kind() == Refusal.Kind.INVALID
                ? List.of(Fault.of("/" + field.replace('.', '/'), refusal.code(), refusal.getMessage()))
                : List.of();
        Problem problem = new Problem(ProblemKinds.of(refusal), refusal.getMessage(), errors, facts, Map.of());
        return facts.get(RETRY_AFTER_FACT) instanceof Number seconds
                ? problem.with(HttpHeaders.RETRY_AFTER, seconds.toString())
                : problem;
    }

    private static Problem together(RefusedTogether refused) {
        List<Fault> errors = refused.parts().stream()
                .map(part -> Fault.of(
                        "/" + part.field(),
                        part.refusal().code(),
                        part.refusal().getMessage()))
                .toList();
        return new Problem(ProblemKinds.VALIDATION_FAILED, refused.getMessage(), errors, refused.facts(), Map.of());
    }

    private static Problem faulty(List<Fault> faults) {
        Fault first = faults.getFirst();
        String place = first.field().isEmpty() ? "" : first.field() + ": ";
        String detail = faults.size() == 1
                ? "One thing is wrong: " + place + first.message()
                : faults.size() + " things are wrong; see errors.";
        return new Problem(ProblemKinds.VALIDATION_FAILED, detail, faults, Map.of(), Map.of());
    }

    private static Problem tooLarge(long limit) {
        return new Problem(
                ProblemKinds.BODY_TOO_LARGE,
                "The body has more than " + limit + " bytes.",
                List.of(),
                Map.of("limit_bytes", limit),
                Map.of());
    }

    private static Problem named(String code, String detail) {
        return Problem.of(ProblemKinds.named(code), detail);
    }

    private static Problem unavailable() {
        return Problem.of(
                        ProblemKinds.UNAVAILABLE, "There is too much to do right now. Repeat the request in a second.")
                .with(HttpHeaders.RETRY_AFTER, "1");
    }

    private static Problem framework(ErrorResponse response) {
        Problem problem = switch (response) {
            case HttpRequestMethodNotSupportedException method -> wrongMethod(method);
            case HttpMediaTypeNotSupportedException media -> wrongMedia(media);
            default -> ofStatus(response.getStatusCode().value());
        };
        for (Map.Entry<String, List<String>> header : response.getHeaders().headerSet()) {
            problem = problem.with(header.getKey(), String.join(", ", header.getValue()));
        }
        return problem;
    }

    private static Problem wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        String[] supported = wrong.getSupportedMethods();
        List<String> allowed =
                supported == null ? List.of() : Stream.of(supported).sorted().toList();
        return new Problem(
                ProblemKinds.METHOD_NOT_ALLOWED,
                wrong.getMethod() + " is not taken here; send " + alternatives(allowed) + ".",
                List.of(),
                Map.of("allowed", allowed),
                Map.of());
    }

    private static Problem wrongMedia(HttpMediaTypeNotSupportedException wrong) {
        List<String> supported = wrong.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .toList();
        String sent = "There is no Content-Type";
        if (wrong.getContentType() != null) {
            sent = "The Content-Type " + wrong.getContentType() + " is not taken here";
        } else if (UNREADABLE_TYPE.equals(wrong.getBody().getDetail())) {
            sent = "The header Content-Type cannot be read, or names a charset that does not exist";
        }
        return new Problem(
                ProblemKinds.UNSUPPORTED_MEDIA_TYPE,
                sent + "; send " + alternatives(supported) + ".",
                List.of(),
                Map.of("supported", supported),
                Map.of());
    }

    private static String alternatives(List<String> values) {
        return values.isEmpty() ? "what /openapi.json tells" : String.join(" or ", values);
    }
}
