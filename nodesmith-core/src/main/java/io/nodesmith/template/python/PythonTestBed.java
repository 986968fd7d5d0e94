package io.nodesmith.template.python;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nodesmith.template.Artifact;
import io.nodesmith.template.Artifacts;
import io.nodesmith.template.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a run of a Python node's tests consists of. The stand-in for {@code omnibase_core} lies last
 * on the path of modules, so that it is used only where the interpreter lacks the real one.
 *
 * @param sources all files by their path below the run's folder
 * @param targets the files with tests, as pytest takes them
 * @param node where the file with the stubs is among the sources
 */
public record PythonTestBed(Map<String, String> sources, List<String> targets, String node) {
  private static final String FOLDER = "python/standin/";
  private static final Pattern USED = Pattern.compile("omnibase_core used: (\\S+)");

  public PythonTestBed {
    sources = Map.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /** The run of these artifacts, whose contract has this version. */
  public static PythonTestBed of(Artifacts artifacts, String version, OnexProfile profile) {
    String place = "v" + version.replace('.', '_') + "/";
    Map<String, String> sources = new LinkedHashMap<>();
    artifacts.files().forEach(file -> sources.put(place + file.path(), file.text()));
    for (String name : List.of("conftest.py", "pytest.ini")) {
      sources.put(name, TemplateEngine.text(FOLDER + name));
    }
    Map<String, List<String>> standIn = index();
    for (String layer : List.of("both", profile.id())) {
      for (String path : Objects.requireNonNull(standIn.get(layer), layer)) {
        sources.put("stand_in/" + path, TemplateEngine.text(FOLDER + layer + "/" + path));
      }
    }
    List<String> targets =
        artifacts.ofRole(Artifact.Role.TEST).stream()
            .map(Artifact::path)
            .filter(path -> path.startsWith("tests/test_"))
            .map(path -> place + path)
            .toList();
    return new PythonTestBed(sources, targets, place + artifacts.node().path());
  }

  /**
   * The version of {@code omnibase_core} that a run's output tells of; {@code stand-in} is ours.
   */
  public static Optional<String> usedCore(String output) {
    return USED.matcher(output).results().map((MatchResult one) -> one.group(1)).findFirst();
  }

  private static Map<String, List<String>> index() {
    try {
      return new YAMLMapper()
          .readValue(
              TemplateEngine.text(FOLDER + "index.yaml"),
              new TypeReference<LinkedHashMap<String, List<String>>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the index of the stand-in cannot be read", e);
    }
  }
}
