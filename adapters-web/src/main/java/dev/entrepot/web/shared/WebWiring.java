package dev.entrepot.web.shared;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * Everything of this ring, for the program to import. Each package wires its own: controllers are found where they stand, what they share
 * is made by the {@code ...Wiring} beside it. Use cases, query ports, {@code Stores} and a {@code Clock} must be given.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan("dev.entrepot.web")
@EnableConfigurationProperties(WebSettings.class)
public class WebWiring {}
