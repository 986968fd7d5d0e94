import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.template.JavaTemplates;
import io.nodesmith.template.TemplateEngine;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Time from a sentence to a skeleton in a warm process, for each of four sentences. */
public final class Warm {
  private static final List<String> SENTENCES =
      List.of(
          "Create PostgreSQL CRUD Effect node with connection pooling",
          "Compute node that validates email addresses and normalizes text",
          "Reducer that counts events per key and sums the amounts per key",
          "Orchestrator that runs reserve_stock, charge_card and ship_order in order with"
              + " compensation when one fails");
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 500;

  private final PrdAnalyzer analyzer = new PrdAnalyzer();
  private final NodeClassifier classifier = new NodeClassifier();
  private final ContractBuilder contracts = new ContractBuilder();
  private final JavaTemplates templates = new JavaTemplates(new TemplateEngine());

  public static void main(String[] arguments) {
    Warm warm = new Warm();
    for (int i = 0; i < WARM_UP; i++) {
      SENTENCES.forEach(warm::skeleton);
    }
    for (String sentence : SENTENCES) {
      long[] nanos = new long[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        long start = System.nanoTime();
        warm.skeleton(sentence);
        nanos[i] = System.nanoTime() - start;
      }
      Arrays.sort(nanos);
      System.out.printf(
          "warm sentence to skeleton: p50 %.2f ms, p99 %.2f ms  %s%n",
          nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 99 / 100] / 1e6, sentence);
    }
  }

  private int skeleton(String sentence) {
    if (!(analyzer.analyze(sentence) instanceof Analysis.Clear clear)
        || !(classifier.classify(clear.requirements(), sentence, Optional.empty())
            instanceof Classification.Decided decided)) {
      throw new IllegalStateException(sentence);
    }
    NodeContract contract = contracts.build(clear.requirements(), decided);
    return templates.render(contract).files().size();
  }
}
