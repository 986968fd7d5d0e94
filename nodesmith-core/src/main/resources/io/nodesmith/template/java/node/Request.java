package {{node.packageName}};

import io.nodesmith.onex.OnexErrorCode;
import io.nodesmith.onex.OnexException;
{{#node.imports}}
import {{this}};
{{/node.imports}}
import org.jspecify.annotations.Nullable;

/** What {@link {{node.node}}} is asked for: one record an operation. */
public sealed interface {{node.request}} {
  /** The operation's name in the contract. */
  String operation();
{{#node.operations}}

  /**
   * {{description}}
{{#inputs}}
{{#-first}}
   *
{{/-first}}
   * @param {{name}} {{description}}
{{/inputs}}
   */
  record {{type}}({{#inputs}}
      {{type}} {{name}}{{^last}},{{/last}}{{/inputs}})
      implements {{node.request}} {
{{#hasChecked}}
    public {{type}} {
{{#inputs}}
{{#checked}}
      require({{name}}, "{{snake}}");
{{/checked}}
{{/inputs}}
    }

{{/hasChecked}}
    @Override
    public String operation() {
      return "{{snake}}";
    }
  }
{{/node.operations}}

  private static void require(@Nullable Object value, String name) {
    if (value == null) {
      throw new OnexException(OnexErrorCode.INVALID_INPUT, name + " is required");
    }
  }
}
