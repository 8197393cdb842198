package dev.entrepot.web.shared.reply;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** Compresses with gzip what is worth it, for those who accept it. */
final class Compression {

    private static final int WORTH_IT = 2048;
    private static final Pattern ZERO_QUALITY = Pattern.compile("q\\s*=\\s*0(\\.0*)?");

    private Compression() {}

    static boolean isWanted(HttpServletRequest request, byte[] bytes) {
        return bytes.length >= WORTH_IT && acceptsGzip(request);
    }

    static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** By RFC 9110, 12.5.3: what is named decides, else what stands for all others; a quality of zero is a refusal. */
    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        boolean others = false;
        for (String entry : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = entry.strip().split("\\s*;\\s*", -1);
            boolean wanted = Arrays.stream(parts)
                    .noneMatch(part -> ZERO_QUALITY.matcher(part).matches());
            if (parts[0].equals("gzip")) {
                return wanted;
            }
            others |= parts[0].equals("*") && wanted;
        }
        return others;
    }
}
