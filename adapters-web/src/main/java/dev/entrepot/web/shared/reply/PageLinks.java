package dev.entrepot.web.shared.reply;

import org.springframework.web.util.UriComponentsBuilder;

/** Makes the addresses of a list's other pages. */
final class PageLinks {

    private final String url;

    /** Takes the absolute address of the page that was asked for, with its query. */
    PageLinks(String url) {
        this.url = url;
    }

    /** Where a walk goes on behind the item of a cursor; from the start if that is empty. */
    String behind(String cursor) {
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }

    String to(long page) {
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam("page", page)
                .build()
                .toUriString();
    }
}
