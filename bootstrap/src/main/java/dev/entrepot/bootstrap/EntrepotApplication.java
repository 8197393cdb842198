package dev.entrepot.bootstrap;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the program. */
@SpringBootApplication
public class EntrepotApplication {

    static void main(String[] args) {
        SpringApplication.run(EntrepotApplication.class, args);
    }
}
