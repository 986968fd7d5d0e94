package io.nodesmith.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.contract.NodeContract;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.template.python.PythonTemplates;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract's tests hold the node to the same laws in Java and in Python. */
class SameLawsTest {
  private static final Pattern JAVA = Pattern.compile("@Test\\s+void (\\w+)\\(");
  private static final Pattern PYTHON = Pattern.compile("def test_(\\w+)\\(");

  /**
   * What only one language can see: a database that is slow or refuses is a class of errors in
   * Python; a coroutine is cancelled where it waits, a thread where it looks; an event without a
   * value is no event for pydantic.
   */
  private static final Set<String> OF_ONE_LANGUAGE =
      Set.of(
          "aneventwithoutvalueisrefused",
          "arefusedstatementisanoperationerror",
          "aslowdatabaseisatimeout",
          "sagaletsnostepchangewhatanothersees",
          "sagarunsnostepafterafailure",
          "sagastopsbetweenstepswhencancelled",
          "sagastopswhencancelled",
          "sagatakesdonestepsbackwhencancelled");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Create PostgreSQL CRUD Effect node with connection pooling | 11",
        "Effect node that puts, gets and deletes values in a cache with a time to live | 11",
        "Compute node that calculates the mean of numbers | 3",
        "Compute node that validates email addresses | 2",
        "Compute node that parses CSV | 3",
        "Reducer that sums the amounts per key | 9",
        "Orchestrator that runs reserve_stock, charge_card and ship_order in order with"
            + " compensation when one fails | 9"
      })
  void lawsAreTheSame(String sentence, int least) {
    NodeContract contract = contract(sentence);
    Set<String> java = laws(new JavaTemplates(new TemplateEngine()).render(contract), JAVA);
    for (OnexProfile profile : OnexProfile.values()) {
      PythonTemplates templates = new PythonTemplates(new TemplateEngine(), profile);
      assertEquals(java, laws(templates.render(contract), PYTHON), profile::id);
    }
    assertTrue(java.size() >= least, java::toString);
  }

  private static NodeContract contract(String sentence) {
    if (new PrdAnalyzer().analyze(sentence) instanceof Analysis.Clear clear
        && new NodeClassifier().classify(clear.requirements(), sentence, Optional.empty())
            instanceof Classification.Decided decided) {
      return new ContractBuilder().build(clear.requirements(), decided);
    }
    throw new AssertionError(sentence);
  }

  /** The names of the laws, as both languages can write them. */
  private static Set<String> laws(Artifacts artifacts, Pattern named) {
    Set<String> laws = new TreeSet<>();
    for (Artifact file : artifacts.files()) {
      if (file.path().toLowerCase(Locale.ROOT).contains("laws")) {
        Matcher law = named.matcher(file.text());
        while (law.find()) {
          laws.add(law.group(1).replace("_", "").toLowerCase(Locale.ROOT));
        }
      }
    }
    laws.removeAll(OF_ONE_LANGUAGE);
    return laws;
  }
}
