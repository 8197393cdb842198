package dev.entrepot.web.shared.filter;

import dev.entrepot.application.shared.CurrentStore;
import dev.entrepot.application.shared.StatementTally;
import dev.entrepot.application.shared.StoreId;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Works for the one default store throughout each request, and counts the statements that it sends. */
final class StoreFilter implements Filter {

    /** Under what the request has its {@link StatementTally}. */
    static final String TALLY = StatementTally.class.getName();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        StatementTally tally = new StatementTally();
        request.setAttribute(TALLY, tally);
        try {
            tally.during(() -> CurrentStore.run(StoreId.DEFAULT, () -> pass(request, response, chain)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Carried e) {
            throw e.carried;
        }
    }

    private static void pass(ServletRequest request, ServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Carried(e);
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
