package {{node.packageName}};

import io.nodesmith.onex.LogLevel;
import io.nodesmith.onex.{{node.kind}}Node;
import io.nodesmith.onex.NodeContext;
import io.nodesmith.onex.NodeDescriptor;
import io.nodesmith.onex.NodeKind;
import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
{{#nodeImports}}
import {{this}};
{{/nodeImports}}
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {{node.description}} */
public final class {{node.node}}
    implements {{node.kind}}Node<{{node.request}}, {{node.response}}> {
  private static final NodeDescriptor DESCRIPTOR =
      new NodeDescriptor(
          "{{node.node}}",
          NodeKind.{{node.kindConstant}},
          "{{node.version}}",
          List.of({{#node.operations}}"{{snake}}"{{^-last}}, {{/-last}}{{/node.operations}}));
{{#node.collaborators}}
{{#-first}}

{{/-first}}
  private final {{type}} {{name}};
{{/node.collaborators}}
{{#node.collaborators}}
{{#-first}}

  /**
   * Makes the node.
   *
{{/-first}}
   * @param {{name}} {{description}}
{{#-last}}
   */
  public {{node.node}}({{constructorParameters}}) {
{{/-last}}
{{/node.collaborators}}
{{#node.collaborators}}
    this.{{name}} = Objects.requireNonNull({{name}}, "{{name}}");
{{#-last}}
  }
{{/-last}}
{{/node.collaborators}}

  @Override
  public NodeDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public {{node.response}} process(
      {{node.request}} request, NodeContext context) {
    logEvent(context, LogLevel.INFO, "operation_started", request, Map.of());
    try {
      {{node.response}} response = dispatch(request, context);
      logEvent(context, LogLevel.INFO, "operation_succeeded", request, Map.of());
      return response;
    } catch (OnexException e) {
      logEvent(context, LogLevel.ERROR, "operation_failed", request, Map.of("code", e.code()));
      throw e;
    } catch (RuntimeException e) {
      logEvent(context, LogLevel.ERROR, "operation_failed", request, Map.of("error", e.toString()));
      throw new OnexException(OnexErrorCode.INTERNAL_ERROR, request.operation() + " failed", e);
    }
  }

  private static void logEvent(
      NodeContext context,
      LogLevel level,
      String message,
      {{node.request}} request,
      Map<String, ?> details) {
    Map<String, Object> fields = new HashMap<>(details);
    fields.put("node", DESCRIPTOR.name());
    fields.put("operation", request.operation());
    context.logEvent(level, message, fields);
  }

  private {{node.response}} dispatch(
      {{node.request}} request, NodeContext context) {
{{#node.operations}}
    if (request instanceof {{node.request}}.{{type}} wanted) {
      return {{method}}(wanted, context);
    }
{{/node.operations}}
    throw new OnexException(
        OnexErrorCode.UNSUPPORTED_OPERATION, "no operation " + request.operation());
  }
{{#node.operations}}

  /**
   * {{description}}
   *
{{#inputs}}
   * <p>Takes {@code {{snake}}} ({@code {{contractType}}}{{^required}}, optional{{/required}}): {{description}}.
{{/inputs}}
{{#outputs}}
   * <p>Gives {@code {{snake}}} ({@code {{contractType}}}{{^required}}, optional{{/required}}): {{description}}.
{{/outputs}}
{{#steps}}
   * <p>Step: {@code {{this}}}.
{{/steps}}
   *
{{#errors}}
   * @throws OnexException with {@link OnexErrorCode#{{code}}} if {{when}}
{{/errors}}
   */
  {{node.response}}.{{type}} {{method}}(
      {{node.request}}.{{type}} request, NodeContext context) {
    // IMPLEMENTATION REQUIRED
    throw new OnexException(
        OnexErrorCode.UNSUPPORTED_OPERATION, "{{snake}} is not implemented");
  }
{{/node.operations}}
}
