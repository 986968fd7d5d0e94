/**
 * Black-box tests of the whole tool.
 *
 * <p>Takes: what a user would type. Gives: a verdict. Must not be here: any class; all work is done
 * in the tests.
 */
@NullMarked
package io.nodesmith.acceptance;

import org.jspecify.annotations.NullMarked;
