package io.nodesmith.extract;

import io.nodesmith.language.Language;
import io.nodesmith.language.MethodCode;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Reading;
import io.nodesmith.language.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Goes through the pieces of one answer, the likeliest first, until one is the method. */
final class Search {
  private static final Pattern NOT_THE_CODE =
      Pattern.compile(
          "bash|sh|shell|zsh|console|powershell|text|txt|output|plaintext|sql|toml|log|mermaid"
              + "|think|thinking|thoughts?|reasoning|scratchpad");
  private static final Pattern YAML = Pattern.compile("ya?ml");
  private static final int DEEPEST = 4;
  private static final int MOST_READINGS = 60;
  private static final int LONGEST = 600_000;

  private final Language language;
  private final JsonCode json;
  private final SourceText file;
  private final MethodStub stub;
  private final Fragments fragments;
  private final boolean mending;
  private final List<Reading> readings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Search(Language language, JsonCode json, SourceText file, MethodStub stub, boolean mending) {
    this.mending = mending;
    this.language = language;
    this.json = json;
    this.file = file;
    this.stub = stub;
    this.fragments = new Fragments(language);
  }

  /** The whole method, if the text holds it. */
  Optional<Extraction> whole(String text) {
    return search(text, "", 0).map(m -> new Extraction.Found(m.code(), m.notes()));
  }

  Extraction in(String answer) {
    Optional<Reading.Method> method = search(answer, "", 0);
    if (method.isPresent()) {
      return new Extraction.Found(method.get().code(), method.get().notes());
    }
    List<Reading.Body> bodies =
        readings.stream()
            .filter(Reading.Body.class::isInstance)
            .map(Reading.Body.class::cast)
            .toList();
    return bodies.isEmpty()
        ? Verdicts.of(answer, readings, stub, language.id(), Cut.of(answer, language, file))
        : new Extraction.Found(asOne(bodies), bodies.getFirst().notes());
  }

  /** The last piece comes first among the readings. */
  private MethodCode asOne(List<Reading.Body> bodies) {
    List<MethodCode> codes = bodies.reversed().stream().map(Reading.Body::code).toList();
    MethodCode together = fragments.asOne(codes);
    boolean whole = language.read(together.body(), file, stub) instanceof Reading.Body;
    return whole ? together : codes.getLast();
  }

  /** Looks into a piece: what it wraps first, then the piece itself. */
  private Optional<Reading.Method> search(String text, String tag, int depth) {
    if (depth > DEEPEST || text.isBlank() || readings.size() > MOST_READINGS) {
      return Optional.empty();
    }
    Fence.Scan scan = Fence.scan(text);
    if (!scan.fences().isEmpty()) {
      Optional<Reading.Method> documented = documented(scan, text, depth);
      boolean code = text.lines().filter(l -> !l.isBlank()).limit(1).allMatch(this::isCode);
      return documented.isPresent() || hasBody() || isUnwritten() || (code && isSettled())
          ? documented
          : fenced(scan, text, depth);
    }
    List<Function<String, List<String>>> wrappings =
        List.of(json::in, HereDocument::in, TaggedCode::in, YamlCode::in);
    for (Function<String, List<String>> wrapping : wrappings) {
      for (String inner : wrapping.apply(text).reversed()) {
        Optional<Reading.Method> found = search(inner, "", depth + 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return YAML.matcher(tag).matches() ? Optional.empty() : plain(text, tag, depth > 0);
  }

  /** Fences inside the strings and comments of the code are its own documentation. */
  private Optional<Reading.Method> documented(Fence.Scan plain, String text, int depth) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String masked = language.masked(text);
    if (!masked.contains("```") && !masked.contains("~~~")) {
      boolean change = DiffCode.isDiff(text, "", stub.method().in(file.text()));
      return change ? plain(text, "", true) : read(text);
    }
    Fence.Scan scan = Fence.scan(text, language::masked);
    return scan.equals(plain) ? Optional.empty() : fenced(scan, text, depth);
  }

  private boolean isCode(String line) {
    return language.looksLikeCode(line);
  }

  private boolean isUnwritten() {
    return readings.stream().anyMatch(Reading.Unwritten.class::isInstance);
  }

  private boolean hasBody() {
    return readings.stream().anyMatch(Reading.Body.class::isInstance);
  }

  private Optional<Reading.Method> fenced(Fence.Scan scan, String text, int depth) {
    List<Fence> fences = scan.fences();
    List<String> changes =
        fences.stream().map(Fence::content).filter(c -> c.contains("<<<<<<< ")).toList();
    if (changes.size() > 1 && changes.size() == fences.size()) {
      Optional<Reading.Method> changed = search(String.join("\n", changes), "", depth + 1);
      if (changed.isPresent()) {
        return changed;
      }
    }
    Optional<Reading.Method> renamed = Optional.empty();
    for (Fence fence : Labels.byAdvice(scan, stub)) {
      boolean command = NOT_THE_CODE.matcher(fence.tag()).matches();
      Optional<Reading.Method> found =
          command
              ? firstOf(HereDocument.in(fence.content()))
              : search(fence.content(), fence.tag(), depth + 1);
      Optional<Reading.Method> whole =
          found
              .map(method -> continued(method, fence, fences))
              .map(method -> withNeighbours(method, fence, scan));
      if (whole.isPresent() && !whole.get().renamed()) {
        return whole;
      }
      // A helper looks like it; one that has the right name may be in another fence.
      renamed = renamed.or(() -> whole);
    }
    // A body without its signature may stand beside a method that it calls.
    Optional<Reading.Method> split =
        renamed.isPresent() && !hasBody() ? Optional.empty() : split(fences);
    Optional<Reading.Method> first = renamed;
    Optional<Reading.Method> other =
        split.filter(m -> !m.renamed()).or(() -> first).or(() -> split);
    if (other.isPresent()) {
      return other;
    }
    if (hasBody()) {
      return Optional.empty();
    }
    for (String outside : scan.outside().reversed()) {
      Optional<Reading.Method> found = search(outside, "", depth + 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return widest(text);
  }

  private Optional<Reading.Method> firstOf(List<String> pieces) {
    return pieces.reversed().stream().map(this::read).flatMap(Optional::stream).findFirst();
  }

  /** The method that no fence has, and that all of them have one after the other. */
  private Optional<Reading.Method> split(List<Fence> fences) {
    List<String> pieces = code(fences);
    boolean few = pieces.size() > 1 && pieces.size() < 10;
    return few ? method(Fragments.joined(pieces)) : Optional.empty();
  }

  /** The method with the rest of its body that stands in the fences behind its own. */
  private Reading.Method continued(Reading.Method found, Fence own, List<Fence> fences) {
    List<Fence> behind = fences.subList(fences.indexOf(own) + 1, fences.size());
    List<String> further = code(behind);
    String body = found.code().body();
    boolean open =
        !further.isEmpty()
            && further.size() < 10
            && further.stream().noneMatch(p -> isCalled(p) || fragments.declares(p))
            && !fragments.ends(body)
            && isTold(own, behind, further);
    return open
        ? method(Fragments.continued(own.content(), further))
            .filter(longer -> longer.code().body().startsWith(body))
            .orElse(found)
        : found;
  }

  /** Whether the fences behind go on with the method: by the words above, or by what they use. */
  private boolean isTold(Fence own, List<Fence> behind, List<String> further) {
    if (behind.stream().anyMatch(fence -> Labels.isAside(fence.lead()))) {
      return false;
    }
    if (behind.stream().allMatch(fence -> Labels.isContinued(fence.lead()))) {
      return true;
    }
    boolean said = behind.stream().allMatch(fence -> Labels.isContinuation(fence.lead()));
    boolean used =
        further.stream().noneMatch(piece -> Fragments.isPart(piece, own.content()))
            && fragments.uses(String.join("\n", further), own.content(), stub.signature());
    return fragments.hasEnding(further.getLast()) && (said || used);
  }

  private boolean isCalled(String code) {
    return code.contains(stub.name())
        && Pattern.compile("\\b" + Pattern.quote(stub.name()) + "\\s*\\(").matcher(code).find();
  }

  private static List<String> code(List<Fence> fences) {
    return fences.stream()
        .filter(fence -> !NOT_THE_CODE.matcher(fence.tag()).matches())
        .map(Fence::content)
        .toList();
  }

  /** A piece that counts only if it is the whole method. */
  private Optional<Reading.Method> method(String text) {
    boolean readable = text.length() <= LONGEST && !text.isBlank();
    return readable
            && language.read(Cleaning.clean(text, language), file, stub)
                instanceof Reading.Method method
        ? Optional.of(method)
        : Optional.empty();
  }

  /** Fences inside the code, in its documentation for instance, cut it: from first to last. */
  private Optional<Reading.Method> widest(String text) {
    int first = text.indexOf("```");
    int last = text.lastIndexOf("```");
    int start = first < 0 ? -1 : text.indexOf('\n', first);
    return start < 0 || start >= last ? Optional.empty() : read(text.substring(start + 1, last));
  }

  /** Imports and helpers may stand in blocks of their own, imports also in a sentence. */
  private Reading.Method withNeighbours(Reading.Method found, Fence own, Fence.Scan scan) {
    List<Fence> fences = scan.fences();
    if (fences.size() > 12) {
      return found;
    }
    StringBuilder together = new StringBuilder(ProseCode.importsIn(scan.outside()));
    for (Fence fence : fences) {
      boolean other = !fence.equals(own) && !NOT_THE_CODE.matcher(fence.tag()).matches();
      if (other && !isNamed(fence.content()) && isBeside(fence.content(), own.content())) {
        together.append(fence.content()).append("\n\n");
      }
    }
    if (together.isEmpty()) {
      return found;
    }
    Reading reading = language.read(together + Cleaning.clean(own.content(), language), file, stub);
    boolean more =
        reading instanceof Reading.Method method
            && method.code().body().equals(found.code().body())
            && size(method.code()) > size(found.code());
    return more && reading instanceof Reading.Method method ? method : found;
  }

  /** Whether the piece is something of its own: whole, and no lines of the method told again. */
  private boolean isBeside(String piece, String own) {
    if (Fragments.isPart(piece, own)) {
      return false;
    }
    Reading alone = language.read(Cleaning.clean(piece, language), file, stub);
    return !(alone instanceof Reading.Truncated);
  }

  /** Whether the method's name stands in the code, and not only in what is said of it. */
  private boolean isNamed(String content) {
    return content.contains(stub.name())
        && Pattern.compile("\\b" + Pattern.quote(stub.name()) + "\\b")
            .matcher(language.masked(content))
            .find();
  }

  private static int size(MethodCode code) {
    return code.imports().size() + code.members().size();
  }

  private Optional<Reading.Method> plain(String text, String tag, boolean marked) {
    if (DiffCode.isDiff(text, tag, stub.method().in(file.text()))) {
      for (String candidate : DiffCode.candidates(text, file.text(), stub.method().start())) {
        Optional<Reading.Method> found = read(candidate);
        if (found.isPresent() || endsInBody()) {
          return found;
        }
      }
    }
    Optional<Reading.Method> whole = read(text);
    if (whole.isPresent()) {
      return whole;
    }
    List<String> wrapped = text.length() > LONGEST ? List.of() : Wrapped.in(text, stub.name());
    for (String inner : wrapped.reversed()) {
      Optional<Reading.Method> found = method(inner);
      if (found.isPresent()) {
        return found;
      }
    }
    if (endsInBody() || (marked && isSettled())) {
      return Optional.empty();
    }
    // Lines of a method that does not parse are no body.
    boolean named = marked && isNamed(text);
    for (String run : ProseCode.in(text, language).reversed()) {
      Optional<Reading.Method> found = named ? method(run) : read(run);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean endsInBody() {
    return !readings.isEmpty() && readings.getLast() instanceof Reading.Body;
  }

  /** Whether the last piece was understood, though it was not the method. */
  private boolean isSettled() {
    return !readings.isEmpty()
        && switch (readings.getLast()) {
          case Reading.Method m -> true;
          case Reading.Body b -> true;
          case Reading.Unwritten u -> true;
          case Reading.Others o -> true;
          case Reading.OtherSignature o -> true;
          case Reading.Truncated t -> true;
          case Reading.Broken b -> false;
          case Reading.Nothing n -> false;
        };
  }

  private Optional<Reading.Method> read(String text) {
    if (text.length() > LONGEST || text.isBlank()) {
      return Optional.empty();
    }
    String code = Cleaning.clean(text, language);
    if (!seen.add(code)) {
      return Optional.empty();
    }
    Reading reading = language.read(code, file, stub);
    if (isUnreadable(reading)) {
      String unmarked = Cleaning.withoutMarkdownEscapes(Cleaning.outOfTicks(code), language);
      String plain = Cleaning.plainSigns(Cleaning.withRealBreaks(unmarked));
      if (!plain.equals(code) && seen.add(plain)) {
        Reading second = language.read(plain, file, stub);
        reading = isUnreadable(second) ? reading : second;
      }
    }
    if (mending && (isUnreadable(reading) || reading instanceof Reading.Unwritten)) {
      Optional<String> mended = language.mended(code, stub);
      reading = mended.map(whole -> language.read(whole, file, stub)).orElse(reading);
    }
    readings.add(reading);
    return reading instanceof Reading.Method method ? Optional.of(method) : Optional.empty();
  }

  private static boolean isUnreadable(Reading reading) {
    return reading instanceof Reading.Broken
        || reading instanceof Reading.Truncated
        || reading instanceof Reading.Nothing;
  }
}
