/**
 * Files on disk: planned first, then written, all or none.
 *
 * <p>Takes: texts by relative path and a folder. Gives: the files, or a problem and an untouched
 * disk. Must not be here: what the texts mean.
 */
@NullMarked
package io.nodesmith.write;

import org.jspecify.annotations.NullMarked;
