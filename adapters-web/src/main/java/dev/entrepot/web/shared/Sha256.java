package dev.entrepot.web.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash function by which tags, fingerprints of requests and remembered keys are made. */
public final class Sha256 {

    private Sha256() {}

    /** The 32 bytes of the digest of all parts, one after the other. */
    public static byte[] of(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
