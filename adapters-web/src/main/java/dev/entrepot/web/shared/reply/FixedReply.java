package dev.entrepot.web.shared.reply;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A JSON document that stays the same as long as the program runs: its tag and its compressed form are made once. */
public final class FixedReply {

    private final byte[] plain;
    private final byte[] compressed;
    private final EntityTag tag;

    /** Takes the document in UTF-8. */
    public FixedReply(byte[] document) {
        this.plain = document.clone();
        this.compressed = Compression.compressed(document);
        this.tag = EntityTag.of(null, document);
    }

    /** Answers with it, or that the client has it. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compress = Compression.isWanted(request, plain);
        EntityTag shown = compress ? tag.compressed() : tag;
        response.setHeader(HttpHeaders.ETAG, shown.value());
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (shown.isAmong(request.getHeaders(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = compress ? compressed : plain;
        if (compress) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}
