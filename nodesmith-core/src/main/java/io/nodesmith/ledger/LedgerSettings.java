package io.nodesmith.ledger;

import io.nodesmith.llm.ModelCatalog;
import io.nodesmith.llm.Secret;
import io.nodesmith.sandbox.TrustedTools;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a ledger needs of its surroundings.
 *
 * @param journal folder of the journal that it is filled from
 * @param catalog models and prices
 * @param database address of a database of the user's, with its password; none for the embedded one
 * @param folder of the embedded server
 * @param tools start the embedded server
 * @param random chooses its password and port
 * @param isRoot whether this process may do everything
 */
public record LedgerSettings(
    Path journal,
    ModelCatalog catalog,
    Secret database,
    Path folder,
    Supplier<TrustedTools> tools,
    RandomGenerator random,
    boolean isRoot) {}
