package dev.entrepot.web.shared.filter;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StoreId;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Works for the one default store throughout each request. */
final class StoreFilter implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            CurrentStore.run(StoreId.DEFAULT, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (ServletException e) {
                    throw new Carried(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carried e) {
            throw e.carried;
        }
    }

    /** Takes a checked exception through a method that declares none. */
    private static final class Carried extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final ServletException carried;

        Carried(ServletException carried) {
            super(carried);
            this.carried = carried;
        }
    }
}
