package dev.entrepot.testing.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A step of how PostgreSQL carried out a statement.
 *
 * @param kind what it does, as EXPLAIN calls it
 * @param table the table that it reads; empty if it reads none
 * @param rows how many rows it looked at, all its repetitions together: those that it read, thrown away ones included, or those that the
 *     steps below gave it
 */
public record PlanStep(String kind, String table, long rows) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether it puts rows in order. */
    public boolean sorts() {
        return kind.endsWith("Sort");
    }

    /**
     * Carries a statement out by a plan that is made once for any values, as the program's connections do, and tells the steps. A
     * transaction is running.
     */
    static List<PlanStep> of(StatementCount.Sent sent, JdbcClient jdbc) {
        jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
        jdbc.sql("prepare explained as " + numbered(sent.sql())).update();
        String plan = jdbc.sql("explain (analyze, format json) execute explained" + arguments(sent.parameters()))
                .query(String.class)
                .single();
        jdbc.sql("deallocate explained").update();
        List<PlanStep> steps = new ArrayList<>();
        add(JSON.readTree(plan).path(0).path("Plan"), steps);
        return steps;
    }

    private static String numbered(String sql) {
        String[] pieces = sql.split("\\?", -1);
        StringBuilder numbered = new StringBuilder(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
            numbered.append('$').append(i).append(pieces[i]);
        }
        return numbered.toString();
    }

    private static String arguments(List<@Nullable Object> parameters) {
        List<String> literals = new ArrayList<>();
        for (Object parameter : parameters) {
            literals.add(parameter == null ? "null" : "'" + parameter.toString().replace("'", "''") + "'");
        }
        return literals.isEmpty() ? "" : "(" + String.join(", ", literals) + ")";
    }

    private static void add(JsonNode node, List<PlanStep> steps) {
        JsonNode below = node.path("Plans");
        double rows = 0;
        if (node.has("Relation Name")) {
            rows = repeated(node, "Actual Rows")
                    + repeated(node, "Rows Removed by Filter")
                    + repeated(node, "Rows Removed by Index Recheck");
        } else {
            for (JsonNode child : below) {
                rows += repeated(child, "Actual Rows");
            }
        }
        steps.add(new PlanStep(
                node.path("Node Type").asString(), node.path("Relation Name").asString(""), Math.round(rows)));
        for (JsonNode child : below) {
            add(child, steps);
        }
    }

    private static double repeated(JsonNode node, String number) {
        return node.path(number).asDouble(0) * node.path("Actual Loops").asDouble(0);
    }
}
