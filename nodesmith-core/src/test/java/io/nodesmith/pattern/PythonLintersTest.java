package io.nodesmith.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.nodesmith.contract.NodeContract;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.python.OnexProfile;
import io.nodesmith.template.python.PythonTestBed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whether mypy and ruff, where they are installed, find nothing in finished nodes. Nothing of the
 * project requires them. With {@code -Dnodesmith.test.every=1} all families are looked at.
 */
@EnabledIf(
    value = "io.nodesmith.pattern.PythonBench#isUsable",
    disabledReason = "no python3 with pydantic and pytest")
class PythonLintersTest {
  private static final int MOST_MINUTES = 10;

  /** Not installed here as a rule, so that nothing is known of their types. */
  private static final List<String> UNTYPED = List.of("asyncpg", "httpx");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void mypyFindsNothing(OnexProfile profile) throws Exception {
    Path mypy = tool("mypy");
    boolean all = Integer.getInteger("nodesmith.test.every", 8) == 1;
    assumeTrue(all || profile == OnexProfile.JULY_2026, "costly: one profile unless all are tried");
    write(profile);
    String settings = "[mypy]\nstrict = True\nexplicit_package_bases = True\n";
    for (String name : UNTYPED) {
      settings += "[mypy-" + name + "]\nignore_missing_imports = True\n";
    }
    Files.writeString(folder.resolve("mypy.ini"), settings);
    Path cache = Path.of("target/mypy-cache-" + profile.id()).toAbsolutePath();
    List<String> command =
        List.of(
            mypy.toString(),
            "--config-file=mypy.ini",
            "--python-executable=" + PythonBench.executable(),
            "--cache-dir=" + cache,
            "nodes");
    assertEquals("", complaints(command, Map.of("MYPYPATH", "stand_in")));
  }

  @ParameterizedTest
  @EnumSource
  void ruffFindsNothing(OnexProfile profile) throws Exception {
    Path ruff = tool("ruff");
    write(profile);
    List<String> command =
        List.of(ruff.toString(), "check", "--isolated", "--target-version=py312", "nodes");
    assertEquals("", complaints(command, Map.of()));
  }

  private static Path tool(String name) {
    Optional<Path> found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(entry -> Path.of(entry, name))
            .filter(Files::isExecutable)
            .findFirst();
    assumeTrue(found.isPresent(), name + " is not installed");
    return found.get();
  }

  /** Finished nodes, and beside them what stands in for the framework. */
  private void write(OnexProfile profile) throws IOException {
    List<String> sentences =
        PythonPatternsTest.FAMILIES.stream().map(PythonPatternsTest::firstSentence).toList();
    int number = 0;
    for (String sentence : Sampling.of(sentences.stream()).toList()) {
      NodeContract contract = Skeleton.contract(sentence).orElseThrow();
      Artifacts node = PythonSkeleton.of(contract, profile).filled();
      String place = "nodes/" + contract.name() + "_" + number++ + "/";
      for (Map.Entry<String, String> file :
          PythonTestBed.of(node, contract.version(), profile).sources().entrySet()) {
        String path = file.getKey();
        if (path.startsWith("v1_0_0/") || path.startsWith("stand_in/")) {
          Path target = folder.resolve(path.startsWith("stand_in/") ? path : place + path);
          Files.createDirectories(target.getParent());
          Files.writeString(target, file.getValue());
        }
      }
    }
  }

  private String complaints(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return "it did not come to an end";
    }
    return process.exitValue() == 0 ? "" : Files.readString(output);
  }
}
