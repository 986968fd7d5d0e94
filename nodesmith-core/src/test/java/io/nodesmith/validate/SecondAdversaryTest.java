package io.nodesmith.validate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.nodesmith.onex.NodeKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A second set of code that looks like a node and does not keep the rules, written before anyone
 * looked what the checks make of it. Each entry is what stands in the good node, and what instead.
 */
class SecondAdversaryTest {
  private static final GeneratedNode NODE =
      GeneratedNode.of("Create PostgreSQL CRUD effect node for orders", NodeKind.EFFECT).filled();

  private static String handler() throws IOException {
    return Files.readString(
        Path.of(
            URI.create(
                Objects.requireNonNull(
                        SecondAdversaryTest.class.getResource("/golden/validate/node/handler.py"))
                    .toString())));
  }

  private static boolean isRefused(String text) {
    return Snippets.node("handler.py", text).findings().stream()
        .anyMatch(f -> f.isError() && f.rule().id().startsWith("onex-"));
  }

  @Test
  void goodNodesAreAccepted() throws IOException {
    assertTrue(NODE.verdict().isAllowed(), () -> NODE.verdict().findings().toString());
    assertFalse(isRefused(handler()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "operation_failed", request, Map.of("code", e.code()));~"operation_failed", request, Map.of("code", e.code())); return new ModelPostgresqlCrudResponse.Delete(UUID.randomUUID());
          throw e;~return null;
          throw new OnexException(OnexErrorCode.INTERNAL_ERROR, request.operation() + " failed", e);~throw new IllegalStateException("OnexException INTERNAL_ERROR", e);
          throw new OnexException(OnexErrorCode.INTERNAL_ERROR, request.operation() + " failed", e);~throw new RuntimeException(new OnexException(OnexErrorCode.INTERNAL_ERROR, "failed", e));
          throw new OnexException(OnexErrorCode.INTERNAL_ERROR, request.operation() + " failed", e);~throw new OnexException(OnexErrorCode.INTERNALERROR, request.operation() + " failed", e);
          throw new OnexException(OnexErrorCode.INTERNAL_ERROR, request.operation() + " failed", e);~throw new OnexException(null, request.operation() + " failed", e);
          throw new OnexException(OnexErrorCode.INTERNAL_ERROR, request.operation() + " failed", e);~throw e;
          throw new OnexException(OnexErrorCode.INTERNAL_ERROR, request.operation() + " failed", e);~if (request.operation().isEmpty()) { throw new OnexException(OnexErrorCode.INTERNAL_ERROR, "failed", e); } return null;
          OnexErrorCode.UNSUPPORTED_OPERATION, "no operation~OnexErrorCode.valueOf("NO_SUCH_CODE"), "no operation
          throw databaseFailure("create", e);~return null;
          throw databaseFailure("create", e);~throw new OnexException(OnexErrorCode.DATABASE_ERROR, "create", e);
          throw databaseFailure("create", e);~throw new UnsupportedOperationException("create", e);
          throw databaseFailure("create", e);~System.err.println(e); return new ModelPostgresqlCrudResponse.Create(null);
          throw databaseFailure("create", e);~context.logEvent(LogLevel.ERROR, "failed", Map.of()); return new ModelPostgresqlCrudResponse.Create(new ModelRecord(UUID.randomUUID(), request.name(), request.content()));
          throw notFound(request.id());~throw new java.util.NoSuchElementException("no row has the id " + request.id());
          throw notFound(request.id());~throw new IllegalArgumentException(OnexErrorCode.NOT_FOUND.name());
          logEvent(context, LogLevel.INFO, "operation_succeeded", request, Map.of());~if (response == null) { logEvent(context, LogLevel.INFO, "operation_succeeded", request, Map.of()); }
          logEvent(context, LogLevel.INFO, "operation_succeeded", request, Map.of());~Runnable later = () -> logEvent(context, LogLevel.INFO, "operation_succeeded", request, Map.of());
          logEvent(context, LogLevel.INFO, "operation_succeeded", request, Map.of());~Objects.requireNonNull("operation_succeeded");
          logEvent(context, LogLevel.ERROR, "operation_failed", request, Map.of("code", e.code()));~Objects.requireNonNull(e);
          logEvent(context, LogLevel.ERROR, "operation_failed", request, Map.of("error", e.toString()));~if (false) { logEvent(context, LogLevel.ERROR, "operation_failed", request, Map.of()); }
          context.logEvent(level, message, fields);~fields.clear();
          context.logEvent(level, message, fields);~System.out.println(message + fields);
          context.logEvent(level, message, fields);~context.log().event(level, message, fields);
          context.logEvent(level, message, fields);~NodeContext.create().logEvent(level, message, fields);
          context.logEvent(level, message, fields);~Runnable never = () -> context.logEvent(level, message, fields);
          context.logEvent(level, message, fields);~if (fields.isEmpty() && !fields.isEmpty()) { context.logEvent(level, message, fields); }
          "NodePostgresqlCrudEffect",~"NodePostgresqlCrudCompute",
          NodeKind.EFFECT,~NodeKind.COMPUTE,
          "1.0.0",~"2.0.0",
          List.of("create", "read", "update", "delete")~List.of("create", "read", "update")
          List.of("create", "read", "update", "delete")~List.of("create", "read", "update", "remove")
          public final class NodePostgresqlCrudEffect~public final class NodePostgresEffect
          implements EffectNode<ModelPostgresqlCrudRequest, ModelPostgresqlCrudResponse>~implements AutoCloseable
          ModelPostgresqlCrudResponse.Read read(~ModelPostgresqlCrudResponse.Read fetch(
          ModelPostgresqlCrudResponse.Read read(~Object read(
          return create(wanted, context);~System.exit(1); return create(wanted, context);
          return create(wanted, context);~System.out.println(wanted); return create(wanted, context);
          return create(wanted, context);~String home = System.getenv("HOME"); return create(wanted, context);
          return create(wanted, context);~Runtime.getRuntime().halt(1); return create(wanted, context);
          return create(wanted, context);~return null;
          """)
  void javaThatOnlyLooksRightIsRefused(String old, String replacement) {
    String text = NODE.artifacts().node().text();
    assertTrue(text.contains(old), () -> "nothing to change: " + old);
    assertFalse(NODE.verdictOf(text.replace(old, replacement)).isAllowed(), replacement);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          "correlation_id": str(CORRELATION_ID.get()),~"correlation_id": "",
          "correlation_id": str(CORRELATION_ID.get()),~"correlation": str(CORRELATION_ID.get()),
          "correlation_id": str(CORRELATION_ID.get()),~# "correlation_id": str(CORRELATION_ID.get()),
          emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)~note = "emit_log_event_sync operation_succeeded"
          emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)~later = lambda: emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)
          emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)~if response is None: emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)
          emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)~print("operation_succeeded", context)
          emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", context)~emit_log_event_sync(EnumLogLevel.INFO, "operation_succeeded", {})
          emit_log_event_sync(EnumLogLevel.INFO, "operation_started", context)~if 0: emit_log_event_sync(EnumLogLevel.INFO, "operation_started", context)
          emit_log_event_sync(EnumLogLevel.INFO, "operation_started", context)~def started(): emit_log_event_sync(EnumLogLevel.INFO, "operation_started", context)
          emit_log_event_sync(EnumLogLevel.INFO, "operation_started", context)~"emit_log_event_sync operation_started"
          emit_log_event_sync(EnumLogLevel.ERROR, "operation_failed", failure)~len(failure)
          error_code=EnumCoreErrorCode.INTERNAL_ERROR~error_code=EnumCoreErrorCode.INTERNAL
          error_code=EnumCoreErrorCode.INTERNAL_ERROR~error_code=EnumCoreErrorCode["NO_SUCH_CODE"]
          error_code=EnumCoreErrorCode.INTERNAL_ERROR~details={"error_code": "INTERNAL_ERROR"}
          raise ModelOnexError(~raise RuntimeError(
          raise ModelOnexError(~ModelOnexError(
          raise ModelOnexError(~return ModelOnexError(
          raise ModelOnexError(~raise type("ModelOnexError", (Exception,), {})(
          return ModelXResponse(value=request.value)~raise ValueError("no")
          return ModelXResponse(value=request.value)~raise KeyError(request.value)
          return ModelXResponse(value=request.value)~raise Exception("ModelOnexError")
          return ModelXResponse(value=request.value)~raise NotImplementedError
          `            raise
          `~`            return ModelXResponse(value="")
          `
          """)
  void pythonThatOnlyLooksRightIsRefused(String old, String replacement) throws IOException {
    String text = handler();
    assertTrue(text.contains(old), () -> "nothing to change: " + old);
    assertTrue(isRefused(text.replace(old, replacement)), replacement);
  }
}
