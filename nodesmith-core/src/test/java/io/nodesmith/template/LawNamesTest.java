package io.nodesmith.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.nodesmith.classify.Classification;
import io.nodesmith.classify.NodeClassifier;
import io.nodesmith.contract.ContractBuilder;
import io.nodesmith.request.Analysis;
import io.nodesmith.request.PrdAnalyzer;
import io.nodesmith.request.Requirements;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tests of laws have names for a reader of the generated project. */
class LawNamesTest {

  @Test
  void theOnlyGroupHasNoNumber() {
    assertEquals(
        List.of("ModelInvoiceLawsTest"),
        laws("Create, read, update and delete invoices in PostgreSQL"));
  }

  @Test
  void theNodesNameSaysWhatIsKeptWhereNoVerbDoes() {
    assertEquals(List.of("ModelInvoiceLawsTest"), laws("CRUD for invoices in PostgreSQL"));
    assertEquals(
        List.of("ModelRecordLawsTest"),
        laws("Create PostgreSQL CRUD Effect node with connection pooling"));
  }

  @Test
  void furtherGroupsAreNumbered() {
    assertEquals(
        List.of("FoldLawsTest", "Fold2LawsTest"),
        laws("Reducer that counts page views per user and counts clicks per campaign"));
  }

  private static List<String> laws(String request) {
    Requirements read =
        assertInstanceOf(Analysis.Clear.class, new PrdAnalyzer().analyze(request)).requirements();
    Classification.Decided kind =
        assertInstanceOf(
            Classification.Decided.class,
            new NodeClassifier().classify(read, request, Optional.empty()));
    return new JavaTemplates(new TemplateEngine())
        .render(new ContractBuilder().build(read, kind)).files().stream()
            .map(artifact -> artifact.path().replaceFirst(".*/", "").replace(".java", ""))
            .filter(name -> name.endsWith("LawsTest"))
            .toList();
  }
}
