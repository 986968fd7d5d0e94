package io.nodesmith.cli;

import io.nodesmith.llm.Caps;
import io.nodesmith.llm.Route;
import io.nodesmith.llm.Tier;
import io.nodesmith.logic.Recipe;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model is asked, how often, and what it may cost: options that several commands share. */
final class ModelOptions {
  @Option(
      names = "--tier",
      paramLabel = "TIER",
      description = "local, cloud_fast, cloud_premium or auto (default): who is asked.")
  private Tier tier = Tier.AUTO;

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "An OpenAI-compatible server; /chat/completions is added to this address.")
  private @Nullable String endpoint;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      split = ",",
      description = "The model to ask; several are asked in turn.")
  private List<String> model = List.of();

  @Option(names = "--enable-llm", description = "A model is required: exit 3 if none answers.")
  private boolean enableLlm;

  @Option(
      names = "--repair",
      paramLabel = "N",
      defaultValue = "2",
      description = "Rounds in which a failure goes back to the model (default: 2; 0: one shot).")
  private int repair = 2;

  @Option(
      names = "--candidates",
      paramLabel = "N",
      defaultValue = "1",
      description = "Replies asked for per method before the first test (default: 1).")
  private int candidates = 1;

  @Option(
      names = "--max-tokens",
      paramLabel = "N",
      defaultValue = "4000",
      description = "Most tokens of one reply (default: 4000).")
  private int maxTokens = 4000;

  @Option(
      names = "--deadline",
      paramLabel = "SECONDS",
      defaultValue = "180",
      description = "Longest time for all calls of one file together (default: 180).")
  private int deadlineSeconds = 180;

  @Option(
      names = "--budget",
      paramLabel = "USD",
      description = "Most money for this run, in US dollars.")
  private @Nullable BigDecimal budget;

  @Option(
      names = "--budget-day",
      paramLabel = "USD",
      description = "Most money for one day (UTC), of all runs with the same NODESMITH_HOME.")
  private @Nullable BigDecimal dayBudget;

  @Option(names = "--budget-month", paramLabel = "USD", description = "The same for one month.")
  private @Nullable BigDecimal monthBudget;

  @Option(
      names = "--allow-unpriced",
      description = "Also ask models without a known price, which no budget can bound.")
  private boolean allowUnpriced;

  @Option(
      names = "--learning",
      negatable = true,
      description =
          "Learn from this run, and use what earlier ones taught; or do neither. Default: as the"
              + " setting 'learning' says (on), and off for bench.")
  private @Nullable Boolean learning;

  /** Whether the run learns. */
  boolean isLearning(boolean byDefault) {
    return learning == null ? byDefault : learning;
  }

  boolean isRequired() {
    return enableLlm;
  }

  /** The endpoints that may be asked. */
  List<Route> routes(Wiring wiring) {
    checkRanges();
    if (endpoint != null) {
      String name = model.isEmpty() ? "default" : model.getFirst();
      return List.of(
          wiring.custom(SettingsReader.address("--endpoint", endpoint, "http://"), name));
    }
    return wiring.routes();
  }

  /** No endpoint, because none shall be asked. */
  List<Route> noRoutes() {
    if (enableLlm) {
      throw new UsageException("--enable-llm and --no-llm contradict each other.", "Give one.");
    }
    checkRanges();
    return List.of();
  }

  private void checkRanges() {
    if (repair < 0 || repair > 10 || candidates < 1 || candidates > 20) {
      throw new UsageException("--repair goes from 0 to 10, --candidates from 1 to 20.", "");
    }
    if (maxTokens < 100 || deadlineSeconds < 1) {
      throw new UsageException("--max-tokens starts at 100, --deadline at 1.", "");
    }
    if (Stream.of(budget, dayBudget, monthBudget)
        .anyMatch(usd -> usd != null && usd.signum() < 0)) {
      throw new UsageException("A budget cannot be negative.", "");
    }
  }

  Recipe recipe() {
    return new Recipe(
        endpoint == null ? tier : Tier.CUSTOM,
        model,
        candidates,
        repair,
        // One shot is one call: the reply to the prompt, and nothing thought of before.
        repair == 0 ? 0 : Recipe.PLAN_FROM,
        maxTokens,
        Duration.ofSeconds(deadlineSeconds));
  }

  Caps caps() {
    boolean isBound = budget != null || dayBudget != null || monthBudget != null;
    return new Caps(budget, dayBudget, monthBudget, allowUnpriced || !isBound);
  }

  /** The same, without sending failures back. */
  Recipe withoutRepair() {
    return recipe().withRepairRounds(0);
  }

  /** Who is asked. */
  String names(List<Route> routes) {
    return "Models: "
        + routes.stream().map(this::name).distinct().collect(Collectors.joining(", "));
  }

  private String name(Route route) {
    String asked = model.isEmpty() ? route.model() : String.join(" then ", model);
    return route.tier().name().toLowerCase(Locale.ROOT) + " " + asked;
  }
}
