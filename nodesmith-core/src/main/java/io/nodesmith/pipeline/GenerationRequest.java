package io.nodesmith.pipeline;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.logic.Recipe;
import io.nodesmith.onex.NodeKind;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a user wants made.
 *
 * @param source words or a contract
 * @param language id of the target language
 * @param output the folder that nodes go into
 * @param options what may be done and what may not
 * @param recipe how models are asked
 */
public record GenerationRequest(
    Source source, String language, Path output, Options options, Recipe recipe) {

  /** Where the wish comes from. */
  public sealed interface Source {
    /**
     * Free text or a PRD.
     *
     * @param nodeType the kind that the user names beside the text
     */
    record Words(String text, Optional<NodeKind> nodeType) implements Source {}

    /** A contract in place of words. */
    record Given(NodeContract contract) implements Source {}
  }

  /**
   * What may be done.
   *
   * @param dryRun nothing is written and no code is run
   * @param force files that exist may be replaced
   * @param strict nothing is written unless the node is done
   * @param modelRequired a run without any model's reply is a failure
   */
  public record Options(boolean dryRun, boolean force, boolean strict, boolean modelRequired) {}
}
