package dev.entrepot.domain.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, kept as typed.
 *
 * <p>What is checked is what a typing mistake breaks: one {@code @} with something on both sides, a dot in the domain, no blanks
 * and no control characters. Whether somebody reads it only a mail can tell.
 *
 * @param value at most 254 characters (RFC 5321, 4.5.3.1.3)
 */
public record EmailAddress(String value) {

    private static final int MAX_LENGTH = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)+");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it cannot be an address
     */
    public EmailAddress {
        if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    /**
     * By what addresses are compared: in lower case. The part before the {@code @} may mean capitals (RFC 5321, 2.4), but hardly any mailbox
     * does, and nobody types them the same twice.
     */
    public String normalized() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** The address. */
    @Override
    public String toString() {
        return value;
    }
}
