package dev.entrepot.bootstrap;

import dev.entrepot.bootstrap.command.Console;
import dev.entrepot.bootstrap.command.EntrepotCommands;
import dev.entrepot.bootstrap.command.ImportCommand;
import dev.entrepot.bootstrap.command.StockCommand;
import dev.entrepot.bootstrap.command.StockImportCommand;
import dev.entrepot.bootstrap.settings.EntrepotSettings;
import dev.entrepot.bootstrap.settings.StartRefused;
import dev.entrepot.domain.shared.Refusal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import picocli.CommandLine;

/** Where the program begins, and the root of what is wired. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(EntrepotSettings.class)
public class EntrepotApplication {

    private static final int FAILURE = 1;

    static void main(String[] arguments) {
        System.exit(run(Console.ofThisProcess(), arguments));
    }

    /** Runs one command to its end. */
    static int run(Console console, String... arguments) {
        CommandLine commands = new CommandLine(new EntrepotCommands(console));
        commands.addSubcommand(new ImportCommand(console));
        commands.addSubcommand(
                new CommandLine(new StockCommand(console)).addSubcommand(new StockImportCommand(console)));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, console));
        return commands.execute(arguments.length == 0 ? new String[] {"help"} : arguments);
    }

    private static int explain(Exception failure, Console console) {
        if (failure instanceof StartRefused refused) {
            console.complaint(refused.sentence());
            return refused.exitCode();
        }
        if (failure instanceof Refusal refusal) {
            console.complaint(String.valueOf(refusal.getMessage()));
            return FAILURE;
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        console.complaint("This failed, and the log tells more: " + root);
        return FAILURE;
    }
}
