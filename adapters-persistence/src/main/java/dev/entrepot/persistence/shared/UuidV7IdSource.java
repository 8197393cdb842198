package dev.entrepot.persistence.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.entrepot.application.shared.IdSource;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes identities that rise with time, so that new rows stand side by side at the end of their indexes. */
public final class UuidV7IdSource implements IdSource {

    /** No I, L, O, U, 0 or 1. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator(random);

    @Override
    public UUID next() {
        return generator.generate();
    }

    @Override
    public String code(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a code has at least one character, not " + length);
        }
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    @Override
    public String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
