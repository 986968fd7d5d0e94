package io.nodesmith.language.java;

import io.nodesmith.language.Fixer;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A checked exception that nobody declares: wrapped as the file wraps others. */
final class JavaUnreported implements Fixer {
  private static final Pattern UNREPORTED =
      Pattern.compile("unreported exception ([\\w.]+); must be caught");
  private static final Pattern WRAPPED =
      Pattern.compile(
          "catch \\([\\w.| ]+ (\\w+)\\)\\s*\\{\\s*(?:Thread[^;]*;\\s*)?throw new (\\w+)\\(([^;]*)\\);");

  /** Those that are not of java.lang, and those above others in the order of catching. */
  private static final Map<String, String> PACKAGES =
      Map.of(
          "IOException", "java.io",
          "FileNotFoundException", "java.io",
          "SQLException", "java.sql",
          "URISyntaxException", "java.net",
          "MalformedURLException", "java.net",
          "ParseException", "java.text",
          "ExecutionException", "java.util.concurrent",
          "TimeoutException", "java.util.concurrent",
          "NoSuchAlgorithmException", "java.security",
          "GeneralSecurityException", "java.security");

  @Override
  public String name() {
    return "unreported-exception";
  }

  @Override
  public Optional<MethodCode> fix(Slip slip) {
    Set<String> thrown = new TreeSet<>();
    for (Slip.Finding finding : slip.findings()) {
      Matcher matcher = UNREPORTED.matcher(finding.message());
      if (finding.line() >= 0 && matcher.find() && !isCaught(slip, matcher.group(1))) {
        thrown.add(matcher.group(1));
      }
    }
    if (thrown.isEmpty()) {
      return Optional.empty();
    }
    MethodCode code = slip.code();
    List<String> imports = new ArrayList<>(code.imports());
    StringBuilder body = new StringBuilder("try {\n");
    body.append(JavaLayout.indent(code.body().stripTrailing(), "    ", "    ")).append("\n}");
    for (String exception : inOrder(thrown)) {
      body.append(" catch (").append(named(exception, slip)).append(" e) {\n");
      if (exception.equals("InterruptedException")) {
        body.append("    Thread.currentThread().interrupt();\n");
      }
      body.append("    throw ").append(wrapper(exception, slip, imports)).append(";\n}");
    }
    return Optional.of(new MethodCode(body.toString(), imports, code.members()));
  }

  private static boolean isCaught(Slip slip, String exception) {
    return slip.code().body().contains("catch (" + named(exception, slip) + " ");
  }

  /** The general ones last, since they would catch the others. */
  private static List<String> inOrder(Set<String> thrown) {
    Map<Integer, String> ordered = new TreeMap<>();
    int place = 0;
    for (String exception : thrown) {
      int general = exception.equals("Throwable") ? 3000 : exception.equals("Exception") ? 2000 : 0;
      ordered.put(general + place++ + (exception.equals("IOException") ? 1000 : 0), exception);
    }
    return List.copyOf(ordered.values());
  }

  private static String named(String exception, Slip slip) {
    String packageName = PACKAGES.get(exception);
    boolean known =
        packageName == null
            || slip.file().text().contains("import " + packageName + "." + exception + ";")
            || slip.file().text().contains("import " + packageName + ".*;");
    return known ? exception : packageName + "." + exception;
  }

  private static String wrapper(String exception, Slip slip, List<String> imports) {
    Matcher style = WRAPPED.matcher(slip.file().text());
    while (style.find()) {
      String arguments = style.group(3).strip();
      if (arguments.matches("(?s).*\\b" + style.group(1))) {
        String own =
            arguments
                .replaceFirst("(?s)\\b" + style.group(1) + "$", "e")
                .replaceFirst("\"[^\"]*\"( \\+ [^,]+)?", "\"" + slip.stub().name() + " failed\"");
        return "new " + style.group(2) + "(" + own + ")";
      }
    }
    if (exception.equals("IOException")) {
      imports.add("import java.io.UncheckedIOException;");
      return "new UncheckedIOException(e)";
    }
    return "new IllegalStateException(e)";
  }
}
