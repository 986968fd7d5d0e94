package io.nodesmith.language.java;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Imports of well-known types that code uses and nobody brought. */
final class JavaForgottenImports {
  private static final Map<String, String> KNOWN = known();

  private JavaForgottenImports() {}

  /**
   * The statements that are missing.
   *
   * @param code what goes into the file
   * @param file the file; a name that stands in it is known there, by its package for instance
   * @param taken names that the reply declares or imports
   */
  static List<String> of(String code, JavaOutline file, Set<String> taken) {
    String mask = JavaMask.of(code).code();
    String there = file.tree().mask().code();
    boolean open = file.imports().stream().anyMatch(i -> !isOfThePlatform(i.text()));
    return KNOWN.entrySet().stream()
        .filter(e -> !open && !taken.contains(e.getKey()) && isType(e.getKey(), mask))
        .filter(
            e ->
                !there.contains(e.getKey())
                    || !Pattern.compile("\\b" + e.getKey() + "\\b").matcher(there).find())
        .filter(e -> !there.contains(e.getValue() + ".*"))
        .map(e -> "import " + e.getValue() + "." + e.getKey() + ";")
        .toList();
  }

  /** Whole packages that are not the platform's may hold any name. */
  private static boolean isOfThePlatform(String statement) {
    return !statement.endsWith(".*;") || statement.matches("import (static )?java\\..*");
  }

  /** Not a member of something else, not a declaration of its own, not a parameter of a type. */
  private static boolean isType(String name, String mask) {
    boolean used =
        mask.contains(name) && Pattern.compile("(?<![\\w.$])" + name + "\\b").matcher(mask).find();
    return used
        && !Pattern.compile("\\b(class|record|enum|interface)\\s+" + name + "\\b")
            .matcher(mask)
            .find();
  }

  private static Map<String, String> known() {
    Map<String, String> known = new LinkedHashMap<>();
    put(
        known,
        "java.util",
        "ArrayDeque ArrayList Arrays BitSet Collection Collections Comparator Deque EnumMap EnumSet"
            + " HashMap HashSet Iterator LinkedHashMap LinkedHashSet LinkedList List Map"
            + " NoSuchElementException Objects Optional OptionalDouble OptionalInt PriorityQueue"
            + " Queue Random Set SortedMap StringJoiner TreeMap TreeSet UUID");
    put(
        known,
        "java.util.function",
        "BiConsumer BiFunction BinaryOperator Function IntFunction IntPredicate IntUnaryOperator"
            + " Predicate Supplier ToDoubleFunction ToIntFunction ToLongFunction UnaryOperator");
    put(known, "java.util.stream", "Collectors DoubleStream IntStream LongStream Stream");
    put(known, "java.util.regex", "Matcher Pattern PatternSyntaxException");
    put(
        known,
        "java.util.concurrent",
        "CompletableFuture ConcurrentHashMap CopyOnWriteArrayList CountDownLatch ExecutorService"
            + " Executors ThreadLocalRandom TimeUnit");
    put(known, "java.util.concurrent.atomic", "AtomicBoolean AtomicInteger AtomicLong");
    put(known, "java.time", "Duration Instant LocalDate LocalDateTime LocalTime ZoneId ZoneOffset");
    put(known, "java.time.format", "DateTimeFormatter DateTimeParseException");
    put(known, "java.time.temporal", "ChronoUnit");
    put(known, "java.math", "BigDecimal BigInteger MathContext RoundingMode");
    put(known, "java.nio.charset", "StandardCharsets");
    put(known, "java.nio.file", "Files Path Paths");
    put(
        known,
        "java.io",
        "BufferedReader ByteArrayInputStream ByteArrayOutputStream File IOException InputStream"
            + " OutputStream StringReader StringWriter UncheckedIOException");
    return Map.copyOf(known);
  }

  private static void put(Map<String, String> known, String packageName, String names) {
    for (String name : names.split(" ", -1)) {
      known.put(name, packageName);
    }
  }
}
