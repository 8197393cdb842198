package dev.entrepot.web.shared.json;

import java.util.List;

/** A request that is well-formed but wrong, with everything that is wrong about it. */
public final class FaultyInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Refuses the request. */
    public FaultyInput(List<Fault> faults) {
        super("the request has " + faults.size() + " faults", null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** Refuses the request for one reason. */
    public static FaultyInput of(String field, String code, String message) {
        return new FaultyInput(List.of(Fault.of(field, code, message)));
    }

    /** What is wrong, at least one thing. */
    public List<Fault> faults() {
        return faults;
    }
}
