package io.nodesmith.validate;

import java.util.Locale;

/** What a rule is about. */
public enum RuleGroup {
  /** It does not parse. */
  SYNTAX,
  /** It only pretends to be written. */
  PLACEHOLDER,
  /** It breaks the rules of ONEX or its contract. */
  COMPLIANCE,
  /** It says less about its types than it could. */
  TYPES,
  /** It names what does not exist. */
  REALITY,
  /** It can be attacked. */
  SECURITY;

  /** The name in lower case, as it stands in documents. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
