package dev.entrepot.domain.catalog.product;

/**
 * A picture of a product that lives elsewhere. The first one of a product is its primary picture.
 *
 * @param url an absolute http or https URL of at most 2,000 characters
 * @param alt what it shows, for those who cannot see it; may be empty
 */
public record ImageLink(String url, String alt) {

    private static final int MAX_LENGTH = 2000;

    /**
     * Checks the URL's scheme and length.
     *
     * @throws IllegalArgumentException if it is not an absolute http or https URL
     */
    public ImageLink {
        if (url.length() > MAX_LENGTH || !(url.startsWith("https://") || url.startsWith("http://"))) {
            throw new IllegalArgumentException("an image link is an absolute http or https URL, not '" + url + "'");
        }
    }
}
