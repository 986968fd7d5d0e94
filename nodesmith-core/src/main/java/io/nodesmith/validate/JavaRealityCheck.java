package io.nodesmith.validate;

import io.nodesmith.language.Span;
import io.nodesmith.problem.Severity;
import io.nodesmith.validate.code.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** Whether the packages, types and members that a Java file uses exist, and fit. */
final class JavaRealityCheck implements Check {
  static final Rule PACKAGE =
      Rule.error(
          RuleGroup.REALITY,
          "unknown-package",
          "A package that does not exist",
          "The file does not compile; and whoever registers the invented name decides what it"
              + " does.",
          "Import what is in the JDK or on the class path.");
  static final Rule MISSING =
      Rule.error(
          RuleGroup.REALITY,
          "unknown-member",
          "A type, method or field that does not exist",
          "The file does not compile.",
          "Use a name that exists.");
  static final Rule MISFIT =
      Rule.error(
          RuleGroup.TYPES,
          "type-error",
          "Types that do not fit",
          "The file does not compile.",
          "Give each value the type that is expected of it.");
  static final Rule RAW =
      Rule.warning(
          RuleGroup.TYPES,
          "raw-type",
          "A generic type without its arguments",
          "The compiler cannot see what is in it, and a wrong element fails far away.",
          "Write the type arguments: List<String>, not List.");
  static final Rule UNCHECKED =
      Rule.warning(
          RuleGroup.TYPES,
          "unchecked-cast",
          "A cast that nobody checks",
          "It succeeds whatever is in the object, and fails far away.",
          "Keep the type arguments, or check each element.");

  private static final Set<String> MISSING_CODES =
      Set.of(
          "compiler.err.doesnt.exist",
          "compiler.err.cant.resolve",
          "compiler.err.cant.resolve.args",
          "compiler.err.cant.resolve.location",
          "compiler.err.cant.resolve.location.args",
          "compiler.err.cant.resolve.args.params",
          "compiler.err.cant.resolve.location.args.params",
          "compiler.err.cant.apply.symbol",
          "compiler.err.cant.apply.symbols",
          "compiler.err.cant.ref.non.effectively.final.var",
          "compiler.err.invalid.mref");
  private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+)\\s+(\\w+)");
  private static final Pattern LOCATION =
      Pattern.compile("location:\\s+(?:\\w+ \\w+ of type |class |interface |package )?([\\w.]+)");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(java|jdk|javax\\.(sql|net|crypto|xml|swing|tools|naming|script|security"
              + "|management|annotation\\.processing|print|sound|imageio|accessibility|rmi)|org\\.w3c"
              + "|org\\.xml\\.sax)(\\..*)?");
  private static final Pattern WELL_KNOWN =
      Pattern.compile(
          "(org\\.(apache|springframework|hibernate|junit|slf4j|mockito|assertj|hamcrest|eclipse"
              + "|jboss|jspecify|jetbrains|json|jsoup|owasp|bouncycastle|postgresql|mongodb|yaml|dom4j|jdom2"
              + "|jooq|mapstruct|testng|keycloak|xerial|flywaydb|elasticsearch|redisson|quartz|reactivestreams"
              + "|thymeleaf|projectlombok|opentest4j|checkerframework|gradle|openjdk|glassfish|mindrot|jasypt|passay)"
              + "|com\\.(google|fasterxml|amazonaws|azure|microsoft|zaxxer|mongodb|mysql|oracle|h2database|opencsv"
              + "|thoughtworks|esotericsoftware|squareup|nimbusds|auth0|unboundid|hierynomus|jcraft|github|rabbitmq"
              + "|datastax|alibaba|sun|netflix|typesafe|jayway|tngtech|knuddels|samskivert)"
              + "|jakarta|javax|io\\.(netty|jsonwebtoken|micrometer|opentelemetry|vertx|quarkus|micronaut|grpc"
              + "|swagger|lettuce|reactivex|github|nodesmith|javalin|projectreactor|kubernetes|restassured|smallrye)"
              + "|lombok|kotlin|scala|groovy|reactor|okhttp3|okio|retrofit2|redis|software\\.amazon|net\\.(bytebuddy"
              + "|sf|sourceforge|jqwik|minidev|logstash|jcip)|ch\\.qos|edu\\.umd|spark|rx|ognl|freemarker|groovy|freemarker|dev\\.langchain4j)(\\..*)?");

  private final JavaAttribution compiler = new JavaAttribution();

  @Override
  public List<Rule> rules() {
    return List.of(PACKAGE, MISSING, MISFIT, RAW, UNCHECKED);
  }

  @Override
  public void inspect(Inspection inspection) {
    boolean broken =
        inspection.findings().stream().anyMatch(f -> f.rule().group() == RuleGroup.SYNTAX);
    if (!inspection.tree().isJava()
        || broken
        || !inspection.subject().profile().groups().contains(RuleGroup.REALITY)) {
      return;
    }
    Subject subject = inspection.subject();
    boolean complete = !subject.classPath().isEmpty();
    Set<String> unknown = unknownPackages(inspection, complete);
    for (Diagnostic<? extends JavaFileObject> diagnostic :
        compiler.diagnostics(subject.file(), subject.siblings(), subject.classPath())) {
      report(inspection, diagnostic, complete, unknown);
    }
  }

  /** Reports packages that nobody has heard of; returns imported names that cannot be known. */
  private static Set<String> unknownPackages(Inspection inspection, boolean complete) {
    Set<String> unknown = new HashSet<>();
    for (Statement statement : inspection.tree().body()) {
      if (statement instanceof Statement.Import found
          && !PLATFORM.matcher(found.module()).matches()) {
        found.names().forEach(n -> unknown.add(n.alias()));
        String top = found.module();
        boolean declared =
            inspection.subject().profile().modules().stream()
                .anyMatch(m -> (top + ".").startsWith(m + "."));
        boolean own =
            inspection.subject().siblings().stream()
                .anyMatch(s -> s.text().contains("package " + top + ";"));
        if (!complete && !declared && !own && !WELL_KNOWN.matcher(top).matches()) {
          inspection.report(PACKAGE, found.span(), "No package " + top + " is known.");
        }
      }
    }
    return unknown;
  }

  private void report(
      Inspection inspection,
      Diagnostic<? extends JavaFileObject> diagnostic,
      boolean complete,
      Set<String> unknown) {
    String code = diagnostic.getCode();
    String message = diagnostic.getMessage(Locale.ROOT);
    int length = inspection.tree().text().length();
    int start = Math.clamp(diagnostic.getStartPosition(), 0, length);
    Span span = new Span(start, Math.clamp(diagnostic.getEndPosition(), start, length));
    if (code.startsWith("compiler.warn.raw")) {
      inspection.report(RAW, span, firstLine(message));
    } else if (code.contains("unchecked") && code.startsWith("compiler.warn")) {
      inspection.report(UNCHECKED, span, firstLine(message));
    } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      if (complete || isCertain(code, message, unknown)) {
        error(inspection, code, message, span);
      }
    }
  }

  /** Without a class path only what is said of the platform itself is certain. */
  private static boolean isCertain(String code, String message, Set<String> unknown) {
    if (code.equals("compiler.err.doesnt.exist")) {
      return PLATFORM.matcher(message.replaceAll("^package ([\\w.]+) .*", "$1").strip()).matches();
    }
    Matcher location = LOCATION.matcher(message);
    boolean platform = location.find() && PLATFORM.matcher(location.group(1)).matches();
    return code.startsWith("compiler.err.cant.resolve.location")
        && platform
        && unknown.stream().noneMatch(n -> message.contains(n));
  }

  private void error(Inspection inspection, String code, String message, Span span) {
    if (code.equals("compiler.err.doesnt.exist")) {
      inspection.report(PACKAGE, span, firstLine(message) + ".");
    } else if (MISSING_CODES.contains(code)) {
      missing(inspection, message, span);
    } else {
      inspection.report(MISFIT, Severity.ERROR, span, message.replaceAll("\\s+", " ") + ".");
    }
  }

  private void missing(Inspection inspection, String message, Span span) {
    Matcher symbol = SYMBOL.matcher(message);
    Matcher location = LOCATION.matcher(message);
    if (!symbol.find()) {
      inspection.report(MISSING, span, message.replaceAll("\\s+", " ") + ".");
      return;
    }
    String where = location.find() ? location.group(1) : "";
    Optional<String> nearest = nearest(inspection, symbol.group(1), symbol.group(2), where);
    inspection.report(
        MISSING,
        MISSING.severity(),
        span,
        "There is no "
            + symbol.group(1)
            + " "
            + symbol.group(2)
            + (where.isEmpty() ? "" : " in " + where)
            + "."
            + nearest.map(n -> " Did you mean " + n + "?").orElse(""),
        nearest.map(n -> "Use " + n + " if that was meant.").orElse(MISSING.remedy()));
  }

  private Optional<String> nearest(Inspection inspection, String kind, String name, String where) {
    Set<String> names = new HashSet<>();
    if (kind.equals("class")) {
      names.addAll(compiler.classes(where));
      if (names.isEmpty()) {
        for (String open :
            List.of(
                "java.util",
                "java.time",
                "java.util.function",
                "java.io",
                "java.nio.file",
                "java.util.concurrent",
                "java.math",
                "java.lang",
                "io.nodesmith.onex")) {
          names.addAll(compiler.classes(open));
        }
      }
    } else {
      names.addAll(
          JdkMembers.of(where.substring(where.lastIndexOf('.') + 1), kind.equals("method")));
      inspection.functions().forEach(f -> names.add(f.name()));
    }
    return Nearest.of(name, names).filter(n -> !n.equals(name));
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return (end < 0 ? message : message.substring(0, end)).strip();
  }
}
