package io.nodesmith.extract;

import io.nodesmith.extract.Extraction.Missing;
import io.nodesmith.extract.Extraction.Reason;
import io.nodesmith.language.MethodStub;
import io.nodesmith.language.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Says why a reply holds no usable method, for a person and for the next prompt. */
final class Verdicts {
  private static final Pattern REFUSAL =
      Pattern.compile(
          "\\b(sorry|apolog|can(no|')t|cannot|unable|won't|not able to|not comfortable|decline"
              + "|refuse|against my|as an ai)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Read as another language, any code may seem to stop too early, or to be for something else. */
  private static final Set<Reason> MAY_BE_FOREIGN =
      Set.of(
          Reason.NO_CODE,
          Reason.OTHER_METHOD,
          Reason.OTHER_SIGNATURE,
          Reason.TRUNCATED,
          Reason.UNPARSABLE);

  /** Before the method asked for came, other code stood there, or nothing that says much. */
  private static final Set<Reason> MAY_BE_CUT =
      Set.of(Reason.NO_CODE, Reason.OTHER_METHOD, Reason.UNPARSABLE);

  private Verdicts() {}

  static Missing empty(MethodStub stub) {
    return new Missing(
        Reason.EMPTY, "The reply is empty. Write the whole method " + name(stub) + ".");
  }

  static Missing cutWhileThinking(MethodStub stub) {
    return new Missing(
        Reason.TRUNCATED,
        "The reply ends inside its reasoning. Think less and write the whole method "
            + name(stub)
            + ", or raise the limit of tokens.");
  }

  /** The most telling of the readings; the last of the reply comes first. */
  static Missing of(
      String answer,
      List<Reading> readings,
      MethodStub stub,
      String language,
      Optional<String> cutAt) {
    Optional<Missing> best = Optional.empty();
    int bestWeight = -1;
    for (Reading reading : readings) {
      int weight = weight(reading);
      if (weight > bestWeight) {
        bestWeight = weight;
        best = Optional.of(missing(reading, answer, stub));
      }
    }
    Missing missing = best.orElseGet(() -> noCode(answer, stub));
    Optional<String> foreign =
        MAY_BE_FOREIGN.contains(missing.reason())
            ? ForeignCode.in(answer, language)
            : Optional.empty();
    return foreign
        .map(name -> foreign(name, language, stub))
        .or(() -> cutAt.filter(line -> MAY_BE_CUT.contains(missing.reason())).map(cut(stub)))
        .orElse(missing);
  }

  private static Function<String, Missing> cut(MethodStub stub) {
    return line ->
        new Missing(
            Reason.TRUNCATED,
            "The code stops before it is complete, at \""
                + excerpt(line)
                + "\". Write the whole method "
                + name(stub)
                + ", shorter if need be.");
  }

  private static Missing foreign(String name, String asked, MethodStub stub) {
    return new Missing(
        Reason.OTHER_LANGUAGE,
        "The reply is in "
            + name
            + ". Write "
            + name(stub)
            + " in "
            + asked.substring(0, 1).toUpperCase(Locale.ROOT)
            + asked.substring(1)
            + ", with this signature: "
            + stub.signature());
  }

  private static int weight(Reading reading) {
    return switch (reading) {
      case Reading.Method m -> 0;
      case Reading.Body b -> 0;
      case Reading.Nothing n -> 1;
      case Reading.Broken b -> 2;
      case Reading.Others o -> 3;
      case Reading.Truncated t -> 4;
      case Reading.OtherSignature o -> 5;
      case Reading.Unwritten u -> 6;
    };
  }

  private static Missing missing(Reading reading, String answer, MethodStub stub) {
    return switch (reading) {
      case Reading.Method m -> noCode(answer, stub);
      case Reading.Body b -> noCode(answer, stub);
      case Reading.Nothing n -> noCode(answer, stub);
      case Reading.Broken broken -> broken(broken, answer, stub);
      case Reading.Others others ->
          new Missing(
              Reason.OTHER_METHOD,
              "The reply has "
                  + (others.names().isEmpty() ? "other code" : String.join(", ", others.names()))
                  + " and not the method asked for. Write "
                  + name(stub)
                  + ", with this signature: "
                  + stub.signature());
      case Reading.Truncated truncated -> cut(stub).apply(truncated.where());
      case Reading.OtherSignature other ->
          new Missing(
              Reason.OTHER_SIGNATURE,
              "The reply has another signature, "
                  + excerpt(other.signature())
                  + ". Keep the one in the file: "
                  + stub.signature());
      case Reading.Unwritten unwritten -> unwritten(unwritten, stub);
    };
  }

  private static Missing unwritten(Reading.Unwritten unwritten, MethodStub stub) {
    if (unwritten.asItWas()) {
      return new Missing(
          Reason.STUB_RETURNED,
          "The stub came back as it was. Write the body of " + name(stub) + ".");
    }
    return new Missing(
        Reason.PLACEHOLDER,
        "A placeholder stands where code should be: \""
            + excerpt(unwritten.what())
            + "\". Write all of "
            + name(stub)
            + ".");
  }

  private static Missing broken(Reading.Broken broken, String answer, MethodStub stub) {
    if (isRefusal(answer)) {
      return refusal(answer, stub);
    }
    return new Missing(
        Reason.UNPARSABLE,
        "The code in the reply does not parse: "
            + excerpt(broken.what())
            + " Write the whole method "
            + name(stub)
            + " in one fenced block.");
  }

  private static Missing noCode(String answer, MethodStub stub) {
    List<Fence> fences = Fence.scan(answer).fences();
    boolean nothing = answer.replaceAll("(?m)^\\s*(```|~~~).*$", "").isBlank();
    if (nothing || (!fences.isEmpty() && fences.stream().allMatch(f -> f.content().isBlank()))) {
      return empty(stub);
    }
    if (isRefusal(answer)) {
      return refusal(answer, stub);
    }
    return new Missing(
        Reason.NO_CODE,
        "The reply has no code for "
            + name(stub)
            + ". Write the whole method in one fenced block.");
  }

  private static boolean isRefusal(String answer) {
    return answer.length() < 2000 && !answer.contains("```") && REFUSAL.matcher(answer).find();
  }

  private static Missing refusal(String answer, MethodStub stub) {
    return new Missing(
        Reason.REFUSAL,
        "The model declined: \""
            + excerpt(answer)
            + "\". All that is needed to write "
            + name(stub)
            + " is in the request.");
  }

  private static String name(MethodStub stub) {
    return stub.qualifiedName();
  }

  private static String excerpt(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 120 ? line : line.substring(0, 117) + "...";
  }
}
