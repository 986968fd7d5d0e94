package io.nodesmith.llm.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nodesmith.llm.Failure;
import io.nodesmith.llm.Fault;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the errors of these servers mean. */
record ErrorTable(ObjectMapper json) {
  private static final int MESSAGE_LIMIT = 500;
  private static final Pattern CODE_PREFIX = Pattern.compile("^\\s*\\[(1\\d{3})]");
  private static final Pattern RESET =
      Pattern.compile("will reset at (\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)");
  private static final Pattern WINDOW =
      Pattern.compile("maximum context length (?:is|of) (\\d{1,9})");
  private static final DateTimeFormatter RESET_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  // The provider tells the time of its own place.
  private static final ZoneOffset RESET_ZONE = ZoneOffset.ofHours(8);

  Failure of(int status, String body) {
    try {
      JsonNode tree = json.readTree(body);
      if (tree != null && tree.isObject()) {
        return of(status, tree);
      }
    } catch (IOException e) {
      // A page of a proxy, say: its status has to do.
    }
    return of(status, "", "", "HTTP " + status);
  }

  /** An error that stands in the answer, whatever the status; null if none does. */
  @Nullable Failure inside(JsonNode tree) {
    JsonNode error = tree.path("error");
    boolean flat = tree.path("object").asText().equals("error");
    boolean nested = error.isObject() || (error.isTextual() && !error.asText().isEmpty());
    return nested || flat ? of(200, tree) : null;
  }

  private Failure of(int status, JsonNode tree) {
    JsonNode error = tree.path("error");
    JsonNode holder = error.isObject() ? error : tree;
    String message = firstText(holder.path("message"), error, tree.path("detail"));
    String code = holder.path("code").asText("");
    Matcher prefix = CODE_PREFIX.matcher(message);
    if (prefix.find()) {
      code = prefix.group(1);
    }
    int told = status == 200 ? statusIn(code) : status;
    String type = holder.path("type").asText("");
    String shown = message.isEmpty() ? "HTTP " + told : message;
    return of(told, code, type, shown);
  }

  private static Failure of(int status, String code, String type, String message) {
    Fault fault = fault(status, code, type, message);
    Failure failure = Failure.of(fault, status, code, shortened(message));
    Matcher reset = RESET.matcher(message);
    if (reset.find()) {
      Instant until = resetTime(reset.group(1));
      failure = until == null ? failure : failure.withUntil(until);
    }
    Matcher window = WINDOW.matcher(message);
    return window.find() ? failure.withWindow(Integer.parseInt(window.group(1))) : failure;
  }

  private static Fault fault(int status, String code, String type, String message) {
    return switch (code) {
      case "1302", "1303" -> Fault.RATE_LIMITED;
      case "1305" -> Fault.OVERLOADED;
      case "1113", "insufficient_quota" -> Fault.NO_BALANCE;
      case "1304", "1308", "1310", "1316", "1317", "1318", "1319", "1320", "1321" ->
          Fault.QUOTA_EXHAUSTED;
      case "1309" -> Fault.PLAN_EXPIRED;
      case "1210" -> Fault.BAD_REQUEST;
      case "1261", "context_length_exceeded" -> Fault.PROMPT_TOO_LONG;
      case "1000", "1001", "1002", "1003", "1004", "invalid_api_key" -> Fault.BAD_KEY;
      case "1211", "model_not_found" -> Fault.NOT_FOUND;
      default -> byText(status, type, message);
    };
  }

  private static Fault byText(int status, String type, String message) {
    if (type.equals("insufficient_quota")) {
      return Fault.NO_BALANCE;
    }
    if (status < 500 && message.contains("maximum context length")) {
      return Fault.PROMPT_TOO_LONG;
    }
    return byStatus(status);
  }

  private static Fault byStatus(int status) {
    return switch (status) {
      case 401, 403 -> Fault.BAD_KEY;
      case 402 -> Fault.NO_BALANCE;
      case 404, 405, 410 -> Fault.NOT_FOUND;
      case 408, 409, 425 -> Fault.SERVER_ERROR;
      case 413 -> Fault.PROMPT_TOO_LONG;
      case 429 -> Fault.RATE_LIMITED;
      case 529 -> Fault.OVERLOADED;
      default ->
          status >= 300 && status < 400
              ? Fault.REDIRECTED
              : status >= 400 && status < 500 ? Fault.BAD_REQUEST : Fault.SERVER_ERROR;
    };
  }

  /** An error under status 200 often carries the status that it should have had. */
  private static int statusIn(String code) {
    return code.matches("[45]\\d\\d") ? Integer.parseInt(code) : 200;
  }

  private static @Nullable Instant resetTime(String text) {
    try {
      return LocalDateTime.parse(text, RESET_TIME).toInstant(RESET_ZONE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String firstText(JsonNode... nodes) {
    for (JsonNode node : nodes) {
      if (node.isTextual() && !node.asText().isEmpty()) {
        return node.asText();
      }
    }
    return "";
  }

  private static String shortened(String message) {
    return message.length() <= MESSAGE_LIMIT
        ? message
        : message.substring(0, MESSAGE_LIMIT) + "...";
  }
}
