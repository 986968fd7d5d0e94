package io.nodesmith.cli;

import io.nodesmith.llm.Secret;
import io.nodesmith.llm.TextKeeping;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the user has set up, from the environment and {@code nodesmith.yaml}; flags are not in here.
 *
 * @param home the folder for what lasts: journal, caches
 * @param app the folder of the program, with its libraries and those of nodes
 * @param zai where Z.ai answers
 * @param zaiKey the key for it; none if it is not set
 * @param ollama where Ollama answers, if it is set up
 * @param vllm where an OpenAI-compatible server answers, if one is set up
 * @param vllmKey the key for it; none if it needs none
 * @param endpointKey the key for an endpoint that the command line names; none if it needs none
 * @param localModel the model asked there; empty for the catalogue's
 * @param database address of the ledger's database, with its password; none for the embedded one
 * @param catalog a file of the user's that extends the catalogue of models
 * @param journalTexts what the journal keeps of prompts and replies
 * @param learning whether runs learn from earlier ones
 */
record Settings(
    Path home,
    Optional<Path> app,
    URI zai,
    Secret zaiKey,
    Optional<URI> ollama,
    Optional<URI> vllm,
    Secret vllmKey,
    Secret endpointKey,
    String localModel,
    Secret database,
    Optional<Path> catalog,
    TextKeeping journalTexts,
    boolean learning) {

  /** All that must not be written down. */
  List<Secret> secrets() {
    return Stream.of(zaiKey, vllmKey, endpointKey, database).filter(Secret::isPresent).toList();
  }
}
