package dev.entrepot.bootstrap.start;

import dev.entrepot.bootstrap.embedded.DataFolder;
import dev.entrepot.bootstrap.settings.Connections;
import dev.entrepot.bootstrap.settings.EntrepotSettings;
import dev.entrepot.bootstrap.settings.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The application upon its foundation, from start to stop. */
public final class RunningProgram implements AutoCloseable {

    private static final String PROFILE = "entrepot.profile";

    private final Foundation foundation;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable ConfigurableApplicationContext context;

    private RunningProgram(Foundation foundation) {
        this.foundation = foundation;
    }

    /**
     * Which program is started.
     *
     * @param command its name on the command line
     * @param configuration the class that the application is built from
     * @param web whether it answers HTTP; then it is alone in its data folder, otherwise it may join the owner
     * @param existing whether it works on a shop that is there, and makes none in a data folder that has none
     */
    public record Plan(String command, Class<?> configuration, boolean web, boolean existing) {

        /** One that makes a shop where there is none. */
        public Plan(String command, Class<?> configuration, boolean web) {
            this(command, configuration, web, false);
        }
    }

    /**
     * Starts.
     *
     * @param options settings from the command line, by the names of {@link EntrepotSettings}; they win over the environment
     */
    public static RunningProgram start(Plan plan, Map<String, Object> options) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("options", options));
        String springProfile = environment.getProperty("spring.profiles.active");
        if (springProfile != null) {
            // Another way to say ENTREPOT_PROFILE, which whoever knows Spring expects.
            environment.getPropertySources().addLast(new MapPropertySource("spring", Map.of(PROFILE, springProfile)));
        }
        EntrepotSettings settings = EntrepotSettings.from(environment);
        environment.getPropertySources().addFirst(new MapPropertySource("settings", derived(plan, settings)));
        if (plan.web()) {
            requireFreePort(settings);
        }
        RunningProgram program = new RunningProgram(Foundation.secure(settings, plan));
        Runtime.getRuntime().addShutdownHook(new Thread(program::close, "stop"));
        try {
            program.run(plan, environment);
            return program;
        } catch (RuntimeException e) {
            boolean toldToStop = program.stopped.getCount() == 0;
            program.close();
            throw toldToStop
                    ? StartRefused.inUse("The program was told to stop while it started.")
                    : explained(e, settings);
        }
    }

    /** Everything that was wired. */
    public ConfigurableApplicationContext context() {
        return Optional.ofNullable(context).orElseThrow();
    }

    /** Where it answers HTTP. */
    public String url() {
        return "http://localhost:" + context().getEnvironment().getProperty("local.server.port");
    }

    /** How many changes of the schema the start applied. */
    public int appliedChanges() {
        return foundation.applied();
    }

    /** Returns when the program was stopped. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Finishes the requests that run, then stops the servers that were started. */
    @Override
    public void close() {
        ConfigurableApplicationContext running = context;
        try {
            if (running != null) {
                running.close();
            }
        } finally {
            foundation.close();
            stopped.countDown();
        }
    }

    private void run(Plan plan, ConfigurableEnvironment environment) {
        context = application(plan, environment, foundation).run();
        if (plan.web()) {
            foundation.tellUrl(url());
        }
    }

    private static SpringApplication application(
            Plan plan, ConfigurableEnvironment environment, Foundation foundation) {
        SpringApplication application = new SpringApplication(plan.configuration());
        application.setEnvironment(environment);
        application.setWebApplicationType(plan.web() ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        // The servers must outlive the application: one hook, ours, stops both in that order.
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("connections", properties(foundation.lay()))));
        return application;
    }

    private static Map<String, Object> derived(Plan plan, EntrepotSettings settings) {
        Path log = settings.data().toAbsolutePath().resolve("log").resolve(plan.command() + ".log");
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.profiles.active", settings.profile().name().toLowerCase(Locale.ROOT));
        properties.put("server.port", settings.port());
        if (settings.profile() == EntrepotSettings.Profile.EMBEDDED) {
            properties.put("logging.file.name", log.toString());
        }
        return properties;
    }

    private static Map<String, Object> properties(Connections connections) {
        return Map.of(
                "spring.datasource.url", connections.application().jdbcUrl(),
                "spring.datasource.username", connections.application().user(),
                "spring.datasource.password", connections.application().password(),
                "entrepot.redis.url", connections.redisUrl());
    }

    /** Refuses a port that is taken, before anything is made; a second program for one folder reads of the first one instead. */
    private static void requireFreePort(EntrepotSettings settings) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(settings.port()));
        } catch (IOException e) {
            String url = "http://localhost:" + settings.port();
            throw DataFolder.ownerOf(settings.data())
                    .filter(owner -> owner.url().equals(url))
                    .map(owner -> StartRefused.inUse("The data folder " + settings.data() + " is in use by "
                            + owner.named() + ": use that one, stop it, or choose another folder with --data."))
                    .orElseGet(() -> portInUse(settings.port()));
        }
    }

    private static StartRefused portInUse(int port) {
        return StartRefused.wrongSetting(
                "Port " + port + " is in use by another program: choose another one with --port or ENTREPOT_PORT.");
    }

    private static RuntimeException explained(RuntimeException failure, EntrepotSettings settings) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException) {
                return portInUse(settings.port());
            }
        }
        return failure;
    }
}
