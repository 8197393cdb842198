package dev.entrepot.web.shared.docs;

import dev.entrepot.web.shared.problem.ApiProblem;
import dev.entrepot.web.shared.problem.ProblemKind;
import dev.entrepot.web.shared.problem.ProblemKinds;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.HtmlUtils;

/** The pages for people: one to try the API, and one for each kind of problem. */
@Controller
final class DocsController {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType STYLE = new MediaType("text", "css", StandardCharsets.UTF_8);

    /** Who opens the address that the program prints is a person. */
    @GetMapping("/")
    ResponseEntity<Void> start() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/docs"))
                .build();
    }

    @GetMapping("/docs")
    ResponseEntity<byte[]> page() throws IOException {
        return file("docs.html", HTML);
    }

    @GetMapping("/docs/docs.js")
    ResponseEntity<byte[]> script() throws IOException {
        return file("docs.js", SCRIPT);
    }

    @GetMapping("/docs/docs.css")
    ResponseEntity<byte[]> style() throws IOException {
        return file("docs.css", STYLE);
    }

    @GetMapping("/docs/errors")
    ResponseEntity<byte[]> problems() throws IOException {
        String rows = ProblemKinds.all().stream()
                .map(kind -> "<li><a href=\"/docs/errors/%s\">%s</a> (%d)</li>"
                        .formatted(kind.code(), HtmlUtils.htmlEscape(kind.title()), kind.status()))
                .collect(Collectors.joining("\n"));
        return problemPage("Problems", "<ul>\n" + rows + "\n</ul>");
    }

    @GetMapping("/docs/errors/{code}")
    ResponseEntity<byte[]> problem(@PathVariable String code) throws IOException {
        ProblemKind kind = ProblemKinds.all().stream()
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ApiProblem.of(ProblemKinds.NOT_FOUND, "There is no problem with this code."));
        return problemPage(
                HtmlUtils.htmlEscape(kind.title()),
                "<p><code>%s</code>, HTTP status %d</p>\n<p>%s</p>\n<p><a href=\"/docs/errors\">All problems</a></p>"
                        .formatted(kind.code(), kind.status(), HtmlUtils.htmlEscape(kind.meaning())));
    }

    private static ResponseEntity<byte[]> problemPage(String title, String content) throws IOException {
        String page = new String(read("problem.html"), StandardCharsets.UTF_8)
                .replace("{{title}}", title)
                .replace("{{content}}", content);
        return ResponseEntity.ok().contentType(HTML).body(page.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type) throws IOException {
        return ResponseEntity.ok().contentType(type).body(read(name));
    }

    private static byte[] read(String name) throws IOException {
        return new ClassPathResource(name, DocsController.class).getContentAsByteArray();
    }
}
