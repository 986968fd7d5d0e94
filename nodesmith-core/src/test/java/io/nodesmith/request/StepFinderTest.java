package io.nodesmith.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepFinderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Travel saga with compensation: reserve the flight, book the hotel. If the hotel fails,"
            + " release the flight.",
        "Travel saga with compensation: reserve the flight, book the hotel, if it fails, release"
            + " the flight",
        "Travel saga with compensation: reserve the flight, book the hotel. On failure release the"
            + " flight."
      })
  void whatIsDoneOnFailureIsNoStep(String text) {
    StepPlan steps = Reading.of(text).steps();
    assertEquals(List.of("reserve_flight", "book_hotel"), steps.names());
    assertTrue(steps.compensation());
  }

  @Test
  void numberedStepsKeepTheirOrder() {
    StepPlan steps =
        Reading.of(
                "# Claims\n\nOrchestrator for claims.\n\n## Steps\n1. Validate the claim\n"
                    + "2. Assess the damage\n3. Notify the customer\n")
            .steps();
    assertEquals(List.of("validate_claim", "assess_damage", "notify_customer"), steps.names());
    assertFalse(steps.compensation());
  }

  @Test
  void parallelStepsAreSeen() {
    assertTrue(
        Reading.of("Orchestrator that fetches quotes in parallel and ranks the quotes")
            .steps()
            .parallel());
  }

  @Test
  void otherKindsHaveNoSteps() {
    assertEquals(
        List.of(),
        Reading.of("Compute node that parses dates and formats dates, no workflow")
            .steps()
            .names());
  }
}
