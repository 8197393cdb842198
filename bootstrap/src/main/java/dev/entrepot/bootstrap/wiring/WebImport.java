package dev.entrepot.bootstrap.wiring;

import dev.entrepot.web.shared.WebWiring;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP side, for commands that answer HTTP. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import(WebWiring.class)
class WebImport {}
