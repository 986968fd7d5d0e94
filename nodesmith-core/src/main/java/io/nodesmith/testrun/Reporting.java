package io.nodesmith.testrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of the user's that leaves a report which a machine can read, where its test program can
 * be asked for one: pytest by a setting, unittest by a runner of ours in its place.
 *
 * @param arguments of the command
 * @param readable what it has to read for that
 * @param settings environment variables for that
 * @param isPromised whether there must be a report in the end, so that none means a sudden end
 */
record Reporting(
    List<String> arguments, List<Path> readable, Map<String, String> settings, boolean isPromised) {
  private static final String SETTING = "PYTEST_ADDOPTS";

  Reporting {
    arguments = List.copyOf(arguments);
    readable = List.copyOf(readable);
    settings = Map.copyOf(settings);
  }

  /** The command as it is. */
  Reporting(List<String> arguments) {
    this(arguments, List.of(), Map.of(), false);
  }

  /**
   * The command, asked for a report.
   *
   * @param folder where a runner of ours can be put
   */
  static Reporting asked(List<String> arguments, Path folder) throws IOException {
    Map<String, String> settings = Map.of(SETTING, "--junitxml=nodesmith-pytest.xml");
    int module = arguments.indexOf("-m");
    String name = name(arguments.getFirst());
    boolean isModule = name.matches("python[\\d.]*") && module > 0 && module + 1 < arguments.size();
    String program = isModule ? arguments.get(module + 1) : name;
    if (!isModule || !program.equals("unittest")) {
      return new Reporting(arguments, List.of(), settings, program.matches("pytest|py\\.test"));
    }
    Path runner = folder.resolve("unittest_report.py");
    Files.writeString(runner, RunnerJar.text("unittest_report.py"));
    List<String> changed = new ArrayList<>(arguments.subList(0, module));
    changed.add(runner.toString());
    changed.addAll(arguments.subList(module + 2, arguments.size()));
    return new Reporting(changed, List.of(folder), Map.of(), true);
  }

  private static String name(String program) {
    Path name = Path.of(program).getFileName();
    return name == null ? "" : name.toString();
  }

  /** The environment with the settings added to what is set there already. */
  Map<String, String> added(Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    settings.forEach((name, value) -> all.merge(name, value, (one, more) -> more + " " + one));
    return all;
  }
}
