/** The {@code {{node.service}}} node, version {{node.version}}; its contract is {@code contract.yaml}. */
@NullMarked
package {{node.packageName}};

import org.jspecify.annotations.NullMarked;
